import { isShared } from '@mulin/domain/earnings/kinds';
import { sharesByArea } from '@mulin/domain/fund/share-out';
import { creditedToHomes, earningsShared } from '@mulin/domain/ledger/builders/shared-earnings';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { purseEntries, purseShares } from '@mulin/shared-types/documents/purses';
import { brought, openAccounts as openUnitAccounts } from '../../fees/unit-account';
import { accountIn, moveIn, openAccounts as openFundAccounts, PART } from '../../fund/accounts';
import { homesIn, MOST_UNITS } from '../../fund/scope';
import { now } from '../../kit/clock';
import type { Context } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { type ChunkOf, runJob, runJobs, startJob } from '../../kit/jobs';
import type { Timer } from '../../kit/others';
import { postIn } from '../../kit/posting';
import type { Entry } from './entry';
import { sourceOf } from './posting';

const SHARING = 'purse-sharing';
const LISTED = 'listed';
const TICK_MS = 40_000;
const AT_ONCE = 20;

interface Part {
  unitId: string;
  fen: number;
}

export const jobIdOf = (entryId: string): string => `purse:${entryId}`;

/** 分到各户, begun or gone on with as long as somebody waits for it; the timer does the rest. */
export async function shareOut(entry: Entry, { caller, now: at }: Pick<Context, 'caller' | 'now'>) {
  await start(entry, caller.openid, at);
  await runJob(jobIdOf(entry._id), sharingChunk());
  return (await table(purseEntries).get(entry._id))?.state ?? 'working';
}

const start = ({ _id, communityId, homes }: Entry, startedBy: string, at: Date) =>
  startJob({ _id: jobIdOf(_id), kind: SHARING, communityId, total: homes, input: { entryId: _id }, startedBy }, at);

/** Goes on with what was broken off, even between a confirmation and the start of its job. */
export const shareEarnings: Timer = async (ctx) => {
  const until = new Date(now().getTime() + TICK_MS);
  const working = await table(purseEntries).find({ state: 'working' }, { limit: AT_ONCE });
  for (const entry of working) await start(entry, entry.confirmedBy ?? 'timer', ctx.now);
  await runJobs(SHARING, sharingChunk(), until);
};

/** First the homes with their areas, frozen; then their shares, some homes in each transaction. */
function sharingChunk(): ChunkOf {
  const plans = new Map<string, { entry: Entry; parts: Part[] }>();
  return async (job) => {
    const entryId = String(job.input.entryId);
    if (job.cursor === '') return { cursor: LISTED, done: 0, finished: false, total: await list(entryId) };
    const { entry, parts } = plans.get(entryId) ?? (await plan(entryId));
    plans.set(entryId, { entry, parts });
    const from = job.cursor === LISTED ? 0 : Number(job.cursor);
    const part = parts.slice(from, from + PART);
    if (part.length > 0) await writePart(entry, part, from);
    const next = from + part.length;
    const finished = next >= parts.length;
    if (finished) await table(purseEntries).update(entryId, { state: 'working' }, { state: 'done' });
    return { cursor: String(next), done: part.length, finished, total: parts.length };
  };
}

async function entryOf(entryId: string): Promise<Entry> {
  const entry = await table(purseEntries).get(entryId);
  if (!entry || !isShared(entry.kind)) throw new Error(`nothing to share out of ${entryId}`);
  return entry;
}

async function list(entryId: string): Promise<number> {
  const { communityId, kind, countParking } = await entryOf(entryId);
  const homes = await homesIn({ communityId, buildings: [], stair: null, countParking });
  await (kind === 'fund' ? openFundAccounts(homes) : openUnitAccounts(homes));
  await table(purseShares).insertMany(
    homes.map(({ _id: unitId, areaCenti }) => ({
      _id: `${entryId}:${unitId}`,
      entryId,
      communityId,
      unitId,
      areaCenti,
    })),
  );
  const total = await table(purseShares).count({ entryId });
  await table(purseEntries).update(entryId, { state: 'working' }, { homes: total });
  return total;
}

/** 按面积，最大余数 (民法典 283), in the order of the unit ids: the same however often it is begun. */
async function plan(entryId: string) {
  const entry = await entryOf(entryId);
  const homes = await table(purseShares).findAll({ entryId }, { atMost: MOST_UNITS, orderBy: [['_id', 'asc']] });
  const parts = [...sharesByArea(entry.amountFen, homes)].map(([unitId, fen]) => ({ unitId, fen }));
  return { entry, parts: parts.filter(({ fen }) => fen > 0) };
}

async function writePart(entry: Entry, part: readonly Part[], from: number): Promise<void> {
  const { communityId, day } = entry;
  const event = { communityId, day, source: sourceOf(entry), line: `part:${from}` };
  const toFund = entry.kind === 'fund';
  const posting = toFund ? earningsShared(event, part) : creditedToHomes(event, part);
  await transaction(async (tx) => {
    if (!(await postIn(tx, posting, entry.enteredBy, now()))) return;
    for (const { unitId, fen } of part) {
      if (!toFund) await tx.update(unitAccounts, unitId, brought(fen));
      else await moveIn(tx, await accountIn(tx, unitId), posting, { kind: 'earnings', fen }, now());
    }
  });
}
