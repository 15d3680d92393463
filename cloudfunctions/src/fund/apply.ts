import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { Duplicate, table } from '../kit/database';
import { idOf } from '../kit/ids';
import { requireDecent } from '../kit/judged';
import { requireUploads } from '../kit/uploads';
import { requireDecision } from './decided';
import { homesIn, type Project } from './scope';
import { step } from './steps';

type Applied = Parameters<Handler<typeof fund, 'apply'>>[0];

/** 申请使用. What the route demands is asked here; whether it is so is for community and street to look at. */
export const apply: Handler<typeof fund, 'apply'> = async (input, ctx) => {
  const { communityId, requestId, fileIds, title, what, route, budgetFen, contractor, warranty, legalGround } = input;
  requireUploads(fileIds, 'fund', communityId);
  const projectId = idOf('fp', 'request', communityId, requestId);
  if (await table(fundProjects).get(projectId)) return { projectId };
  if (route === 'emergency' && input.emergency === undefined) {
    throw new Refusal('INVALID_INPUT', '应急使用要选是哪种情形', 'emergency');
  }
  await requireDecent([title, what, contractor, warranty, legalGround].join('\n'), ctx.caller.openid, 'what');
  const { decision, countParking } = await groundOf(input);
  const buildings = [...new Set(input.buildings)].sort();
  if (input.stair !== undefined && buildings.length !== 1) {
    throw new Refusal('INVALID_INPUT', '只列一个单元时，要选它在哪一栋', 'stair');
  }
  const stair = input.stair ?? null;
  const homes = await homesIn({ communityId, buildings, stair, countParking });
  const project: Project = {
    _id: projectId,
    communityId,
    title,
    what,
    route,
    emergency: route === 'emergency' ? (input.emergency ?? null) : null,
    buildings,
    stair,
    countParking,
    budgetFen,
    contractor,
    warranty,
    fileIds,
    decision,
    legalGround,
    useOf: route === 'assembly' && decision ? `${decision.pollId}:${decision.questionId}` : projectId,
    state: 'applied',
    commentUntil: null,
    objections: null,
    homes: homes.length,
    areaCenti: homes.reduce((sum, { areaCenti }) => sum + areaCenti, 0),
    heldFen: 0,
    shortFen: 0,
    advanceFen: 0,
    paidFen: 0,
    finalFen: 0,
    retentionFen: 0,
    chargedFen: 0,
    collectedFen: 0,
    steps: [step('提出申请', ctx)],
    appliedBy: ctx.caller.openid,
    checkedBy: null,
    approvedBy: null,
    noticeId: null,
    at: ctx.now,
  };
  await insert(project);
  ctx.note({ projectId, route, budgetFen });
  return { projectId };
};

async function insert(project: Project): Promise<void> {
  try {
    await table(fundProjects).insert(project);
  } catch (error) {
    if (!(error instanceof Duplicate)) throw error;
    if (await table(fundProjects).get(project._id)) return;
    throw new Refusal('CONFLICT', '这项决定已经有一个使用项目了', 'questionId');
  }
}

/** On what the use rests, and whether parking spaces bear a share: as they voted. */
async function groundOf(input: Applied): Promise<Pick<Project, 'decision' | 'countParking'>> {
  const { communityId, route, pollId, questionId, legalGround } = input;
  if (route === 'emergency') return { decision: null, countParking: false };
  if (pollId === undefined || questionId === undefined) {
    if (route === 'comment' && legalGround !== '') return { decision: null, countParking: false };
    throw route === 'comment'
      ? new Refusal('INVALID_INPUT', '公告征求意见要有业主大会事先的授权决定，或者写明允许这样做的规定', 'legalGround')
      : new Refusal('INVALID_INPUT', '选业主大会的哪一项决定', 'pollId');
  }
  const decision = { pollId, questionId };
  const { buildings, countParking } = await requireDecision(communityId, decision, ['use-fund']);
  const same = [...buildings].sort().join() === [...new Set(input.buildings)].sort().join();
  // An authorisation for small repairs is given once by everybody and used stair by stair.
  if (route === 'assembly' && (!same || input.stair !== undefined)) {
    throw new Refusal('INVALID_INPUT', '列支范围要和表决的范围一样：谁表决，谁分摊', 'buildings');
  }
  return { decision, countParking };
}

/** Before money is set aside or goes out: a decision may have been revoked since. */
export async function requireStillDecided({ communityId, decision }: Project): Promise<void> {
  if (decision) await requireDecision(communityId, decision, ['use-fund']);
}
