import { addDays } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { bookOf } from '@mulin/domain/ledger/chart';
import { ledgerAudits, ledgerHeads } from '@mulin/shared-types/documents/ledger';
import { postings } from '@mulin/shared-types/documents/postings';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { between, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { runJob, startJob } from '../../kit/jobs';
import { sumsUpTo } from '../../kit/ledger-sums';
import { lastSeal } from '../sealing';
import { auditChunk, LEDGER_AUDIT } from './volume';

const MOST_MONTHS = 60;

/** 导出账本. What was posted up to now is in it; asked for again before anything new is posted, it is the same export. */
export const startAudit: Handler<typeof ledger, 'startAudit'> = async (input, ctx) => {
  const { communityId, book, fromMonth, toMonth } = input;
  const { from } = parsePeriod(fromMonth);
  const { to } = parsePeriod(toMonth);
  if (from > to) throw new Refusal('INVALID_INPUT', '开始的月份要在结束的前面', 'fromMonth');
  if (monthsBetween(fromMonth, toMonth) > MOST_MONTHS)
    throw new Refusal('INVALID_INPUT', `一次最多导 ${MOST_MONTHS / 12} 年，请分几次导`, 'toMonth');
  await refuseUnsealed(communityId);
  const throughNo = (await lastSeal(communityId))?.throughNo ?? 0;
  const auditId = idOf('aud', 'place', communityId, 'ledger-audit', book, from, to, String(throughNo));
  const [opening, closing, total] = await Promise.all([
    sumsUpTo(communityId, addDays(from, -1)),
    sumsUpTo(communityId, to),
    table(postings).count({ communityId, books: book, day: between(from, addDays(to, 1)) }),
  ]);
  const ofBook = (sums: typeof opening) => sums.filter(({ account }) => bookOf(account) === book);
  await table(ledgerAudits).insertIfAbsent({
    _id: auditId,
    communityId,
    book,
    from,
    to,
    throughNo,
    opening: ofBook(opening),
    closing: ofBook(closing),
    askedBy: ctx.caller.openid,
    askedAt: ctx.now,
  });
  const job = { _id: auditId, kind: LEDGER_AUDIT, communityId, total, input: {}, startedBy: ctx.caller.openid };
  await startJob(job, ctx.now);
  await runJob(auditId, auditChunk);
  ctx.note({ book, from, to, throughNo });
  return { auditId };
};

/** An export without the last minute's postings would not agree with the trial balance. */
async function refuseUnsealed(communityId: string): Promise<void> {
  const [waiting, head] = await Promise.all([
    table(postings).count({ communityId, no: null }),
    table(ledgerHeads).get(communityId),
  ]);
  if (waiting > 0 || head?.behind) throw new Refusal('TOO_EARLY', '刚记的账正在编号封存，请过一分钟再导出');
}

const monthsBetween = (from: string, to: string): number =>
  (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5)) - Number(from.slice(5)) + 1;
