import { rulings } from '@mulin/shared-types/documents/after';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, replaceWith, table } from '../../kit/database';
import { requireUploads } from '../../kit/uploads';
import type { Ruling } from './rulings-of';

/** 报告改正: may be said again until it is accepted; the last report counts. */
export const reportCorrection: Handler<typeof assembly, 'reportCorrection'> = async (
  { rulingId, text, fileIds },
  ctx,
) => {
  const { communityId, subject } = correctionIn(ctx.subjectOf(rulings));
  requireUploads(fileIds, 'polls', communityId);
  const report = replaceWith({ text, fileIds, by: ctx.caller.openid, at: ctx.now });
  const open = { state: oneOf<Ruling['state']>(['in-force', 'reported']) };
  if (!(await table(rulings).update(rulingId, open, { state: 'reported', report })))
    throw new Refusal('CONFLICT', '这份处理已经办结，或者后来改了');
  ctx.note({ title: subject });
  return { rulingId };
};

export const acceptCorrection: Handler<typeof assembly, 'acceptCorrection'> = async ({ rulingId }, ctx) => {
  const { issuedAs, subject, state } = correctionIn(ctx.subjectOf(rulings));
  if (issuedAs === 'bureau' && !ctx.caller.acting.some(({ role }) => role === 'bureau'))
    throw new Refusal('FORBIDDEN', '住建局责令改正的，由住建局核对');
  const accepted = await table(rulings).update(rulingId, { state: 'reported' }, { state: 'complied' });
  if (!accepted && state !== 'complied') throw new Refusal('CONFLICT', '还没有报告改好，或者后来改了');
  ctx.note({ title: subject });
  return { rulingId };
};

function correctionIn(ruling: Ruling): Ruling {
  if (ruling.kind !== 'correction') throw new Refusal('CONFLICT', '这不是责令改正，没有要报告的');
  return ruling;
}
