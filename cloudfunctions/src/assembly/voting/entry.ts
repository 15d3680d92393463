import { Refusal } from '@mulin/shared-types/refusal';
import type { Poll } from '../calling/poll';
import { type Envelope, type Opening, sealBallot } from './sealed-ballot';
import type { Entry, Slot } from './slot';

interface Way {
  channel: 'electronic' | 'paper';
  /** Paper only: when it was handed in, before the close. Electronically it is the instant of the write. */
  handedAt?: Date;
  /** Paper only: when the second person confirmed it, if that was before this write: the end of entering is measured by it. */
  confirmedAt?: Date;
  /** Who casts it; on paper, who enters it. */
  by: string;
  proxyId: string | null;
  paperId: string | null;
}

/** A ballot on its way into the slot of a head, open to us or sealed by the phone. */
export type Ballot = Way & (Opening | Envelope);

type Window = Pick<Poll, 'opensAt' | 'closesAt' | 'paperUntil'>;

/** What the slot will keep of a ballot that comes in at `moment`. Refuses what the count would have to leave out. */
export function entryOf(poll: Window, slot: Slot, ballot: Ballot, commit: string, moment: Date): Entry {
  const { channel, by, proxyId, paperId } = ballot;
  const at = channel === 'paper' ? paperTime(poll, slot, ballot, moment) : after(slot, moment);
  if (at >= poll.closesAt) throw new Refusal('TOO_LATE', '投票已经截止，这一票没有投进去');
  const content = 'sealed' in ballot ? { sealed: ballot.sealed, inner: ballot.inner } : openingOf(ballot);
  return { commit, at, receivedAt: moment, channel, sealed: sealBallot(content), by, proxyId, paperId };
}

const openingOf = ({ choices, nonce }: Opening): Opening => ({ choices, nonce });

/** A later ballot of one head is later by a millisecond at least, so that everybody can see which came last. */
function after({ handedIn }: Slot, moment: Date): Date {
  const last = Math.max(0, ...handedIn.map(({ at }) => at.getTime()));
  return new Date(Math.max(moment.getTime(), last + 1));
}

/** Paper stands where it was handed in, between the others of its head, however late it is entered. */
function paperTime(poll: Window, { handedIn }: Slot, { handedAt, confirmedAt }: Ballot, moment: Date): Date {
  if ((confirmedAt ?? moment) >= poll.paperUntil) throw new Refusal('TOO_LATE', '纸质票录入已经截止');
  if (!handedAt || handedAt < poll.opensAt || handedAt >= poll.closesAt || handedAt > moment)
    throw new Refusal('INVALID_INPUT', '交票时间要在投票期内，不能晚于现在', 'handedAt');
  const taken = new Set(handedIn.map(({ at }) => at.getTime()));
  let at = handedAt.getTime();
  while (taken.has(at)) at += 1;
  return new Date(at);
}
