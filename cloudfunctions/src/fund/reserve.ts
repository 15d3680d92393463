import { bornBy, sharesByArea } from '@mulin/domain/fund/share-out';
import { fundAccounts } from '@mulin/shared-types/documents/fund';
import { fundProjects, fundShares } from '@mulin/shared-types/documents/fund-projects';
import { now } from '../kit/clock';
import { append, increase, type Row, table, transaction } from '../kit/database';
import { type ChunkOf, runJob, startJob } from '../kit/jobs';
import { accountIn, openAccounts, PART } from './accounts';
import { homesIn, MOST_UNITS, type Project } from './scope';
import { byItself } from './steps';

export const RESERVE = 'fund-reserve';
const LISTED = 'listed';

export type Share = Row<typeof fundShares>;

export const reserveIdOf = (projectId: string): string => `${RESERVE}:${projectId}`;

/** 预留: so many homes at a time; the timer goes on where the person's patience ends. Returns the state it came to. */
export async function startReserving(project: Project, at: Date): Promise<Project['state']> {
  const job = { _id: reserveIdOf(project._id), kind: RESERVE, communityId: project.communityId, total: project.homes };
  await startJob({ ...job, input: { projectId: project._id }, startedBy: project.approvedBy ?? 'timer' }, at);
  await runJob(job._id, reserveChunk());
  return (await table(fundProjects).get(project._id))?.state ?? 'reserving';
}

/** All shares of a project, in the order of their ids; made once and never changed in area. */
export const sharesOf = (projectId: string) =>
  table(fundShares).findAll({ projectId }, { atMost: MOST_UNITS, orderBy: [['_id', 'asc']] });

/** First every home of the scope is listed with its area, then each account sets aside what it can give of its planned share. */
export function reserveChunk(): ChunkOf {
  const plans = new Map<string, Awaited<ReturnType<typeof plan>>>();
  return async (job) => {
    const projectId = String(job.input.projectId);
    const project = await table(fundProjects).get(projectId);
    if (!project) throw new Error(`no project ${projectId}`);
    if (job.cursor === '') {
      await list(project);
      return { cursor: LISTED, done: 0, finished: false };
    }
    const planned = plans.get(projectId) ?? (await plan(project));
    plans.set(projectId, planned);
    const { shares, parts } = planned;
    const from = job.cursor === LISTED ? 0 : Number(job.cursor);
    const part = shares.slice(from, from + PART);
    await hold(project, part, parts);
    const next = from + part.length;
    const finished = next >= shares.length;
    if (finished) await finish(project);
    return { cursor: String(next), done: part.length, finished, total: shares.length };
  };
}

async function list({ _id: projectId, ...scope }: Project): Promise<void> {
  const homes = await homesIn(scope);
  await openAccounts(homes);
  await table(fundShares).insertMany(
    homes.map(({ _id, communityId, label, building, status, areaCenti }) => ({
      _id: `${projectId}:${_id}`,
      projectId,
      communityId,
      unitId: _id,
      unitLabel: label,
      building,
      unsold: status === 'unsold',
      areaCenti,
      plannedFen: 0,
      heldFen: 0,
      shareFen: 0,
      fromAccountFen: 0,
      dueFen: 0,
      developerFen: 0,
      state: 'listed' as const,
    })),
  );
}

async function plan({ _id, budgetFen }: Project) {
  const shares = await sharesOf(_id);
  return { shares, parts: sharesByArea(budgetFen, shares) };
}

async function hold(project: Project, part: readonly Share[], parts: ReadonlyMap<string, number>): Promise<void> {
  await transaction(async (tx) => {
    let [heldFen, shortFen] = [0, 0];
    for (const { _id, unitId, unsold } of part) {
      const share = await tx.get(fundShares, _id);
      if (share?.state !== 'listed') continue;
      const account = await accountIn(tx, unitId);
      const plannedFen = parts.get(unitId) ?? 0;
      const born = bornBy(plannedFen, { unitId, unsold, availableFen: account.balanceFen - account.heldFen });
      await tx.update(fundShares, _id, { state: 'held', plannedFen, heldFen: born.fromAccountFen });
      if (born.fromAccountFen > 0) {
        await tx.update(fundAccounts, account._id, { heldFen: account.heldFen + born.fromAccountFen });
      }
      heldFen += born.fromAccountFen;
      shortFen += born.dueFen;
    }
    if (heldFen + shortFen === 0) return;
    const change = { heldFen: increase(heldFen), shortFen: increase(shortFen) };
    await tx.update(fundProjects, project._id, change);
  });
}

async function finish({ _id }: Project): Promise<void> {
  const shares = await sharesOf(_id);
  await table(fundProjects).update(
    _id,
    { state: 'reserving' },
    {
      state: 'approved',
      homes: shares.length,
      areaCenti: shares.reduce((sum, { areaCenti }) => sum + areaCenti, 0),
      steps: append(byItself('各户份额已预留', now())),
    },
  );
}
