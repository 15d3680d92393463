import { addDays } from '@mulin/domain/day/day';
import { obligationId } from '@mulin/domain/disclosure/obligation';
import { mayAdvanceFen, mayPayFen, mayReleaseFen } from '@mulin/domain/fund/payable';
import { FUND_RULES } from '@mulin/domain/fund/rules';
import { advancePaid, contractorPaid } from '@mulin/domain/ledger/builders/fund';
import { formatFen } from '@mulin/domain/money/fen';
import { obligations } from '@mulin/shared-types/documents/board';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { append, type Transaction } from '../kit/database';
import type { Obligation } from '../kit/notice';
import { postIn } from '../kit/posting';
import { voucherIn } from '../kit/voucher';
import { type Entry, enter, kindTitles } from './entry';
import type { Project } from './scope';
import { byItself } from './steps';

type Kind = 'advance' | 'payment' | 'retention';

/** The most that may go out now, and in which states. */
const limits: Record<Kind, { of: (project: Project) => number; states: readonly Project['state'][] }> = {
  advance: { of: mayAdvanceFen, states: ['approved'] },
  payment: { of: mayPayFen, states: ['settled', 'published'] },
  retention: { of: mayReleaseFen, states: ['settled', 'published'] },
};

export const payableNow = (kind: Kind, project: Project): number =>
  limits[kind].states.includes(project.state) ? limits[kind].of(project) : 0;

/** 付款登记 with its papers; nothing moves before another person confirms. */
export const pay: Handler<typeof fund, 'pay'> = async ({ requestId, kind, amountFen, day, fileIds }, ctx) => {
  const project = ctx.subjectOf(fundProjects);
  const _id = `pay:${project._id}:${requestId}`;
  refuseTooMuch(kind, project, amountFen);
  const title = `${kindTitles[kind]}：${project.title}`;
  const { communityId, _id: projectId } = project;
  await enter({ _id, communityId, kind, title, amountFen, day, fileIds, projectId }, ctx);
  ctx.note({ kind, amountFen });
  return { entryId: _id };
};

function refuseTooMuch(kind: Kind, project: Project, amountFen: number): void {
  if (!limits[kind].states.includes(project.state)) throw new Refusal('CONFLICT', '这个项目现在还不能付这一笔');
  const most = limits[kind].of(project);
  if (amountFen > most) {
    throw new Refusal(
      'INVALID_INPUT',
      `这一笔最多付 ${formatFen(most)} 元：不能超过分摊范围内的钱和付款比例`,
      'amountFen',
    );
  }
}

/** 支付, in the transaction that confirms it: two confirmed at once meet at the project, and the later one is measured again. */
export async function payIn(tx: Transaction, entry: Entry, by: string, at: Date): Promise<void> {
  const kind = entry.kind as Kind;
  const project = await tx.get(fundProjects, entry.projectId ?? '');
  if (!project) throw new Refusal('NOT_FOUND', '没有找到这个项目', 'projectId');
  refuseTooMuch(kind, project, entry.amountFen);
  const event = { communityId: entry.communityId, day: entry.day, source: `fund:${entry._id}`, line: 'paid' };
  const voucherIds = [await voucherIn(tx, entry, project.contractor, `${event.source}#paid`, at)];
  const about = {
    projectId: project._id,
    counterparty: project.contractor,
    voucherIds,
    ...(project.decision ? { decisionId: project.decision.pollId } : {}),
  };
  const emergency = project.route === 'emergency';
  const posting =
    kind === 'advance'
      ? advancePaid(event, emergency, entry.amountFen, about)
      : contractorPaid(event, kind === 'payment' ? 'work' : 'retention', entry.amountFen, about);
  await postIn(tx, posting, by, at);
  await tx.update(fundProjects, project._id, {
    paidFen: project.paidFen + entry.amountFen,
    ...(kind === 'advance' ? { advanceFen: project.advanceFen + entry.amountFen } : {}),
    ...(kind === 'retention' ? { retentionFen: project.retentionFen - entry.amountFen } : {}),
    steps: append(byItself(`${kindTitles[kind]} ${formatFen(entry.amountFen)} 元`, at)),
  });
  if (emergency && project.paidFen === 0) await oweAfterNoticeIn(tx, project, entry.day);
}

/** 应急使用的事后公示: owed from the first payment on. */
export function afterNoticeOf({ _id, communityId, title }: Project, paidDay: string): Obligation {
  return {
    _id: obligationId(communityId, 'fund.used', _id),
    communityId,
    kind: 'fund.used',
    period: _id,
    title: `应急使用维修资金公示：${title}`,
    responsible: '业主委员会',
    dueDay: addDays(paidDay, FUND_RULES.afterNotice.value),
    noticeId: null,
    metDay: null,
  };
}

async function oweAfterNoticeIn(tx: Transaction, project: Project, paidDay: string): Promise<void> {
  const duty = afterNoticeOf(project, paidDay);
  if (!(await tx.get(obligations, duty._id))) await tx.insert(obligations, duty);
}
