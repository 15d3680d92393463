import { addDays, dayOf } from '@mulin/domain/day/day';
import { FUND_RULES, ruleText } from '@mulin/domain/fund/rules';
import { formatFen } from '@mulin/domain/money/fen';
import { fundEntries } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { append, table, transaction } from '../kit/database';
import { postNoticeIn } from '../kit/notice';
import { requireUploads } from '../kit/uploads';
import { describing, noticeOf } from './check';
import { afterNoticeOf } from './pay';
import type { Project } from './scope';
import { step } from './steps';

/** More than one project ever has. */
const MOST_ENTRIES = 100;

/** 使用公示, of an emergency the 事后公示: what it came to, who bore how much in sums, what was paid. No home's share. */
export const publishUse: Handler<typeof fund, 'publishUse'> = async ({ fileIds }, ctx) => {
  const project = ctx.subjectOf(fundProjects);
  const noticeId = `${project._id}:used`;
  requireUploads(fileIds, 'fund', project.communityId);
  if (project.state === 'published') return { noticeId };
  const papers = project.route === 'emergency' ? await papersOf(project) : [];
  await transaction(async (tx) => {
    const now = await tx.get(fundProjects, project._id);
    if (now?.state !== 'settled') throw new Refusal('CONFLICT', '结算分摊完了才能公示');
    const title = `${now.route === 'emergency' ? '应急' : ''}维修资金使用情况：${now.title}`;
    const emergency = now.route === 'emergency';
    const lines = [...describing(now), ...outcome(now), ...(emergency ? [ruleText('afterNoticeKept')] : [])];
    const notice = noticeOf(now, 'fund.used', 'used', title, ctx, lines, [...fileIds, ...papers]);
    const keepUntil = emergency ? addDays(dayOf(ctx.now), FUND_RULES.afterNoticeKept.value) : null;
    await postNoticeIn(tx, { ...notice, keepUntil }, emergency ? afterNoticeOf(now, dayOf(ctx.now)) : undefined);
    const steps = append(step('公示使用情况', ctx));
    await tx.update(fundProjects, now._id, { state: 'published', noticeId, steps });
  });
  ctx.note({ noticeId });
  return { noticeId };
};

/** 方案、结算报告、验收 of an emergency (淄博 67，本地适用待核): what was handed in with the application and the settlement. */
async function papersOf({ _id, fileIds }: Project): Promise<string[]> {
  const entries = await table(fundEntries).find({ projectId: _id }, { limit: MOST_ENTRIES });
  const settled = entries.filter(({ kind, state }) => kind === 'settlement' && state === 'done');
  return [...fileIds, ...settled.flatMap((entry) => entry.fileIds)];
}

const outcome = ({ finalFen, chargedFen, paidFen, retentionFen }: Project): string[] => [
  `结算：${formatFen(finalFen)} 元`,
  `分户账列支：${formatFen(chargedFen)} 元；分户账不够、由业主或建设单位另交：${formatFen(finalFen - chargedFen)} 元`,
  `已付施工单位：${formatFen(paidFen)} 元；质保金：${formatFen(retentionFen)} 元`,
  '每户分摊多少，业主在“维修资金”里看自己家的。',
];
