import { hashOf } from '@mulin/domain/canonical/hash';
import { dayOf } from '@mulin/domain/day/day';
import { utilityShared } from '@mulin/domain/ledger/builders/costs';
import { bills } from '@mulin/shared-types/documents/fees';
import { communities, units } from '@mulin/shared-types/documents/places';
import { meterBills, meters, utilityShares } from '@mulin/shared-types/documents/utilities';
import { now } from '../../kit/clock';
import { above, type Row, table, transaction } from '../../kit/database';
import { type ChunkOf, type Step, startJob } from '../../kit/jobs';
import { postNewIn } from '../../kit/posting';
import { openAccounts } from '../unit-account';
import { type Meter, type MeterBill, partsOf } from './scope';
import { shareBill } from './share-bill';
import { householdsOf, tellSharedIn } from './tell';

export const SHARE_UTILITY = 'share-utility';
const CHUNK = 100;
const ABREAST = 10;
const MOST_SHARING = 100;
/** Lines of the table between two checkpoints: of 30,000 homes none of its chunks comes near the function's limit. */
const LINES = 5_000;
/** Where the cursor stands once the table is written: behind it comes the last home that has its bill. */
const LISTED = 'listed:';

type Share = Row<typeof utilityShares>;

export const jobIdOf = (meterBillId: string): string => `${SHARE_UTILITY}:${meterBillId}`;

export const startSharing = ({ _id, communityId, enteredBy }: MeterBill, at: Date) =>
  startJob(
    {
      _id: jobIdOf(_id),
      kind: SHARE_UTILITY,
      communityId,
      total: 0,
      input: { meterBillId: _id },
      startedBy: enteredBy,
    },
    at,
  );

/** On every tick, so that a bill whose confirmation was cut off right behind its posting is shared out all the same. */
export async function openSharing(at: Date): Promise<void> {
  const waiting = await table(meterBills).find({ state: 'sharing' }, { limit: MOST_SHARING });
  for (const bill of waiting) await startSharing(bill, at);
}

/** First the whole table; then home by home its bill and its line in the books. */
export const shareChunk: ChunkOf = async (job) => {
  const bill = await table(meterBills).get(String(job.input.meterBillId));
  const meter = bill && (await table(meters).get(bill.meterId));
  if (!bill || !meter) throw new Error(`nothing to share for ${job._id}`);
  if (!job.cursor.startsWith(LISTED)) return writeLines(meter, bill, job.cursor);
  const page = await table(utilityShares).find(
    { meterBillId: bill._id, _id: above(job.cursor.slice(LISTED.length)) },
    { limit: CHUNK, orderBy: [['_id', 'asc']] },
  );
  await billHomes(meter, bill, page);
  const finished = page.length < CHUNK;
  if (finished) await table(meterBills).update(bill._id, { state: 'sharing' }, { state: 'done' });
  return { cursor: page.at(-1) ? `${LISTED}${page.at(-1)?._id}` : job.cursor, done: page.length, finished };
};

/**
 * The table, so many lines a chunk. Its seal is in the cursor: when somebody came onto the roll meanwhile the parts are others, and it
 * is written anew from the first line; no home has a bill of it yet.
 */
async function writeLines(meter: Meter, bill: MeterBill, cursor: string): Promise<Step> {
  const { _id: meterBillId, communityId, month } = bill;
  const parts = await partsOf(meter, bill);
  const seal = hashOf(parts.map(({ home, fen }) => [home._id, fen]));
  const [, before, written] = /^listing:(\w+):(\d+)$/.exec(cursor) ?? [];
  const from = before === seal ? Number(written) : 0;
  if (from === 0) await table(utilityShares).removeWhere({ meterBillId });
  const weightSum = parts.reduce((sum, { weight }) => sum + weight, 0);
  const lines = parts.slice(from, from + LINES).map(({ home, weight, fen }): Share => {
    const { _id: unitId, label: unitLabel, order, building } = home;
    const about = { communityId, unitId, unitLabel, order, building, meterBillId, month };
    return { _id: `${meterBillId}:${unitId}`, ...about, weight, weightSum, fen };
  });
  await table(utilityShares).insertMany(lines);
  const to = from + lines.length;
  return {
    cursor: to < parts.length ? `listing:${seal}:${to}` : LISTED,
    done: 0,
    finished: false,
    total: parts.length,
  };
}

async function billHomes(meter: Meter, meterBill: MeterBill, page: readonly Share[]): Promise<void> {
  const owing = page.filter(({ fen }) => fen > 0);
  const unitIds = owing.map(({ unitId }) => unitId);
  const [homes, community, households] = await Promise.all([
    table(units).getMany(unitIds),
    table(communities).get(meterBill.communityId),
    householdsOf(unitIds, now()),
  ]);
  if (!community) throw new Error(`no community of ${meterBill._id}`);
  await openAccounts([...homes.values()]);
  for (let at = 0; at < owing.length; at += ABREAST) {
    await Promise.all(
      owing.slice(at, at + ABREAST).map(async (share) => {
        const home = homes.get(share.unitId);
        if (!home) return;
        const bill = shareBill(meter.kind, meterBill, share, home, community, now());
        await billHome(bill, meterBill, households.get(home._id) ?? []);
      }),
    );
  }
}

/** The bill, its posting and word of it, all or none; done again it finds them there. */
async function billHome(
  bill: Row<typeof bills>,
  { confirmedBy, enteredBy }: MeterBill,
  household: readonly string[],
): Promise<void> {
  await transaction(async (tx) => {
    if (await tx.get(bills, bill._id)) return;
    const { communityId, unitId, fromMonth, dueDay, netFen, issuedAt } = bill;
    const event = { communityId, day: dayOf(issuedAt), source: `bill:${bill._id}`, line: 'shared' };
    const home = { unitId, billId: bill._id, servicePeriod: fromMonth, due: dueDay };
    await tx.insert(bills, bill);
    await postNewIn(tx, utilityShared(event, netFen, home), confirmedBy ?? enteredBy, issuedAt);
    await tellSharedIn(tx, household, bill, issuedAt);
  });
}
