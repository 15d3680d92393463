import { percent } from '@mulin/domain/fraction/fraction';
import { EMERGENCIES, type Emergency, ROUTES } from '@mulin/domain/fund/rules';
import { decisions } from '@mulin/shared-types/documents/after';
import { fundEntries } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { jobs } from '@mulin/shared-types/documents/people';
import type { fund } from '@mulin/shared-types/operations/fund';
import type { Role } from '@mulin/shared-types/roles';
import type { Context, Handler } from '../kit/context';
import { table } from '../kit/database';
import { linksTo } from '../kit/files';
import { type Entry, entryView, jobIdOf } from './entry';
import { payableNow } from './pay';
import { reserveIdOf } from './reserve';
import { type Project, scopeText } from './scope';

const MOST_ENTRIES = 100;

export const stateTexts: Record<Project['state'], string> = {
  applied: '等社区核对',
  commenting: '正在征求意见',
  opposed: '反对的太多，没有通过',
  checked: '等镇街或住建局审核',
  reserving: '正在预留各户份额',
  approved: '可以施工、预付',
  settling: '正在分摊到户',
  settled: '已结算，等公示',
  published: '已公示',
  refused: '没有同意',
};

const row = (project: Project) => ({
  projectId: project._id,
  title: project.title,
  route: project.route,
  routeText: `${ROUTES[project.route]}${project.emergency ? `：${EMERGENCIES[project.emergency as Emergency]}` : ''}`,
  state: project.state,
  stateText: stateTexts[project.state],
  scopeText: scopeText(project),
  budgetFen: project.budgetFen,
  paidFen: project.paidFen,
  at: project.at.toISOString(),
});

export const projects: Handler<typeof fund, 'projects'> = async ({ communityId, skip, limit }) => {
  const [total, page] = await Promise.all([
    table(fundProjects).count({ communityId }),
    table(fundProjects).find({ communityId }, { skip, limit, orderBy: [['at', 'desc']] }),
  ]);
  return { total, projects: page.map(row) };
};

export const project: Handler<typeof fund, 'project'> = async (_, ctx) => {
  const found = ctx.subjectOf(fundProjects);
  const { decision, objections, state } = found;
  const [made, all, files] = await Promise.all([
    decision ? table(decisions).get(decision.pollId) : undefined,
    table(fundEntries).find({ projectId: found._id }, { limit: MOST_ENTRIES, orderBy: [['enteredAt', 'asc']] }),
    linksTo(found.fileIds),
  ]);
  // A household's own deposits are nobody else's business.
  const payments = all.filter(({ kind, reverses }) => kind !== 'deposit' && !reverses?.startsWith('deposit:'));
  return {
    ...row(found),
    communityId: found.communityId,
    what: found.what,
    contractor: found.contractor,
    warranty: found.warranty,
    groundText: made ? `业主大会决定：${made.title}` : found.legalGround,
    homes: found.homes,
    areaCenti: found.areaCenti,
    heldFen: found.heldFen,
    shortFen: found.shortFen,
    finalFen: found.finalFen,
    retentionFen: found.retentionFen,
    chargedFen: found.chargedFen,
    collectedFen: found.collectedFen,
    commentUntil: found.commentUntil?.toISOString() ?? null,
    objectionsText: objections
      ? `反对 ${objections.heads} 人，占人数 ${share(objections.heads, objections.ofHeads)}、面积 ${share(objections.areaCenti, objections.ofAreaCenti)}`
      : '',
    mayObject: state === 'commenting' && found.commentUntil !== null && ctx.now < found.commentUntil,
    mayAdvanceFen: payableNow('advance', found),
    mayPayFen: payableNow('payment', found),
    mayReleaseFen: payableNow('retention', found),
    may: mayNext(found, all, ctx),
    progress: await progressOf(found, all),
    steps: found.steps.map(({ at, ...same }) => ({ ...same, at: at.toISOString() })),
    payments: await Promise.all(payments.map((entry) => entryView(entry, ctx.caller.openid, false))),
    files,
  };
};

const share = (part: number, whole: number): string => (whole === 0 ? '—' : percent(part, whole));

type May = 'check' | 'approve' | 'settle' | 'advance' | 'pay' | 'release' | 'publish';

/** The buttons a person gets; the operations ask everything again. */
function mayNext(project: Project, entries: readonly Entry[], { caller }: Context): May[] {
  const holds = (...roles: Role[]) => caller.acting.some(({ role }) => roles.includes(role));
  const handles = holds('committee', 'manager', 'community');
  const settling = entries.some(
    ({ kind, state }) => kind === 'settlement' && state !== 'refused' && state !== 'reversed',
  );
  const wanted: [May, boolean][] = [
    ['check', project.state === 'applied' && holds('community') && project.appliedBy !== caller.openid],
    ['approve', project.state === 'checked' && holds('street', 'bureau')],
    ['settle', project.state === 'approved' && handles && !settling],
    ['advance', handles && !settling && payableNow('advance', project) > 0],
    ['pay', handles && payableNow('payment', project) > 0],
    ['release', handles && payableNow('retention', project) > 0],
    ['publish', handles && project.state === 'settled'],
  ];
  return wanted.flatMap(([what, may]) => (may ? [what] : []));
}

async function progressOf({ _id, state }: Project, entries: readonly Entry[]) {
  if (state !== 'reserving' && state !== 'settling') return null;
  const working = entries.find((entry) => entry.state === 'working')?._id ?? '';
  const job = await table(jobs).get(state === 'reserving' ? reserveIdOf(_id) : jobIdOf(working));
  return job ? { done: job.done, total: job.total } : null;
}
