import { depositPaid, shortfallPaid } from '@mulin/domain/ledger/builders/fund';
import { fundDues } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import type { fund } from '@mulin/shared-types/operations/fund';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { increase, type Row, type Transaction } from '../kit/database';
import { postIn } from '../kit/posting';
import { accountIn, moveIn } from './accounts';
import { currentId, type Entry, enter } from './entry';

type Due = Row<typeof fundDues>;

export const dueTitle = ({ kind, ground }: Pick<Due, 'kind' | 'ground'>): string =>
  kind === 'first' ? ground : `${{ 'top-up': '续筹', share: '分摊补足' }[kind]}：${ground}`;

/** 交存登记, with the bank's slip. The slip is the household's and stays with those who keep the fund. */
export const recordDeposit: Handler<typeof fund, 'recordDeposit'> = async ({ dueId, day, fileIds }, ctx) => {
  const due = ctx.subjectOf(fundDues);
  if (due.state === 'paid') throw new Refusal('TOO_LATE', '这一笔已经交清', 'dueId');
  const { communityId, unitLabel, amountFen, projectId } = due;
  const title = `${unitLabel} ${dueTitle(due)}`;
  const _id = await currentId(`deposit:${dueId}`);
  await enter({ _id, communityId, kind: 'deposit', title, amountFen, day, fileIds, dueId, projectId, homes: 1 }, ctx);
  ctx.note({ dueId, amountFen });
  return { entryId: _id };
};

/** A due is paid once, whoever confirms it at the same moment. */
export async function depositIn(tx: Transaction, entry: Entry, by: string, at: Date): Promise<void> {
  const due = await tx.get(fundDues, entry.dueId ?? '');
  if (!due) throw new Refusal('NOT_FOUND', '没有找到这笔应交', 'dueId');
  if (due.state === 'paid') throw new Refusal('CONFLICT', '这一笔已经交清', 'dueId');
  // A settlement taken back and made anew asks the same home for another sum under the same number.
  if (due.amountFen !== entry.amountFen) throw new Refusal('CONFLICT', '应交的数后来变了，请退回，照新的数重新登记');
  await tx.update(fundDues, due._id, { state: 'paid', paidAt: at });
  const event = { communityId: due.communityId, day: entry.day, source: `fund:${entry._id}`, line: 'paid' };
  const home = { unitId: due.unitId, fen: due.amountFen };
  if (due.kind === 'share') {
    const projectId = due.projectId ?? '';
    await requireSettled(tx, projectId);
    await postIn(tx, shortfallPaid(event, due.payer, home, { projectId }), by, at);
    await tx.update(fundProjects, projectId, { collectedFen: increase(due.amountFen) });
    return;
  }
  const posting = depositPaid(event, due.kind === 'first' ? '首期维修资金' : '维修资金续筹', home);
  if (!(await postIn(tx, posting, by, at))) return;
  const firstFen = due.kind === 'first' ? due.amountFen : 0;
  await moveIn(tx, await accountIn(tx, due.unitId), posting, { kind: due.kind, fen: due.amountFen, firstFen }, at);
}

/** While shares are written or taken back, what a home owes is not known; only afterwards it is collected. */
async function requireSettled(tx: Transaction, projectId: string): Promise<void> {
  const state = (await tx.get(fundProjects, projectId))?.state;
  if (state !== 'settled' && state !== 'published') throw new Refusal('CONFLICT', '这个项目正在结算或冲回，办完再复核');
}
