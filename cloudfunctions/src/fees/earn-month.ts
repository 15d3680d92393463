import { dayOf } from '@mulin/domain/day/day';
import { monthEarned } from '@mulin/domain/ledger/builders/bills';
import { bills } from '@mulin/shared-types/documents/fees';
import { communities } from '@mulin/shared-types/documents/places';
import { now } from '../kit/clock';
import { above, oneOf, table, transaction } from '../kit/database';
import { type ChunkOf, startJobs } from '../kit/jobs';
import { MOST_COMMUNITIES } from '../kit/place';
import { postIn } from '../kit/posting';
import { type Bill, bookedBill, monthsToEarn } from './bill-postings';
import { LONGEST_MONTHS, type Month, monthAfter, monthOf } from './months';

export const EARN_MONTH = 'earn-month';
const CHUNK = 100;
const ABREAST = 10;

/** 按月确认收入: opens one job per community and month; on every tick, so that none is forgotten. */
export async function openEarningJobs(at: Date): Promise<void> {
  const month = monthOf(dayOf(at));
  const lumpSum = await table(communities).findAll(
    { 'company.feeSystem': 'lump-sum' },
    { atMost: MOST_COMMUNITIES, fields: ['name'] },
  );
  const wanted = lumpSum.map(({ _id }) => ({
    _id: `${EARN_MONTH}:${_id}:${month}`,
    kind: EARN_MONTH,
    communityId: _id,
    total: 0,
    input: { month },
    startedBy: 'timer',
  }));
  await startJobs(wanted, at);
}

/** What was billed ahead becomes income as its month begins (table no. 3), bill by bill, each in a transaction of its own. */
export const earnChunk: ChunkOf = async (job) => {
  const month = String(job.input.month);
  const page = await table(bills).find(
    {
      communityId: job.communityId,
      state: oneOf(['open', 'paid'] as const),
      fromMonth: above(monthAfter(month, -LONGEST_MONTHS)),
      _id: above(job.cursor),
    },
    { limit: CHUNK, orderBy: [['_id', 'asc']] },
  );
  const waiting = page.filter((bill) => monthsToEarn(bill, month).length > 0);
  for (let at = 0; at < waiting.length; at += ABREAST) {
    await Promise.all(waiting.slice(at, at + ABREAST).map((bill) => earn(bill, month, job.startedBy)));
  }
  return { cursor: page.at(-1)?._id ?? job.cursor, done: page.length, finished: page.length < CHUNK };
};

/** The bill says through which month it is income, so that withdrawing it at the same moment and this cannot both happen. */
async function earn({ _id }: Bill, thisMonth: Month, by: string): Promise<void> {
  const at = now();
  await transaction(async (tx) => {
    const bill = await tx.get(bills, _id);
    if (!bill || bill.state === 'withdrawn') return;
    const months = monthsToEarn(bill, thisMonth);
    const last = months.at(-1);
    if (last === undefined) return;
    await tx.update(bills, _id, { earnedThrough: last });
    for (const month of months)
      await postIn(tx, monthEarned(bookedBill(bill), month, dayOf(at), bill.discountFen), by, at);
  });
}
