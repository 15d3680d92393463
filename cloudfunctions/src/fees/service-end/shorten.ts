import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { communities, units } from '@mulin/shared-types/documents/places';
import { serviceEnds } from '@mulin/shared-types/documents/service-ends';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../../kit/clock';
import { above, increase, oneOf, type Transaction, table, transaction } from '../../kit/database';
import type { ChunkOf } from '../../kit/jobs';
import { isOldDebt } from '../bill-postings';
import { concessionsOf } from '../concessions';
import { asBilled, granted } from '../corrections/correct-bill';
import { type Billing, entryOf, issueIn, withdrawIn } from '../issue';
import { LONGEST_MONTHS, monthAfter, monthOf } from '../months';
import { priceListOf } from '../reckoning';
import { subsidyTermsOf } from '../subsidies/terms';
import { accountIn } from '../unit-account';

export const END_SERVICE = 'end-service';
export const jobIdOf = (serviceEndId: string): string => `${END_SERVICE}:${serviceEndId}`;
const CHUNK = 50;

/**
 * Unpaid bills that reach beyond the last day of service, one transaction each. Done again after a crash it finds the others cut already.
 * A bill that is being paid just then holds its page back until that is over: paid, it is listed to be given back.
 */
export const shortenChunk: ChunkOf = async (job) => {
  const end = await table(serviceEnds).get(String(job.input.serviceEndId));
  const community = await table(communities).get(job.communityId);
  if (!end || !community) throw new Refusal('NOT_FOUND', '没有找到这份登记');
  const { lastDay } = end;
  const page = await table(bills).find(
    {
      communityId: job.communityId,
      state: 'open',
      charge: 'service',
      fromMonth: above(monthAfter(monthOf(lastDay), -LONGEST_MONTHS)),
      serviceTo: above(lastDay),
      _id: above(job.cursor),
    },
    { limit: CHUNK, orderBy: [['_id', 'asc']] },
  );
  const billing: Billing = {
    community,
    prices: await priceListOf(community._id),
    concessions: await concessionsOf(
      page.map(({ unitId }) => unitId),
      monthOf(lastDay),
    ),
    subsidy: await subsidyTermsOf(community),
    runId: job._id,
    by: job.startedBy,
    at: now(),
  };
  let paying = false;
  for (const { _id } of page) {
    const cut = await transaction((tx) => shortenIn(tx, billing, end, _id));
    paying ||= cut === 'paying';
  }
  if (paying) throw new Error('a bill is being paid; the next tick goes on');
  const finished = page.length < CHUNK;
  if (finished) await table(serviceEnds).update(end._id, { state: oneOf(['approved', 'done']) }, { state: 'done' });
  return { cursor: page.at(-1)?._id ?? job.cursor, done: page.length, finished };
};

async function shortenIn(
  tx: Transaction,
  billing: Billing,
  { _id: endId, lastDay }: { _id: string; lastDay: string },
  billId: string,
): Promise<'paying' | 'right'> {
  const bill = await tx.get(bills, billId);
  // 期初旧欠 is in the books with its opening and corrected there.
  if (bill?.state !== 'open' || bill.serviceTo <= lastDay || isOldDebt(bill)) return 'right';
  if (bill.orderId !== null) return 'paying';
  const roll = await tx.get(units, bill.unitId);
  if (!roll) return 'right';
  const account = await accountIn(tx, bill.unitId);
  const around = { ...billing, concessions: new Map([[bill.unitId, granted(billing, bill)]]) };
  await withdrawIn(tx, bill, '服务终止', billing.by, billing.at);
  const served = { from: bill.serviceFrom, to: lastDay };
  const written = served.from > served.to ? [] : await issueIn(tx, around, asBilled(roll, bill), served, account);
  const kept = account.billed.filter((entry) => entry.billId !== billId);
  await tx.update(unitAccounts, bill.unitId, { billed: [...kept, ...written.map(entryOf)] });
  await tx.update(serviceEnds, endId, { shortened: increase(1) });
  return 'right';
}
