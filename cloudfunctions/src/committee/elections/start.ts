import { checkSeats } from '@mulin/domain/assembly/committee/seats';
import { termEnd } from '@mulin/domain/assembly/committee/term';
import { ELECTION_KINDS, ORGANISERS } from '@mulin/domain/assembly/committee/titles';
import { dayOf } from '@mulin/domain/day/day';
import { endText } from '@mulin/domain/day/spoken';
import { reElectionCalls } from '@mulin/shared-types/documents/committee';
import { elections } from '@mulin/shared-types/documents/elections';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, table, transaction } from '../../kit/database';
import { shortIdOf } from '../../kit/ids';
import { postNoticeIn } from '../../kit/notice';
import type { Election } from '../ballot-paper';
import { noticeOf, posterOf } from '../posted';
import { opened, tellOwnersIn } from '../telling';
import { currentOf } from '../terms/term';
import { underWay } from './stage';

type Committee = typeof committee;

/** Calls waiting for one community at once: one of each ground. */
const MOST_CALLS = 10;

/** Starts an election; one at a time in a community. Its number makes the id, so two who start at once start one. */
export const startElection: Handler<Committee, 'startElection'> = async (input, ctx) => {
  const { communityId, kind, nominateUntil } = input;
  const { now, caller } = ctx;
  const until = new Date(nominateUntil);
  if (until <= now) throw new Refusal('INVALID_INPUT', '推荐截止时间要晚于现在', 'nominateUntil');
  termEnd(dayOf(now), input.termYears);
  const [current, before, running, calls] = await Promise.all([
    currentOf(communityId),
    table(elections).count({ communityId }),
    table(elections).first({ communityId, state: oneOf<Election['state']>([...underWay]) }),
    table(reElectionCalls).find({ communityId, state: 'standing' }, { limit: MOST_CALLS, fields: ['committeeId'] }),
  ]);
  if (running) throw new Refusal('CONFLICT', `“${running.title}”还没有办完，办完再开始下一次选举`);
  if (kind === 'first' && current) throw new Refusal('CONFLICT', '小区已有业委会，请选“换届”或“补选”', 'kind');
  const short = kind === 'by-election' ? await shortOne(communityId) : undefined;
  if (kind === 'by-election') checkVacant(input.seats, short ? short.seats - short.elected.length : current?.vacancies);
  else checkSeats(input.seats);
  const election: Election = {
    _id: shortIdOf('e', 'place', 'election', communityId, String(before + 1)),
    communityId,
    kind,
    title: input.title,
    seats: input.seats,
    termYears: input.termYears,
    reserveAllowed: input.reserveAllowed,
    rulesGround: input.rulesGround,
    organiser: input.organiser,
    committeeId: current?._id ?? null,
    completes: short?._id ?? null,
    nominateFrom: now,
    nominateUntil: until,
    publishDays: input.publishDays,
    objectDays: input.objectDays,
    state: 'nominating',
    seed: '',
    listDay: null,
    listNoticeId: null,
    pollId: null,
    questionId: null,
    version: 1,
    elected: [],
    reserve: [],
    tied: [],
    tie: null,
    outcomeText: '',
    by: caller.openid,
    at: now,
  };
  const answered = kind === 're-election' ? calls.filter(({ committeeId }) => committeeId === current?._id) : [];
  await transaction(async (tx) => {
    await tx.insert(elections, election);
    for (const { _id } of answered)
      await tx.update(reElectionCalls, _id, { state: 'started', electionId: election._id });
    await postNoticeIn(tx, callForNames(election, posterOf(ctx)));
    await tellOwnersIn(tx, election, opened(election), caller.openid, now);
  });
  ctx.note({ title: election.title, kind, seats: election.seats });
  return { electionId: election._id };
};

/** The election that filled too few seats and still waits for the rest. */
const shortOne = (communityId: string) => table(elections).first({ communityId, state: 'short' });

function checkVacant(seats: number, vacant: number | undefined): void {
  if (vacant === undefined || vacant === 0) throw new Refusal('CONFLICT', '现在没有空缺的席位，不用补选', 'kind');
  if (seats > vacant) throw new Refusal('INVALID_INPUT', `只有 ${vacant} 个席位空缺`, 'seats');
}

const callForNames = (election: Election, poster: Parameters<typeof noticeOf>[1]) =>
  noticeOf(
    {
      _id: `${election._id}.started`,
      communityId: election.communityId,
      kind: 'assembly-election',
      title: `${election.title}：推荐候选人`,
      lines: [
        `${ELECTION_KINDS[election.kind]}，应选 ${election.seats} 人，由${ORGANISERS[election.organiser]}组织。`,
        `业主可以自荐，也可以推荐邻居，${endText(election.nominateUntil)} 截止。被推荐的业主自己同意才算。`,
        `候选人由社区审核，名单公布满 ${election.publishDays} 天以后表决。`,
        election.rulesGround === '' ? '' : `依据：${election.rulesGround}`,
      ],
    },
    poster,
  );
