import { verifyHead } from '@mulin/domain/assembly/log/head';
import { leafOf } from '@mulin/domain/assembly/log/leaf';
import { treeHash } from '@mulin/domain/canonical/merkle';
import { ballots, logPages, polls } from '@mulin/shared-types/documents/assembly';
import { table } from '../../src/kit/database';
import { operatorKey } from '../../src/kit/signing';

/** Looks at the log of a poll from outside and says how many entries it has. Everything that must hold of it at any time is expected here. */
export async function checkLog(pollId: string): Promise<number> {
  const cardHash = (await table(polls).get(pollId))?.cardHash ?? '';
  const pages = await table(logPages).find({ pollId }, { limit: 1000, orderBy: [['first', 'asc']] });
  const entries = pages.flatMap((page) => page.entries);
  const leaves = entries.map(({ commit, at, channel }) => leafOf(cardHash, { commit, at, channel }));
  let size = 0;
  for (const { first, entries: own, head, closes } of pages.map((page) => ({ ...page, closes: page.head.closes }))) {
    expect(first).toBe(size + 1);
    size += own.length;
    expect(head.size).toBe(size);
    expect(head.root).toBe(treeHash(leaves.slice(0, size)));
    expect(verifyHead(operatorKey, cardHash, head)).toBe(true);
    expect(own.filter(({ at }) => at > head.at)).toEqual([]);
    expect(closes).toBe(head.closes);
  }
  expect(pages.slice(0, -1).some((page) => page.head.closes)).toBe(false);
  expect(new Set(entries.map(({ commit }) => commit)).size).toBe(entries.length);
  return entries.length;
}

/** Every ballot that was handed in is in the log once, and its slot knows the number. */
export async function expectAllLogged(pollId: string): Promise<void> {
  const pages = await table(logPages).find({ pollId }, { limit: 1000, orderBy: [['first', 'asc']] });
  const entries = pages.flatMap((page) => page.entries);
  const slots = await table(ballots).find({ pollId }, { limit: 1000 });
  for (const slot of slots) {
    expect(slot).toMatchObject({ pending: false, logged: slot.casts });
    expect(slot.numbers.map((number) => entries[number - 1]?.commit)).toEqual(
      slot.handedIn.map(({ commit }) => commit),
    );
  }
  expect(entries).toHaveLength(slots.reduce((sum, slot) => sum + slot.casts, 0));
}
