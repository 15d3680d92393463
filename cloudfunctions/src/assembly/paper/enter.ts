import { randomBytes } from 'node:crypto';
import { paperBallots } from '@mulin/shared-types/documents/paper';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { not, oneOf, table } from '../../kit/database';
import { sealBallot } from '../voting/sealed-ballot';
import { whyNotEnter } from './may';
import { type Paper, pollOfPaper, slotOfPaper } from './paper';
import { readingOf } from './reading';
import { type Scan, scanOf } from './scan';

/** The nonce of a ballot from paper: 32 hex digits of the server's secure random. */
const freshNonce = (): string => randomBytes(16).toString('hex');

/**
 * 第一人录入. What is typed is sealed at once and nobody sees it again, also not who typed it; whoever mistyped types anew. After a
 * difference anybody may enter again, and somebody else confirms.
 */
export const enterPaper: Handler<typeof assembly, 'enterPaper'> = async ({ choices, scanFileId }, ctx) => {
  const paper = ctx.subjectOf(paperBallots);
  const { openid } = ctx.caller;
  const poll = await pollOfPaper(paper);
  const why = whyNotEnter(paper, poll, openid, ctx.now);
  if (why !== '') throw new Refusal(ctx.now >= poll.paperUntil ? 'TOO_LATE' : 'CONFLICT', why);
  const opening = readingOf(poll, await slotOfPaper(paper), choices, freshNonce());
  const scan = await scanFor(paper, scanFileId);
  const entered = {
    ...scan,
    state: 'entered' as const,
    version: paper.version + 1,
    sealed: sealBallot(opening),
    enteredBy: openid,
    enteredAt: ctx.now,
    differing: [],
  };
  if (!(await table(paperBallots).update(paper._id, { state: paper.state, version: paper.version }, entered)))
    throw new Refusal('CONFLICT', '另一个人刚刚处理过这张票，请刷新后再看');
  ctx.note({ paperId: paper._id, version: entered.version, scanHash: scan.scanHash });
  return { state: 'entered' };
};

/** The photograph: a new one, or the one that is there. One photograph is of one sheet. */
async function scanFor(paper: Paper, scanFileId: string | null): Promise<Scan> {
  const { pollId, communityId } = paper;
  if (scanFileId === null) {
    if (paper.scanFileId === null) throw new Refusal('INVALID_INPUT', '请先拍下这张选票', 'scanFileId');
    return { scanFileId: paper.scanFileId, scanHash: paper.scanHash };
  }
  const scan = await scanOf(scanFileId, 'papers', communityId);
  const elsewhere = await table(paperBallots).first({
    pollId,
    scanHash: scan.scanHash,
    _id: not(paper._id),
    state: oneOf<Paper['state']>(['entered', 'differs', 'confirmed', 'handed-in']),
  });
  if (elsewhere) throw new Refusal('CONFLICT', `这张照片已经用在另一张票上（${elsewhere.label}）`, 'scanFileId');
  return scan;
}
