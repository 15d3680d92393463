import { endText } from '@mulin/domain/day/spoken';
import { polls } from '@mulin/shared-types/documents/assembly';
import { reElectionCalls } from '@mulin/shared-types/documents/committee';
import { elections } from '@mulin/shared-types/documents/elections';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { type Transaction, table, transaction } from '../../kit/database';
import { postNoticeIn } from '../../kit/notice';
import type { Election } from '../ballot-paper';
import { noticeOf, posterOf } from '../posted';
import { cancelled, extended, tellOwnersIn } from '../telling';
import { callGrounds, callId } from '../vacancies/call';
import { requireStage, withoutVote } from './stage';

type Committee = typeof committee;

/** Too few names, or a list that fell below the seats: the nomination is open again, and a list that hung already is drawn anew. */
export const extendNomination: Handler<Committee, 'extendNomination'> = async (input, ctx) => {
  const { electionId, nominateUntil, reason } = input;
  const election = await standing(ctx);
  const until = new Date(nominateUntil);
  if (until <= ctx.now || until <= election.nominateUntil) {
    throw new Refusal('INVALID_INPUT', '新的截止时间要晚于现在和原来的截止时间', 'nominateUntil');
  }
  requireStage(election, ctx.now, 'nominating', 'vetting', 'published');
  const notice = noticeOf(
    {
      _id: `${electionId}.extended.${election.version}`,
      communityId: election.communityId,
      kind: 'assembly-election',
      title: `${election.title}：延长推荐时间`,
      lines: [`推荐延长到 ${endText(until)}。原因：${reason}`],
    },
    posterOf(ctx),
  );
  await change(election, { ...unvoted, state: 'nominating', nominateUntil: until, listDay: null }, notice, (tx) =>
    tellOwnersIn(tx, election, extended(election, until), ctx.caller.openid, ctx.now),
  );
  ctx.note({ title: election.title, reason });
  return {};
};

export const cancelElection: Handler<Committee, 'cancelElection'> = async ({ electionId, reason }, ctx) => {
  const election = await standing(ctx);
  requireStage(election, ctx.now, 'nominating', 'vetting', 'published');
  const notice = noticeOf(
    {
      _id: `${electionId}.cancelled`,
      communityId: election.communityId,
      kind: 'assembly-election',
      title: `${election.title}：取消`,
      lines: [`这次选举取消。原因：${reason}`],
    },
    posterOf(ctx),
  );
  await change(election, { ...unvoted, state: 'cancelled', outcomeText: reason }, notice, async (tx) => {
    await callAgainIn(tx, election);
    await tellOwnersIn(tx, election, cancelled(reason), ctx.caller.openid, ctx.now);
  });
  ctx.note({ title: election.title, reason });
  return {};
};

/** The election as it stands without a vote that was taken back: its list may have fallen below the seats since. */
async function standing({ subjectOf }: Pick<Context, 'subjectOf'>): Promise<Election> {
  const election = subjectOf(elections);
  return withoutVote(election, election.pollId === null ? undefined : await table(polls).get(election.pollId));
}

/** No ruling about the earlier vote concerns it any more. */
const unvoted = { pollId: null, questionId: null } as const;

async function change(
  election: Election,
  to: Partial<Pick<Election, 'state' | 'nominateUntil' | 'listDay' | 'outcomeText' | 'pollId' | 'questionId'>>,
  notice: Parameters<typeof postNoticeIn>[1],
  beside: (tx: Transaction) => Promise<void>,
): Promise<void> {
  await transaction(async (tx) => {
    if ((await tx.get(elections, election._id))?.version !== election.version) {
      throw new Refusal('CONFLICT', '这次选举刚刚有变动，请刷新后再试');
    }
    await postNoticeIn(tx, notice);
    await beside(tx);
    await tx.update(elections, election._id, { ...to, version: election.version + 1 });
  });
}

/** What an election was to answer still stands when it came to nothing: with the step that ends it, or not at all. */
export async function callAgainIn(
  tx: Transaction,
  { _id, committeeId }: Pick<Election, '_id' | 'committeeId'>,
): Promise<void> {
  if (committeeId === null) return;
  for (const ground of callGrounds) {
    const call = await tx.get(reElectionCalls, callId(committeeId, ground));
    if (call?.state !== 'started' || call.electionId !== _id) continue;
    await tx.update(reElectionCalls, call._id, { state: 'standing', electionId: null });
  }
}
