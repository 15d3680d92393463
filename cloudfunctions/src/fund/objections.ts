import { commentStands, objectorsOf } from '@mulin/domain/fund/comment';
import { fundObjections, fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { units } from '@mulin/shared-types/documents/places';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { append, atMost, type Row, table, transaction } from '../kit/database';
import { requireUploads } from '../kit/uploads';
import { homesIn, isIn, MOST_UNITS, type Project } from './scope';
import { byItself } from './steps';

type Objection = Row<typeof fundObjections>;
const ENDING_AT_ONCE = 50;

/** 提异议、撤回: by an owner of the scope, while the comment period runs. */
export const object: Handler<typeof fund, 'object'> = async (input, ctx) => {
  const { unitId, projectId, objects, text } = input;
  const project = await table(fundProjects).get(projectId);
  const unit = ctx.subjectOf(units);
  if (!project || project.communityId !== unit.communityId) {
    throw new Refusal('NOT_FOUND', '没有找到这个项目', 'projectId');
  }
  requireConcerned(project, unit, ctx.now);
  const by = ctx.caller.openid;
  await write(project, { unitId, text, channel: 'electronic', fileIds: [], by, at: ctx.now }, objects);
  return {};
};

/** 纸面意见, entered by the community that supervises. */
export const paperObjection: Handler<typeof fund, 'paperObjection'> = async ({ unitId, text, fileIds }, ctx) => {
  const project = ctx.subjectOf(fundProjects);
  requireUploads(fileIds, 'fund', project.communityId);
  const unit = await table(units).get(unitId);
  if (!unit || unit.communityId !== project.communityId) throw new Refusal('NOT_FOUND', '没有找到这套房屋', 'unitId');
  requireConcerned(project, unit, ctx.now);
  await write(project, { unitId, text, channel: 'paper', fileIds, by: ctx.caller.openid, at: ctx.now }, true);
  return {};
};

function requireConcerned(project: Project, unit: Row<typeof units>, now: Date): void {
  if (project.state !== 'commenting' || project.commentUntil === null || now >= project.commentUntil) {
    throw new Refusal('TOO_LATE', '现在不在征求意见的日子里');
  }
  if (!isIn(unit, project)) throw new Refusal('FORBIDDEN', '这个项目不由您家分摊，由分摊的业主提意见');
}

type Told = Omit<Objection, '_id' | 'projectId' | 'communityId'>;

/** In one transaction with the project, so that nothing is added or taken back once it was counted. */
async function write({ _id: projectId, communityId }: Project, told: Told, objects: boolean): Promise<void> {
  const _id = `${projectId}:${told.unitId}`;
  await transaction(async (tx) => {
    const project = await tx.get(fundProjects, projectId);
    if (project?.state !== 'commenting') throw new Refusal('TOO_LATE', '征求意见已经结束');
    // Touched, so that counting and this meet.
    await tx.update(fundProjects, projectId, { commentUntil: project.commentUntil });
    const known = await tx.get(fundObjections, _id);
    if (!objects) {
      if (known?.channel === 'paper') throw new Refusal('CONFLICT', '这家交的是纸面意见，要撤回请到社区', 'objects');
      if (known) await tx.remove(fundObjections, _id);
      return;
    }
    if (!known) await tx.insert(fundObjections, { ...told, _id, projectId, communityId });
  });
}

/** 征求意见到期: counted by itself. At most a third of area and heads against it, and it goes on to the street. */
export async function endComments(now: Date): Promise<void> {
  const ended = await table(fundProjects).find(
    { state: 'commenting', commentUntil: atMost(now) },
    { limit: ENDING_AT_ONCE },
  );
  for (const project of ended) await count(project, now);
}

async function count(project: Project, now: Date): Promise<void> {
  const homes = (await homesIn(project)).map(({ _id, headId, areaCenti }) => ({ unitId: _id, headId, areaCenti }));
  const objecting = await table(fundObjections).findAll(
    { projectId: project._id },
    { atMost: MOST_UNITS, fields: ['unitId'] },
  );
  const against = objectorsOf(homes, new Set(objecting.map(({ unitId }) => unitId)));
  const all = {
    heads: new Set(homes.map(({ headId }) => headId)).size,
    areaCenti: homes.reduce((sum, { areaCenti }) => sum + areaCenti, 0),
  };
  const stands = commentStands(against, all);
  await transaction(async (tx) => {
    const still = await tx.get(fundProjects, project._id);
    if (still?.state !== 'commenting') return;
    await tx.update(fundProjects, project._id, {
      state: stands ? 'checked' : 'opposed',
      ...(stands ? {} : { useOf: project._id }),
      objections: { ...against, ofHeads: all.heads, ofAreaCenti: all.areaCenti },
      steps: append(byItself(stands ? '征求意见结束，可以报审核' : '反对的超过三分之一，不能这样用', now)),
    });
  });
}
