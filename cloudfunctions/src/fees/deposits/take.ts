import { dayOf } from '@mulin/domain/day/day';
import { fitOutDepositTaken } from '@mulin/domain/ledger/builders/payments';
import { deposits } from '@mulin/shared-types/documents/deposits';
import { receiptBooks } from '@mulin/shared-types/documents/payment';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { type Row, type Transaction, table, transaction } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { postNewIn } from '../../kit/posting';
import { requireOther } from '../../kit/same-person';
import { requireUploads } from '../../kit/uploads';
import { unitIn } from '../place';
import { notYet } from './not-yet';
import { ruleOf } from './rule';
import { justDone, told } from './tell';

export type Deposit = Row<typeof deposits>;

/** 收押金: the sum is the rule's, not typed. */
export const enterDeposit: Handler<typeof fees, 'enterDeposit'> = async (input, ctx) => {
  const { requestId, way, day, fileIds } = input;
  const { _id: unitId, communityId, label: unitLabel } = unitIn(ctx);
  requireUploads(fileIds, 'deposits', communityId);
  if (day > dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '日期还没到，请按实际收到的日子填', 'day');
  const rule = await ruleOf(communityId);
  if (!rule) throw new Refusal('CONFLICT', '小区还没有押金办法：管理规约或者合同没有约定的，不能收');
  const { amountFen, returnDays, ground } = rule;
  const _id = idOf('dep', 'request', unitId, requestId);
  const entered = { enteredBy: ctx.caller.openid, enteredAt: ctx.now, state: 'entered' as const };
  const said = { way, day, fileIds };
  const fresh: Deposit = {
    ...notYet,
    ...entered,
    ...said,
    _id,
    communityId,
    unitId,
    unitLabel,
    amountFen,
    returnDays,
    ground,
  };
  if (!(await table(deposits).insertIfAbsent(fresh))) {
    const known = await table(deposits).get(_id);
    if (known?.way !== way || known.day !== day) throw new Refusal('CONFLICT', '这个编号登记过另一笔，请重新打开');
  }
  ctx.note({ depositId: _id, amountFen, way });
  return { depositId: _id };
};

/** 会计法 25, 35: whoever took the money does not confirm it. Only now it is in the books (table no. 35) and has its receipt. */
export const confirmDeposit: Handler<typeof fees, 'confirmDeposit'> = async ({ agree, reason }, ctx) => {
  const deposit = ctx.subjectOf(deposits);
  const { openid } = ctx.caller;
  await requireOther(deposit.enteredBy, openid, '登记和确认要两个人，请换一位来确认');
  if (deposit.state !== 'entered') return told(deposit._id, ctx.now);
  ctx.note({ agree, amountFen: deposit.amountFen });
  if (!agree) {
    if (reason === '') throw new Refusal('INVALID_INPUT', '退回要写原因', 'reason');
    const refused = { state: 'refused' as const, reason, confirmedBy: openid, confirmedAt: ctx.now };
    if (!(await table(deposits).update(deposit._id, { state: 'entered' }, refused))) throw justDone();
    return { state: 'refused' };
  }
  await transaction((tx) => confirmIn(tx, deposit._id, openid, ctx.now));
  return told(deposit._id, ctx.now);
};

async function confirmIn(tx: Transaction, depositId: string, by: string, at: Date): Promise<void> {
  const deposit = await tx.get(deposits, depositId);
  if (deposit?.state === 'held') return;
  if (deposit?.state !== 'entered') throw justDone();
  const { communityId, unitId, way, amountFen } = deposit;
  const receiptNo = await nextReceiptIn(tx, communityId, dayOf(at).slice(0, 4));
  await tx.update(deposits, depositId, { state: 'held', receiptNo, confirmedBy: by, confirmedAt: at });
  const event = { communityId, day: dayOf(at), source: `deposit:${depositId}`, line: 'taken' };
  await postNewIn(tx, fitOutDepositTaken(event, way === 'cash' ? 'cash' : 'bank', amountFen, unitId), by, at);
}

/** 押金收据 have a row of their own: they are no receipts for fees. */
async function nextReceiptIn(tx: Transaction, communityId: string, year: string): Promise<string> {
  const bookId = `${communityId}:deposits:${year}`;
  const book = await tx.get(receiptBooks, bookId);
  const last = (book?.last ?? 0) + 1;
  if (book) await tx.update(receiptBooks, bookId, { last });
  else await tx.insert(receiptBooks, { _id: bookId, communityId, last });
  return `YJ${year}-${String(last).padStart(6, '0')}`;
}
