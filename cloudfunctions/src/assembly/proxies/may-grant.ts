import { addMonths, type Day, dayOf, endOf, startOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import type { units } from '@mulin/shared-types/documents/places';
import { proxies } from '@mulin/shared-types/documents/proxies';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../../kit/context';
import { oneOf, type Row, table } from '../../kit/database';
import { keyedHash, seal } from '../../kit/sealed';
import { cardOf, type Poll } from '../calling/poll';
import { pollFor } from '../voting/slot';
import { isDevelopers, NOT_HANDED_OVER } from '../voting/undelivered';
import { isRunning, type Mandate, pollsOf, STANDING } from './proxy';

/** A term there must be (Civil Code 165); that it is a year at most is ours, so that no forgotten paper votes for ever. */
const LONGEST_MONTHS = 12;
/** Proxies one head ever gave that still stand. */
const MOST_STANDING = 50;

export interface Wording {
  agentName: string;
  agentPhone: string;
  pollId: string | null;
  from: Day;
  until: Day;
}

/** The document of a new proxy before anybody has agreed to it. Its id counts the head's proxies of this scope, so of two at once one stands. */
export async function newProxy(unit: Row<typeof units>, wording: Wording, ctx: Context): Promise<Mandate> {
  const { agentName, agentPhone, pollId } = wording;
  const { _id: unitId, communityId, headId, label } = unit;
  if (await isDevelopers(unit)) throw new Refusal('FORBIDDEN', NOT_HANDED_OVER);
  checkTerm(wording, ctx.now);
  if (pollId !== null) checkPoll(await pollFor(pollId, ctx), wording, ctx.now);
  const nth = await countBefore(unit, pollId, ctx.now);
  return {
    _id: `${communityId}.${keyedHash('head', headId).slice(0, 24)}.${pollId ?? 'all'}.${nth + 1}`,
    communityId,
    unitId,
    headId,
    label,
    pollId,
    from: new Date(startOf(wording.from)),
    until: new Date(endOf(wording.until)),
    agentName: seal('name', agentName),
    agentPhone: seal('phone', agentPhone),
    agentHash: keyedHash('phone', agentPhone),
    state: 'granted',
    agentOpenid: null,
    votes: 0,
    written: false,
    scanFileId: null,
    scanHash: '',
    by: ctx.caller.openid,
    at: ctx.now,
    confirmedBy: null,
    reason: '',
    endedAt: null,
  };
}

export async function keep(proxy: Mandate): Promise<void> {
  if (!(await table(proxies).insertIfAbsent(proxy)))
    throw new Refusal('CONFLICT', '这套房刚刚有另一份委托，请刷新后再看');
}

function checkTerm({ from, until }: Wording, now: Date): void {
  const today = dayOf(now);
  if (until < today || until < from) throw new Refusal('INVALID_INPUT', '委托到期日不能早于今天和开始日', 'until');
  const latest = addMonths(today, LONGEST_MONTHS);
  if (until > latest) throw new Refusal('INVALID_INPUT', `委托最长一年，最晚到 ${dayText(latest, today)}`, 'until');
}

function checkPoll(poll: Poll, { until }: Wording, now: Date): void {
  if (!isRunning(poll, now)) throw new Refusal('TOO_LATE', '这次表决已经截止', 'pollId');
  if (cardOf(poll).policy.proxyCap === 0) throw new Refusal('CONFLICT', '这次表决不接受委托', 'pollId');
  if (new Date(endOf(until)) <= poll.opensAt)
    throw new Refusal('INVALID_INPUT', '委托在投票开始前就到期了，请把到期日改晚', 'until');
}

/** One head has one agent at a time for one vote; how many proxies of the same scope there were before. */
async function countBefore(
  { communityId, headId }: Row<typeof units>,
  pollId: string | null,
  now: Date,
): Promise<number> {
  const ofHead = { communityId, headId };
  // Counted first: who is written down between the count and the look below is either seen or has the id already.
  const before = await table(proxies).count({ ...ofHead, pollId });
  const standing = await table(proxies).find({ ...ofHead, state: oneOf(STANDING) }, { limit: MOST_STANDING });
  const overlapping = standing.filter((one) => pollId === null || one.pollId === null || one.pollId === pollId);
  const votes = await pollsOf(overlapping);
  for (const one of overlapping) {
    const poll = one.pollId === null ? undefined : votes.get(one.pollId);
    if (one.until > now && (!poll || isRunning(poll, now)))
      throw new Refusal('CONFLICT', '这套房已经有一份委托，要换人请先撤回那一份');
  }
  return before;
}
