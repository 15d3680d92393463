import { type BallotContent, checkBallot, loggedCommit, sealedCommit } from '@mulin/domain/assembly/card/ballot';
import { type PollCard, pollIdOf } from '@mulin/domain/assembly/card/card';
import { ballots } from '@mulin/shared-types/documents/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../../kit/clock';
import { above, append, atMost, table } from '../../kit/database';
import { operatorKey } from '../../kit/signing';
import { cardOf, type Poll } from '../calling/poll';
import { type Ballot, entryOf } from './entry';
import type { Slot } from './slot';
import { whyItCannotStand } from './standing';

/** Phones of one head may meet; each tries again on what the other left. */
const ATTEMPTS = 5;

export interface HandedIn {
  slot: Slot;
  /** Which ballot of the head it is, from 1. */
  nth: number;
}

/**
 * Handing in 交票 is one conditional write of one document: the head's own slot, if it is still open and nothing was added since it
 * was read. So a ballot is either in before the end or refused, and an acknowledged one is always counted; there is no shared counter.
 * `allow` looks at the slot as each attempt finds it and throws the caller's own reason. Handing the same ballot in again is harmless.
 */
export async function handIn(
  poll: Poll,
  slotId: string,
  ballot: Ballot,
  allow: (slot: Slot) => Promise<void> | void = () => undefined,
): Promise<HandedIn> {
  const card = cardOf(poll);
  if (card.operatorKey !== operatorKey)
    throw new Refusal('CONFLICT', '系统现在的登记密钥和这次表决公告的不一致，不能收票，请告诉业委会');
  const { channel } = ballot;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const slot = await table(ballots).get(slotId);
    if (slot?.pollId !== poll._id) throw new Refusal('NOT_FOUND', '没有找到这位业主的选票');
    const commit = commitUnder(card, slot.headKey, ballot);
    const before = slot.handedIn.findIndex((one) => one.commit === commit);
    if (before >= 0 && before === slot.casts - 1) return { slot, nth: slot.casts };
    if (before >= 0) throw new Refusal('CONFLICT', '这张票交过以后又改投了。还要改，请重新填一张');
    // The instant of this write, not of the call: what waited on the way must not slip in behind the close.
    const moment = now();
    refuseIfShut(poll, slot, channel, moment);
    await allow(slot);
    const entry = entryOf(poll, slot, ballot, commit, moment);
    const why = whyItCannotStand(slot.handedIn, entry, card.policy);
    if (why !== '') throw new Refusal('CONFLICT', why);
    const open = { open: true, opensAt: atMost(moment), casts: slot.casts };
    const standing = channel === 'electronic' ? { ...open, closesAt: above(moment) } : open;
    const change = { voted: true, casts: slot.casts + 1, pending: true };
    if (await table(ballots).update(slotId, standing, { ...change, handedIn: append(entry) }))
      return { slot: { ...slot, ...change, handedIn: [...slot.handedIn, entry] }, nth: change.casts };
  }
  throw new Refusal('CONFLICT', '同一户正在用另一部手机投票，请稍等再试');
}

/** What receipt and log will hold. A ballot that lies open to us must answer the questions; a sealed one shows that only at the count. */
function commitUnder(card: PollCard, headKey: string, ballot: Ballot): string {
  const pollId = pollIdOf(card);
  const bySeal = card.sealedTo !== null && ballot.channel === 'electronic';
  if ('sealed' in ballot) {
    if (!bySeal) throw new Refusal('INVALID_INPUT', '这次表决没有三方封存，请刷新后再投', 'sealed');
    return sealedCommit(pollId, headKey, ballot.inner);
  }
  if (bySeal) throw new Refusal('INVALID_INPUT', '这次表决的选票要在手机上封好再交，请更新小程序后再投', 'sealed');
  const { choices, nonce } = ballot;
  const content: BallotContent = { v: 'mulin-ballot/1', pollId, headKey, choices, nonce };
  checkBallot(card, content, ballot.channel);
  return loggedCommit(card, ballot.channel, content);
}

function refuseIfShut(poll: Poll, slot: Slot, channel: Ballot['channel'], moment: Date): void {
  if (poll.refreezing !== null) throw new Refusal('CONFLICT', '名册正在更正，过几分钟再来');
  if (moment < slot.opensAt) throw new Refusal('TOO_EARLY', '还没到投票开始时间');
  if (poll.state === 'withdrawn') throw new Refusal('TOO_LATE', '这次表决已经撤回');
  if (slot.open && (channel === 'paper' || moment < slot.closesAt)) return;
  throw new Refusal('TOO_LATE', channel === 'paper' ? '纸质票录入已经截止' : '投票已经截止，这一票没有投进去');
}
