import { headBytes } from '@mulin/domain/assembly/log/head';
import { appendEntries, summaryOf } from '@mulin/domain/assembly/log/log';
import { byCodeUnit } from '@mulin/domain/canonical/canonical';
import { sign } from '../../kit/signing';
import type { Poll } from '../calling/poll';
import type { Slot } from '../voting/slot';
import { type LogPage, pageId, stateAfter } from './page';

/** Keeps a page well below what a document may hold. */
const MOST_ENTRIES = 1000;

type Waiting = Pick<Slot, '_id' | 'handedIn' | 'logged'>;

/** The ballots of these slots that are not in the log yet, whole slots at a time, in the order they were handed in. */
export function unlogged(slots: readonly Waiting[]): LogPage['entries'] {
  const entries: LogPage['entries'] = [];
  for (const { _id, handedIn, logged } of slots) {
    if (entries.length + handedIn.length - logged > MOST_ENTRIES) break;
    for (const [index, { commit, at, channel }] of handedIn.entries()) {
      if (index >= logged) entries.push({ commit, at: at.toISOString(), channel, slotId: _id, nth: index + 1 });
    }
  }
  return entries.sort((a, b) => byCodeUnit(a.at, b.at) || byCodeUnit(a.commit, b.commit));
}

/** The page behind `newest`, with the signed head of the tree so far. No head is earlier than one before it or than a ballot it covers. */
export function nextPage(
  poll: Poll,
  newest: LogPage | undefined,
  entries: LogPage['entries'],
  closes: boolean,
  now: Date,
): LogPage {
  const before = stateAfter(poll, newest);
  const after = appendEntries(before, entries);
  const at = [newest?.head.at ?? '', now.toISOString(), ...entries.map((one) => one.at)].reduce((a, b) =>
    a < b ? b : a,
  );
  const head = { ...summaryOf(after), at, closes };
  const first = before.size + 1;
  return {
    _id: pageId(poll._id, first),
    pollId: poll._id,
    communityId: poll.communityId,
    first,
    entries,
    peaks: [...after.peaks],
    head: { ...head, signature: sign(headBytes(after.pollId, head)) },
  };
}
