import { type BallotContent, commitOf } from '@mulin/domain/assembly/card/ballot';
import { ballots, logPages, polls } from '@mulin/shared-types/documents/assembly';
import { units } from '@mulin/shared-types/documents/places';
import { nextPage } from '../../src/assembly/log/next-page';
import type { LogPage } from '../../src/assembly/log/page';
import { sealBallot } from '../../src/assembly/voting/sealed-ballot';
import type { Entry, Slot } from '../../src/assembly/voting/slot';
import { table } from '../../src/kit/database';

const OF_A_PAGE = 500;
const leanings = ['agree', 'agree', 'against', 'abstain'] as const;

/** So many more homes in the village, each of an owner of its own. */
export async function moreHomes(communityId: string, count: number): Promise<void> {
  const sample = await table(units).first({ communityId });
  if (!sample) throw new Error('no home to go by');
  await table(units).insertMany(
    Array.from({ length: count }, (_, index) => ({
      ...sample,
      _id: `${communityId}-crowd-${index}`,
      building: `${Math.floor(index / 108) + 2}号楼`,
      label: `${Math.floor(index / 108) + 2}号楼${String(index).padStart(6, '0')}`,
      order: `2${String(index).padStart(8, '0')}`,
      areaCenti: 6_000 + ((index * 7) % 9_000),
      headId: `head-crowd-${index}`,
    })),
  );
}

/** Every head of a vote has voted, one in twenty twice, and all of it is in the log: put there past all operations. */
export async function everybodyVoted(pollId: string): Promise<number> {
  const poll = await table(polls).get(pollId);
  if (!poll) throw new Error('no vote');
  const empty = await table(ballots).findAll({ pollId }, { atMost: 60_000 });
  await table(ballots).removeWhere({ pollId });
  let newest: LogPage | undefined;
  let casts = 0;
  for (let from = 0; from < empty.length; from += OF_A_PAGE) {
    const slots = empty
      .slice(from, from + OF_A_PAGE)
      .map((slot, index) => voted(slot, from + index, poll.cardHash ?? '', poll.opensAt));
    const entries = slots.flatMap(({ _id, handedIn }) =>
      handedIn.map(({ commit, at, channel }, nth) => ({
        commit,
        at: at.toISOString(),
        channel,
        slotId: _id,
        nth: nth + 1,
      })),
    );
    newest = nextPage(poll, newest, entries, false, new Date());
    await table(logPages).insert(newest);
    const numbers = new Map(entries.map(({ slotId, nth }, index) => [`${slotId} ${nth}`, casts + index + 1]));
    await table(ballots).insertMany(
      slots.map((slot) => ({
        ...slot,
        numbers: slot.handedIn.map((_, nth) => numbers.get(`${slot._id} ${nth + 1}`) ?? 0),
      })),
    );
    casts += entries.length;
  }
  return casts;
}

function voted(slot: Slot, index: number, cardHash: string, opensAt: Date): Slot {
  const handedIn = [index, ...(index % 20 === 0 ? [index + 1] : [])].map((seed, nth): Entry => {
    const at = new Date(opensAt.getTime() + index * 10 + nth);
    const choices = { q1: leanings[seed % 4] ?? 'abstain', q2: leanings[(seed + 1) % 4] ?? 'abstain' };
    const opening = { choices, nonce: (index * 31 + nth).toString(16).padStart(32, '0') };
    const content: BallotContent = { v: 'mulin-ballot/1', pollId: cardHash, headKey: slot.headKey, ...opening };
    const way = { channel: 'electronic' as const, by: `crowd-${index}`, proxyId: null, paperId: null };
    return { commit: commitOf(content), at, receivedAt: at, sealed: sealBallot(opening), ...way };
  });
  return { ...slot, voted: true, handedIn, casts: handedIn.length, logged: handedIn.length };
}
