import { DAY_MS, dayOf } from '@mulin/domain/day/day';
import { momentText } from '@mulin/domain/day/spoken';
import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { jobs } from '@mulin/shared-types/documents/people';
import type { messages } from '@mulin/shared-types/operations/messages';
import { Refusal } from '@mulin/shared-types/refusal';
import { stateAt } from '../assembly/calling/poll';
import type { Handler, TimerContext } from '../kit/context';
import { above, atMost, oneOf, type Row, table } from '../kit/database';
import type { Message } from '../kit/tell';
import { type Audience, tellEveryone, tellingJob } from '../kit/tell-everyone';
import { spanText } from '../kit/wording';

type Poll = Pick<Row<typeof polls>, '_id' | 'communityId' | 'title' | 'opensAt' | 'closesAt'>;

/** More votes than are ever open at once in one district. */
const MOST_OPEN = 3_000;

/** When those who have not voted are reminded. The later stage wins where a short vote reaches two at once. */
const stages: readonly { name: string; due: (poll: Poll) => number }[] = [
  { name: 'one-day', due: ({ closesAt }) => closesAt.getTime() - DAY_MS },
  { name: 'three-days', due: ({ closesAt }) => closesAt.getTime() - 3 * DAY_MS },
  { name: 'opening', due: ({ opensAt }) => opensAt.getTime() },
];

/** Every minute: starts the reminders that have fallen due. Each stage of a vote is one job with an id of its own, so it is sent once. */
export async function remindBySchedule({ now }: TimerContext): Promise<void> {
  const open = await table(polls).findAll(
    { state: oneOf(['announced', 'open']), opensAt: atMost(now), closesAt: above(now) },
    { atMost: MOST_OPEN, fields: ['communityId', 'title', 'opensAt', 'closesAt'] },
  );
  const due = open.map((poll) => ({ poll, message: reminder(poll, stageOf(poll, now), now) }));
  const started = await table(jobs).getMany(due.map(({ poll, message }) => tellingJob(silent(poll), message, '')._id));
  for (const { poll, message } of due) {
    const audience = silent(poll);
    if (!started.has(tellingJob(audience, message, '')._id)) await tellEveryone(audience, message, 'timer', now);
  }
}

/** The convener's own reminder, at most once a day. */
export const remindNow: Handler<typeof messages, 'remindNow'> = async (
  { pollId },
  { caller, now, note, subjectOf },
) => {
  const poll = subjectOf(polls);
  if (stateAt(poll, now) !== 'open') throw new Refusal('CONFLICT', '只有正在投票的时候才能提醒', 'pollId');
  const message = reminder(poll, `by-hand.${dayOf(now)}`, now);
  if (await table(jobs).get(tellingJob(silent(poll), message, '')._id)) {
    throw new Refusal('CONFLICT', '今天已经提醒过了，一天只提醒一次，明天再发', 'pollId');
  }
  await tellEveryone(silent(poll), message, caller.openid, now);
  const heads = await table(ballots).count({ pollId, voted: false });
  note({ heads });
  return { heads };
};

const silent = ({ _id, communityId }: Poll): Audience => ({ of: 'silent', pollId: _id, communityId });

const stageOf = (poll: Poll, now: Date): string =>
  stages.find(({ due }) => due(poll) <= now.getTime())?.name ?? 'opening';

function reminder(poll: Poll, stage: string, now: Date): Message {
  const { _id, communityId, title, closesAt } = poll;
  const left = spanText(closesAt.getTime() - now.getTime());
  return {
    key: `remind.${_id}.${stage}`,
    communityId,
    kind: 'vote-reminder',
    title: stage === 'opening' ? '开始投票了' : `您家还没投票，还剩 ${left}`,
    body: `${title}，${momentText(closesAt)} 截止。投过以后就不再提醒。用不惯手机，可以向业委会或社区要纸质选票。`,
    about: { kind: 'ballot', id: _id },
    asks: true,
  };
}
