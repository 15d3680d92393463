import { candidates } from '@mulin/shared-types/documents/elections';
import { units } from '@mulin/shared-types/documents/places';
import type { committee } from '@mulin/shared-types/operations/committee';
import { Refusal } from '@mulin/shared-types/refusal';
import { inForce, type Membership } from '../../kit/authorise';
import type { Context, Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { requireDecent } from '../../kit/judged';
import { keyedHash, unseal } from '../../kit/sealed';
import { requireUpload, requireUploads } from '../../kit/uploads';
import type { Candidate, Election } from '../ballot-paper';
import { requireStage } from '../elections/stage';
import { noticeOf, posterOf } from '../posted';
import { takeStep } from './change';
import { electionFor, candidateId as idFor, putForward } from './home';

type Committee = typeof committee;

const STANDS = ['standing', 'qualified', 'unqualified'] as const satisfies readonly Candidate['state'][];

/** 自荐: an owner of a home here, by the name the membership is held under. */
export const stand: Handler<Committee, 'stand'> = async ({ electionId, introduction, photoId }, ctx) => {
  const { caller, now } = ctx;
  const election = await electionFor(electionId, ctx);
  requireStage(election, now, 'nominating');
  const { _id: homeId, label } = ctx.subjectOf(units);
  const personName = ownName(ctx, homeId);
  if (photoId !== null) requireUpload(photoId, 'committee', election.communityId, 'photoId');
  const candidateId = idFor(electionId, { homeId, personName });
  await refuseTwice(election, caller.openid, candidateId);
  await requireDecent(introduction, caller.openid, 'introduction');
  await putForwardAgain(candidateId);
  await putForward(election, { homeId, personName }, { by: 'self', openid: caller.openid, label, at: now });
  await accept(candidateId, { openid: caller.openid, introduction, photoId }, ['nominating'], now);
  ctx.note({ title: election.title });
  return { candidateId };
};

/** Who declined or stood back may think better of it while names are still taken. */
async function putForwardAgain(id: string): Promise<void> {
  const back = oneOf<Candidate['state']>(['declined', 'withdrawn']);
  await table(candidates).update(id, { state: back }, { state: 'proposed' });
}

export const answerNomination: Handler<Committee, 'answerNomination'> = async (input, ctx) => {
  const named = ctx.subjectOf(candidates);
  const { caller, now } = ctx;
  if (ownName(ctx, named.unitId) !== unseal('name', named.personName)) {
    throw new Refusal('CONFLICT', '推荐的不是您本人的姓名。您愿意参选的话，可以自荐');
  }
  if (!input.accept) {
    const step = { candidateId: named._id, at: now, stages: ['nominating', 'vetting'], from: ['proposed'] } as const;
    await takeStep({ ...step, change: () => ({ state: 'declined', openid: caller.openid }) });
    return {};
  }
  if (!input.consent) throw new Refusal('INVALID_INPUT', '参选要同意公布姓名、楼栋和个人介绍', 'consent');
  if (input.introduction === '') throw new Refusal('INVALID_INPUT', '请写几句个人介绍', 'introduction');
  if (input.photoId !== null) requireUpload(input.photoId, 'committee', named.communityId, 'photoId');
  await refuseTwice({ _id: named.electionId }, caller.openid, named._id);
  const { introduction, photoId } = input;
  await requireDecent(introduction, caller.openid, 'introduction');
  await accept(named._id, { openid: caller.openid, introduction, photoId }, ['nominating', 'vetting'], now);
  return {};
};

async function accept(
  candidateId: string,
  said: Pick<Candidate, 'openid' | 'introduction' | 'photoId'>,
  stages: readonly ('nominating' | 'vetting')[],
  at: Date,
): Promise<void> {
  await takeStep({
    candidateId,
    at,
    stages,
    from: ['proposed', 'standing'],
    change: () => ({ ...said, state: 'standing', consentAt: at, vetting: null, objection: null }),
  });
}

/** 纸面同意: the owner is on the roll by that name, and the signed paper lies with it. */
export const acceptOnPaper: Handler<Committee, 'acceptOnPaper'> = async ({ introduction, fileIds }, ctx) => {
  const named = ctx.subjectOf(candidates);
  requireUploads(fileIds, 'committee', named.communityId);
  const home = await table(units).get(named.unitId);
  const hash = keyedHash('name', unseal('name', named.personName));
  if (!home?.owners.some(({ nameHash }) => nameHash === hash)) {
    throw new Refusal('CONFLICT', '名册上这套房没有这位业主，请先更正名册');
  }
  await takeStep({
    candidateId: named._id,
    at: ctx.now,
    stages: ['nominating', 'vetting'],
    from: ['proposed'],
    change: () => ({ state: 'standing', introduction, consentAt: ctx.now, consentFileIds: fileIds }),
  });
  return {};
};

/** Until the vote is announced; a list that hangs already says so. */
export const withdrawCandidacy: Handler<Committee, 'withdrawCandidacy'> = async (_input, ctx) => {
  const own = ctx.subjectOf(candidates);
  requireSelf(own, ctx);
  await takeStep({
    candidateId: own._id,
    at: ctx.now,
    stages: ['nominating', 'vetting', 'published'],
    from: STANDS,
    change: () => ({ state: 'withdrawn' }),
    notice: (candidate, election) =>
      election.listNoticeId === null || candidate.state !== 'qualified'
        ? undefined
        : noticeOf(
            {
              _id: `${candidate._id}.withdrawn.${election.version}`,
              communityId: candidate.communityId,
              kind: 'assembly-election',
              title: `${election.title}：候选人退出`,
              lines: [
                `${unseal('name', candidate.personName)}（${candidate.building}）退出选举，其余候选人的先后不变。`,
              ],
            },
            { ...posterOf(ctx), publisher: '社区' },
          ),
  });
  return {};
};

export function requireSelf({ openid }: Pick<Candidate, 'openid'>, { caller }: Pick<Context, 'caller'>): void {
  if (openid !== caller.openid) throw new Refusal('CONFLICT', '这件事要候选人本人来办');
}

/** The name an owner of this home holds the membership under. */
function ownName({ caller, now }: Context, homeId: string): string {
  const held = caller.acting.find((one: Membership) => one.unitId === homeId && inForce(one, now));
  if (!held) throw new Refusal('CONFLICT', '参选要业主本人来');
  return unseal('name', held.personName);
}

/** One person, one candidacy, however many homes. */
async function refuseTwice({ _id }: Pick<Election, '_id'>, openid: string, candidateId: string): Promise<void> {
  const own = await table(candidates).find(
    { electionId: _id, openid, state: oneOf<Candidate['state']>(STANDS) },
    { limit: 5, fields: ['label'] },
  );
  const other = own.find((one) => one._id !== candidateId);
  if (other) throw new Refusal('CONFLICT', `您已经用 ${other.label} 报名了，一个人只能报一次`);
}
