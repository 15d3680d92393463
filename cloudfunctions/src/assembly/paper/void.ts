import { paperBallots } from '@mulin/shared-types/documents/paper';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import type { Paper } from './paper';

const OPEN: readonly Paper['state'][] = ['received', 'entered', 'differs'];

/** 作废: never taken away, and never after two people confirmed it; then it lies in the slot and the policy decides. */
export const voidPaper: Handler<typeof assembly, 'voidPaper'> = async ({ reason }, ctx) => {
  const paper = ctx.subjectOf(paperBallots);
  const open = { state: oneOf(OPEN), version: paper.version };
  if (!(await table(paperBallots).update(paper._id, open, { state: 'void', voidReason: reason })))
    throw new Refusal('CONFLICT', '这张票已经录完或者已经作废，请刷新后再看');
  ctx.note({ paperId: paper._id, from: paper.state, reason });
  return {};
};
