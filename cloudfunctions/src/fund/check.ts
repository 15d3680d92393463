import { addDays, dayOf, endOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { EMERGENCIES, type Emergency, FUND_RULES, ROUTES, ruleText } from '@mulin/domain/fund/rules';
import { formatFen } from '@mulin/domain/money/fen';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../kit/context';
import { append, transaction } from '../kit/database';
import { type NewNotice, postNoticeIn } from '../kit/notice';
import { requireOther } from '../kit/same-person';
import { requireStillDecided } from './apply';
import { startReserving } from './reserve';
import { type Project, scopeText } from './scope';
import { step } from './steps';

const OTHERS = '申请、核对、审核要由不同的人办，请换一位';
const changed = new Refusal('CONFLICT', '这个项目刚刚变了，请刷新再看');

/** 社区核对: opens 公告征求意见, whose supervisor it is, or passes the application on. */
export const check: Handler<typeof fund, 'check'> = async ({ agree, note }, ctx) => {
  const project = ctx.subjectOf(fundProjects);
  await requireOther(project.appliedBy, ctx.caller.openid, OTHERS);
  if (!agree) return refuse(project, ['applied'], note, ctx);
  const commenting = project.route === 'comment';
  const until = new Date(endOf(addDays(dayOf(ctx.now), FUND_RULES.commentDays.value)));
  const state = commenting ? ('commenting' as const) : ('checked' as const);
  await transaction(async (tx) => {
    const now = await tx.get(fundProjects, project._id);
    if (now?.state !== 'applied') throw changed;
    const notice = commenting ? commentNotice(project, until, ctx) : undefined;
    if (notice) await postNoticeIn(tx, notice);
    await tx.update(fundProjects, project._id, {
      state,
      checkedBy: ctx.caller.openid,
      commentUntil: commenting ? until : null,
      noticeId: notice?._id ?? null,
      steps: append(step(commenting ? '核对通过，开始公告征求意见' : '核对通过', ctx, note)),
    });
  });
  ctx.note({ state });
  return { state };
};

/** 镇街、住建局审核. Shares are then set aside, home by home. */
export const approve: Handler<typeof fund, 'approve'> = async ({ agree, note }, ctx) => {
  const project = ctx.subjectOf(fundProjects);
  if (project.state === 'reserving' || project.state === 'approved') return { state: project.state };
  await requireOther(project.appliedBy, ctx.caller.openid, OTHERS);
  await requireOther(project.checkedBy, ctx.caller.openid, OTHERS);
  if (!agree) return refuse(project, ['checked'], note, ctx);
  await requireStillDecided(project);
  if (project.route === 'comment' && project.decision === null && note === '') {
    throw new Refusal('INVALID_INPUT', '没有业主大会授权，要写明依据哪条规定同意', 'note');
  }
  await transaction(async (tx) => {
    const now = await tx.get(fundProjects, project._id);
    if (now?.state !== 'checked') throw changed;
    const notice = approvalNotice(project, ctx);
    await postNoticeIn(tx, notice);
    await tx.update(fundProjects, project._id, {
      state: 'reserving',
      approvedBy: ctx.caller.openid,
      noticeId: notice._id,
      steps: append(step('审核同意', ctx, note)),
    });
  });
  ctx.note({ budgetFen: project.budgetFen });
  return { state: await startReserving(project, ctx.now) };
};

async function refuse(project: Project, from: readonly Project['state'][], note: string, ctx: Context) {
  if (note === '') throw new Refusal('INVALID_INPUT', '不同意要写原因', 'note');
  await transaction(async (tx) => {
    const now = await tx.get(fundProjects, project._id);
    if (!now || !from.includes(now.state)) throw changed;
    await tx.update(fundProjects, project._id, {
      state: 'refused',
      useOf: project._id,
      steps: append(step('没有同意', ctx, note)),
    });
  });
  ctx.note({ state: 'refused' });
  return { state: 'refused' };
}

export const describing = (project: Project): string[] => [
  `项目：${project.title}`,
  `做什么：${project.what}`,
  `使用方式：${ROUTES[project.route]}${project.emergency ? `（${EMERGENCIES[project.emergency as Emergency]}）` : ''}`,
  `列支范围：${scopeText(project)}，${project.homes} 户，按专有面积分摊`,
  `预算：${formatFen(project.budgetFen)} 元`,
  `施工单位：${project.contractor}`,
];

function commentNotice(project: Project, until: Date, ctx: Context): NewNotice {
  const last = dayOf(new Date(until.getTime() - 1));
  return noticeOf(project, 'fund.comment', 'comment', `维修资金使用征求意见：${project.title}`, ctx, [
    ...describing(project),
    `征求意见到 ${wholeDayText(last)}为止。不同意的业主可以在手机上提，也可以交纸面意见给社区。`,
    '提异议的业主面积或者人数超过三分之一，就不能这样用（外地条例的口径，本地适用待核）。',
    ruleText('commentDays'),
  ]);
}

const approvalNotice = (project: Project, ctx: Context): NewNotice =>
  noticeOf(project, 'fund.approved', 'approved', `维修资金使用：${project.title}`, ctx, describing(project));

export function noticeOf(
  project: Project,
  kind: string,
  nth: string,
  title: string,
  { now, caller, community }: Pick<Context, 'now' | 'caller' | 'community'>,
  lines: readonly string[],
  fileIds: string[] = [],
): NewNotice {
  return {
    _id: `${project._id}:${nth}`,
    communityId: project.communityId,
    kind,
    title,
    body: lines.join('\n'),
    fileIds,
    about: { kind: 'text', id: project._id },
    supersedes: null,
    reason: '',
    publishedBy: caller.openid,
    publisher: `${community?.name ?? ''}维修资金管理`,
    publishedAt: now,
    keepUntil: null,
  };
}
