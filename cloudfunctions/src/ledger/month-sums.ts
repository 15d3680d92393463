import { type AccountSum, addUp } from '@mulin/domain/ledger/sums';
import { ledgerHeads, ledgerMonths } from '@mulin/shared-types/documents/ledger';
import { postings } from '@mulin/shared-types/documents/postings';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import type { Handler } from '../kit/context';
import { above, below, type Row, type Transaction, table, transaction } from '../kit/database';
import { sealNext } from './sealing';

type Head = Row<typeof ledgerHeads>;

const HEADS = 20;
const CHUNK = 500;
/** One transaction writes that many months at most, beside the head. */
const MOST_MONTHS = 24;

const newHead = (communityId: string): Head => ({
  _id: communityId,
  communityId,
  round: 1,
  throughNo: 0,
  behind: true,
});

/** Said before numbers are given, so that a tick that dies in between leaves word that there is something to add up. */
export async function fallBehind(communityId: string): Promise<void> {
  if (await table(ledgerHeads).insertIfAbsent(newHead(communityId))) return;
  await table(ledgerHeads).update(communityId, { behind: false }, { behind: true });
}

/** Seals and adds one chunk of every community that is behind; true when none is any more. Only for the holder of the numbering lease. */
export async function addUpMonths(): Promise<boolean> {
  const heads = await table(ledgerHeads).find({ behind: true }, { limit: HEADS });
  const done: boolean[] = [];
  for (const head of heads) done.push(await addChunk(head, await sealNext(head.communityId)));
  return heads.length < HEADS && done.every(Boolean);
}

/** The head moves on together with the months, and from where it was: nothing is added twice or left out. */
async function addChunk({ _id, communityId, round, throughNo }: Head, sealed: boolean): Promise<boolean> {
  const found = await table(postings).find(
    { communityId, no: above(throughNo) },
    { limit: CHUNK, orderBy: [['no', 'asc']], fields: ['no', 'day', 'lines'] },
  );
  const months = new Map<string, { sums: AccountSum[]; postings: number }>();
  let last = throughNo;
  let taken = 0;
  for (const { no, day, lines } of found) {
    const month = day.slice(0, 7);
    if (!months.has(month) && months.size === MOST_MONTHS) break;
    const { sums, postings: many } = months.get(month) ?? { sums: [], postings: 0 };
    months.set(month, { sums: addUp([...sums, ...lines]), postings: many + 1 });
    last = no ?? last;
    taken += 1;
  }
  const caughtUp = sealed && taken === found.length && found.length < CHUNK;
  await transaction(async (tx) => {
    const head = await tx.get(ledgerHeads, _id);
    if (head?.round !== round || head.throughNo !== throughNo) return;
    for (const [month, added] of months) await addIn(tx, { communityId, round, month, ...added });
    await tx.update(ledgerHeads, _id, { throughNo: last, behind: !caughtUp });
  });
  return caughtUp;
}

async function addIn(tx: Transaction, added: Omit<Row<typeof ledgerMonths>, '_id'>): Promise<void> {
  const _id = `${added.communityId}:${added.round}:${added.month}`;
  const known = await tx.get(ledgerMonths, _id);
  if (!known) await tx.insert(ledgerMonths, { ...added, _id });
  else {
    const together = { sums: addUp([...known.sums, ...added.sums]), postings: known.postings + added.postings };
    await tx.update(ledgerMonths, _id, together);
  }
}

/**
 * 重算: a new round begins at the first posting. Until it has caught up, what is not in it yet is read from the postings, so that
 * every sum shown stays right meanwhile.
 */
export const rebuildSums: Handler<typeof ledger, 'rebuildSums'> = async ({ communityId }, ctx) => {
  await table(ledgerHeads).insertIfAbsent(newHead(communityId));
  const head = await table(ledgerHeads).get(communityId);
  const round = (head?.round ?? 0) + 1;
  await table(ledgerHeads).update(communityId, { round: round - 1 }, { round, throughNo: 0, behind: true });
  await table(ledgerMonths).removeWhere({ communityId, round: below(round) });
  ctx.note({ round });
  return {};
};
