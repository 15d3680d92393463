import { postingId, reversal } from '@mulin/domain/ledger/posting';
import { formatFen } from '@mulin/domain/money/fen';
import { fundDues, fundEntries } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { postings } from '@mulin/shared-types/documents/postings';
import { Refusal } from '@mulin/shared-types/refusal';
import { append, increase, type Transaction } from '../../kit/database';
import { postIn, postingOf } from '../../kit/posting';
import { accountIn, moveIn } from '../accounts';
import { type Entry, kindTitles } from '../entry';
import { byItself } from '../steps';
import { belowNothing } from './spent';
import { sourceOf } from './written';

/** 交存、付款 written in one transaction: taken back in one, with its mirror posting. */
export async function takeBackIn(tx: Transaction, entry: Entry, wrong: Entry, by: string, at: Date): Promise<void> {
  const still = await tx.get(fundEntries, wrong._id);
  if (still?.state !== 'done') throw new Refusal('CONFLICT', '要冲回的那一笔刚刚有人办过，请刷新再看');
  const made = await tx.get(postings, postingId(sourceOf(wrong), 'paid'));
  if (!made) throw new Error(`no posting of ${wrong._id}`);
  const event = { communityId: entry.communityId, day: entry.day, source: sourceOf(entry), line: 'reversed' };
  const mirror = { ...reversal(postingOf(made), event, entry.title), memo: `冲回 ${made.memo}` };
  await postIn(tx, mirror, by, at);
  await tx.update(fundEntries, wrong._id, { state: 'reversed' });
  if (wrong.kind === 'deposit') await depositBackIn(tx, wrong, mirror, at);
  else await paymentBackIn(tx, wrong, at);
}

/** The home owes it again; what it paid leaves its account, if it is still there. */
async function depositBackIn(tx: Transaction, wrong: Entry, mirror: Parameters<typeof moveIn>[2], at: Date) {
  const due = await tx.get(fundDues, wrong.dueId ?? '');
  if (!due) throw new Error(`no due ${wrong.dueId}`);
  await tx.update(fundDues, due._id, { state: 'open', paidAt: null });
  if (due.kind === 'share') return shareBackIn(tx, wrong);
  const account = await accountIn(tx, due.unitId);
  if (account.balanceFen - account.heldFen < wrong.amountFen) throw belowNothing;
  const firstFen = due.kind === 'first' ? -wrong.amountFen : 0;
  await moveIn(tx, account, mirror, { kind: 'reversal', fen: -wrong.amountFen, firstFen }, at);
}

/** 补足 of a share: the contractor may have been paid with it. */
async function shareBackIn(tx: Transaction, { projectId, amountFen }: Entry): Promise<void> {
  const project = await tx.get(fundProjects, projectId ?? '');
  if (!project) throw new Error(`no project ${projectId}`);
  if (project.paidFen > project.chargedFen + project.collectedFen - amountFen) {
    throw new Refusal('CONFLICT', '这笔补足已经付给施工单位，先把付款冲回');
  }
  await tx.update(fundProjects, project._id, { collectedFen: increase(-amountFen) });
}

/** 付款: the project owes it again. An advance that the settlement counted comes back only after the settlement has. */
async function paymentBackIn(tx: Transaction, { kind, projectId, amountFen }: Entry, at: Date): Promise<void> {
  const project = await tx.get(fundProjects, projectId ?? '');
  if (!project) throw new Error(`no project ${projectId}`);
  if (kind === 'advance' && project.state !== 'approved') {
    throw new Refusal('CONFLICT', '结算已经把预付款算进去，先把结算冲回');
  }
  await tx.update(fundProjects, project._id, {
    paidFen: increase(-amountFen),
    ...(kind === 'advance' ? { advanceFen: increase(-amountFen) } : {}),
    ...(kind === 'retention' ? { retentionFen: increase(amountFen) } : {}),
    steps: append(byItself(`冲回${kindTitles[kind]} ${formatFen(amountFen)} 元`, at)),
  });
}
