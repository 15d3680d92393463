import { dayOf } from '@mulin/domain/day/day';
import { about } from '@mulin/domain/ledger/builders/bills';
import { oldDebtTakenBack } from '@mulin/domain/ledger/builders/opening';
import { formatFen } from '@mulin/domain/money/fen';
import { bills } from '@mulin/shared-types/documents/fees';
import { openings } from '@mulin/shared-types/documents/openings';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Bill, bookedBill, isOldDebt } from '../../fees/bill-postings';
import { billTitle } from '../../fees/bill-view';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { postIn } from '../../kit/posting';
import { residentsOf } from '../../kit/recipients';
import { accountsOfPerson, requireOther } from '../../kit/same-person';
import { tell } from '../../kit/tell';
import { outdateIn } from '../closed';
import { refuseClosedBooks } from '../purses/entry';
import type { Opening } from './look';
import { changed } from './post';

/** More at once is an opening that should be taken back whole. */
const MOST_WRONG = 100;

export const oldDebts: Handler<typeof ledger, 'oldDebts'> = async ({ skip, limit }, ctx) => {
  const { _id, wrong, state } = ctx.subjectOf(openings);
  const [found, own] = await Promise.all([
    table(bills).find({ runId: _id }, { skip, limit, orderBy: [['_id', 'asc']] }),
    accountsOfPerson(ctx.caller.openid),
  ]);
  const holds = (...posts: string[]) => ctx.caller.acting.some(({ role }) => posts.includes(role));
  const debts = found.map((bill) => {
    const asked = wrong.find(({ billId }) => billId === bill._id);
    const free = state === 'posted' && bill.state === 'open' && !asked;
    return {
      billId: bill._id,
      unitLabel: bill.unitLabel,
      title: billTitle(bill),
      fen: bill.netFen,
      dueDay: bill.dueDay,
      state: bill.state,
      wrong: asked?.reason ?? '',
      mayAsk: free && holds('clerk', 'cashier', 'manager'),
      mayDecide: asked !== undefined && holds('manager') && !own.includes(asked.askedBy),
    };
  });
  return { debts };
};

/** 旧欠更正: a debt of before that the home never owed, or had paid there. */
export const askOldDebtBack: Handler<typeof ledger, 'askOldDebtBack'> = async ({ billId, reason }, ctx) => {
  const bill = ctx.subjectOf(bills);
  const opening = await openingOf(bill);
  if (opening.wrong.some((one) => one.billId === billId)) return {};
  refuseUnlessOpen(bill);
  if (opening.state !== 'posted') throw new Refusal('CONFLICT', '期初正在办别的，办完再更正');
  if (opening.wrong.length >= MOST_WRONG) throw new Refusal('CONFLICT', '等复核的更正太多了，先复核');
  const asked = { billId, unitLabel: bill.unitLabel, askedBy: ctx.caller.openid, askedAt: ctx.now, reason };
  await transaction(async (tx) => {
    const still = await tx.get(openings, opening._id);
    if (still?.state !== 'posted') throw changed();
    if (still.wrong.some((one) => one.billId === billId)) return;
    await tx.update(openings, opening._id, { wrong: [...still.wrong, asked] });
  });
  ctx.note({ billId, reason });
  return {};
};

export const decideOldDebtBack: Handler<typeof ledger, 'decideOldDebtBack'> = async ({ billId, agree }, ctx) => {
  const bill = ctx.subjectOf(bills);
  const opening = await openingOf(bill);
  const asked = opening.wrong.find((one) => one.billId === billId);
  if (!asked) {
    if (bill.state === 'withdrawn') await tellHome(bill, '', ctx.now);
    return { withdrawn: bill.state === 'withdrawn' };
  }
  const { openid } = ctx.caller;
  await requireOther(asked.askedBy, openid, '申请和复核要两个人，请换一位来复核');
  ctx.note({ billId, agree });
  const today = dayOf(ctx.now);
  const preparing = agree ? await refuseClosedBooks(bill.communityId, [opening.book], today) : [];
  await transaction(async (tx) => {
    const [still, debt] = [await tx.get(openings, opening._id), await tx.get(bills, billId)];
    if (!still?.wrong.some((one) => one.billId === billId) || !debt) throw changed();
    await tx.update(openings, opening._id, { wrong: still.wrong.filter((one) => one.billId !== billId) });
    if (!agree) return;
    refuseUnlessOpen(debt);
    await tx.update(bills, billId, { state: 'withdrawn' });
    await postIn(tx, takenBack(opening, debt, today), openid, ctx.now);
    for (const statementId of preparing) await outdateIn(tx, statementId, today);
  });
  if (agree) await tellHome(bill, asked.reason, ctx.now);
  return { withdrawn: agree };
};

async function openingOf(bill: Bill): Promise<Opening> {
  const opening = isOldDebt(bill) ? await table(openings).get(bill.runId) : undefined;
  if (!opening) throw new Refusal('CONFLICT', '这张账单不是期初带过来的旧欠');
  return opening;
}

function refuseUnlessOpen({ state, orderId }: Bill): void {
  if (state === 'withdrawn') throw new Refusal('CONFLICT', '这笔旧欠已经撤回了');
  if (state === 'paid' || orderId !== null) throw new Refusal('CONFLICT', '这笔旧欠已经缴了或者正在缴，先退款再更正');
}

function takenBack({ _id, communityId, book, feeSystem }: Opening, bill: Bill, day: string) {
  const service = bill.payer === 'developer' ? 'P1102' : 'P1101';
  const account = bill.charge === 'service' ? service : 'P1103';
  const event = { communityId, day, source: _id, line: `${bill._id.slice(_id.length + 1)}:back` };
  return oldDebtTakenBack(event, { book, feeSystem }, { account, fen: bill.netFen, about: about(bookedBill(bill)) });
}

async function tellHome(bill: Bill, reason: string, at: Date): Promise<void> {
  const { _id, communityId, unitId, unitLabel, netFen } = bill;
  const residents = await residentsOf([unitId], at, ['owner', 'family']);
  const body = `${billTitle(bill)} ${formatFen(netFen)} 元，不用缴了${reason === '' ? '' : `：${reason}`}`;
  const shown = { kind: 'bills' as const, id: unitId, unitId };
  const message = { key: `old-debt-back.${_id}`, communityId, kind: 'fees' as const, title: '一笔旧欠撤回了', body };
  await tell(
    residents.map(({ openid }) => openid),
    { ...message, home: unitLabel, about: shown },
    at,
  );
}
