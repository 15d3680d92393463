import { candidates, elections } from '@mulin/shared-types/documents/elections';
import { units } from '@mulin/shared-types/documents/places';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { electionFor, putForward } from './home';

type Committee = typeof committee;

/** One owner names so many at most; seats are eleven at most. */
const MOST_NAMED = 11;

export const nominate: Handler<Committee, 'nominate'> = async ({ electionId, homeId, personName }, ctx) => {
  const { caller, now } = ctx;
  const election = await electionFor(electionId, ctx);
  const { label, _id: ownHome } = ctx.subjectOf(units);
  if (homeId === ownHome) throw new Refusal('INVALID_INPUT', '推荐自己家的人，请本人自荐', 'homeId');
  const named = await table(candidates).count({ electionId, 'nominations.openid': caller.openid });
  if (named >= MOST_NAMED) throw new Refusal('CONFLICT', `一位业主最多推荐 ${MOST_NAMED} 人`);
  const nomination = { by: 'owner' as const, openid: caller.openid, label, at: now };
  const candidateId = await putForward(election, { homeId, personName }, nomination);
  ctx.note({ title: election.title });
  return { candidateId };
};

/** 社区、党组织推荐 */
export const recommend: Handler<Committee, 'recommend'> = async ({ homeId, personName, from }, ctx) => {
  const election = ctx.subjectOf(elections);
  const nomination = { by: from, openid: ctx.caller.openid, label: '', at: ctx.now };
  const candidateId = await putForward(election, { homeId, personName }, nomination);
  ctx.note({ title: election.title, from });
  return { candidateId };
};
