import { postingId, reversal } from '@mulin/domain/ledger/posting';
import { fundAccounts, fundEntries, fundHolds } from '@mulin/shared-types/documents/fund';
import { postings } from '@mulin/shared-types/documents/postings';
import { now } from '../../kit/clock';
import { increase, table, transaction } from '../../kit/database';
import type { ChunkOf, Step } from '../../kit/jobs';
import { postIn, postingOf } from '../../kit/posting';
import { accountIn, moveIn } from '../accounts';
import type { Entry } from '../entry';
import { readConfirmed } from '../opening';
import { belowNothing } from './spent';
import { sourceOf, type Written, writtenBy } from './written';

type Phase = 'hold' | 'turn' | 'drop';

/**
 * 期初、利息 are taken back home by home: first every account sets aside what has to go, so that nobody else uses it meanwhile; only
 * when all could, it goes. One that cannot, and everything set aside is let go again: never half of it.
 */
export function takeBackChunk(entry: Entry, wrong: Entry): ChunkOf {
  let reading: Promise<{ parts: Written[]; first: Map<string, number> }> | undefined;
  return async (job) => {
    reading ??= read(wrong);
    const { parts, first } = await reading;
    const [phase, nth] = placeOf(job.cursor);
    const part = parts[nth];
    if (phase === 'hold') {
      if (!part) return step('turn', 0);
      return (await hold(entry, part)) ? step('hold', nth + 1, part, parts) : step('drop', 0);
    }
    if (phase === 'drop') {
      if (part) return drop(entry, part).then(() => step('drop', nth + 1));
      await end(entry, 'refused', belowNothing.message);
      return { ...step('drop', nth), finished: true };
    }
    if (part) return turn(entry, part, first).then(() => step('turn', nth + 1));
    await finish(entry, wrong, first);
    return { ...step('turn', nth), finished: true };
  };
}

const placeOf = (cursor: string): [Phase, number] => {
  const [phase = 'hold', nth = '0'] = cursor === '' ? [] : cursor.split(':');
  return [phase as Phase, Number(nth)];
};

function step(phase: Phase, nth: number, part?: Written, parts?: readonly Written[]): Step {
  const total = parts?.reduce((sum, { homes }) => sum + homes.length, 0);
  const known = total === undefined ? {} : { total };
  return { cursor: `${phase}:${nth}`, done: part?.homes.length ?? 0, finished: false, ...known };
}

async function read(wrong: Entry) {
  const rows = wrong.kind === 'opening' ? await readConfirmed(wrong) : [];
  return { parts: await writtenBy(wrong), first: new Map(rows.map(({ unitId, firstFen }) => [unitId, firstFen])) };
}

const holdId = ({ _id }: Entry, unitId: string): string => `${_id}:${unitId}`;

/** False, and nothing set aside of this part, when an account cannot give it. */
const hold = (entry: Entry, { homes }: Written): Promise<boolean> =>
  transaction(async (tx) => {
    const free = [];
    for (const { unitId, fen } of homes) {
      if (await tx.get(fundHolds, holdId(entry, unitId))) continue;
      const account = await accountIn(tx, unitId);
      if (account.balanceFen - account.heldFen < fen) return false;
      free.push({ account, fen });
    }
    for (const { account, fen } of free) {
      const { communityId, unitId } = account;
      await tx.insert(fundHolds, { _id: holdId(entry, unitId), communityId, unitId, fen });
      await tx.update(fundAccounts, account._id, { heldFen: account.heldFen + fen });
    }
    return true;
  });

const drop = (entry: Entry, { homes }: Written): Promise<void> =>
  transaction(async (tx) => {
    for (const { unitId } of homes) {
      const held = await tx.get(fundHolds, holdId(entry, unitId));
      if (!held) continue;
      await tx.remove(fundHolds, held._id);
      await tx.update(fundAccounts, unitId, { heldFen: increase(-held.fen) });
    }
  });

async function turn(entry: Entry, { posting, homes }: Written, first: ReadonlyMap<string, number>): Promise<void> {
  const line = posting.id.slice(posting.id.lastIndexOf('#') + 1);
  const event = { communityId: entry.communityId, day: entry.day, source: sourceOf(entry), line };
  const mirror = { ...reversal(posting, event, entry.title), memo: `冲回 ${posting.memo}` };
  await transaction(async (tx) => {
    if (!(await postIn(tx, mirror, entry.enteredBy, now()))) return;
    for (const { unitId, fen } of homes) {
      const firstFen = -(first.get(unitId) ?? 0);
      await tx.remove(fundHolds, holdId(entry, unitId));
      const move = { kind: 'reversal' as const, fen: -fen, firstFen, heldFen: -fen };
      await moveIn(tx, await accountIn(tx, unitId), mirror, move, now());
    }
  });
}

/** Interest also goes back to the bank's; homes with nothing on their account lose the first deposit that was written down for them. */
async function finish(entry: Entry, wrong: Entry, first: ReadonlyMap<string, number>): Promise<void> {
  for (const [unitId, firstFen] of first) {
    const untouched = { firstFen, balanceFen: 0, heldFen: 0 };
    if (firstFen > 0) await table(fundAccounts).update(unitId, untouched, { firstFen: 0 });
  }
  await transaction(async (tx) => {
    const received = await tx.get(postings, postingId(sourceOf(wrong), 'received'));
    if (!received) return;
    const event = { communityId: entry.communityId, day: entry.day, source: sourceOf(entry), line: 'received' };
    const mirror = { ...reversal(postingOf(received), event, entry.title), memo: `冲回 ${received.memo}` };
    await postIn(tx, mirror, entry.enteredBy, now());
  });
  await table(fundEntries).update(wrong._id, { state: 'done' }, { state: 'reversed' });
  await end(entry, 'done', '');
}

const end = ({ _id }: Entry, state: 'done' | 'refused', reason: string) =>
  table(fundEntries).update(_id, { state: 'working' }, { state, reason });
