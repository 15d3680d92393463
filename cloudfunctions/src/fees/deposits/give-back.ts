import { dayOf } from '@mulin/domain/day/day';
import { fitOutDepositReturned } from '@mulin/domain/ledger/builders/payments';
import { formatFen } from '@mulin/domain/money/fen';
import { deposits } from '@mulin/shared-types/documents/deposits';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, type Transaction, table, transaction } from '../../kit/database';
import { postNewIn } from '../../kit/posting';
import { requireOther } from '../../kit/same-person';
import { requireUploads } from '../../kit/uploads';
import { voucherIn } from '../../kit/voucher';
import type { Deposit } from './take';
import { justDone, told } from './tell';

/** 完工要退. Asked twice, the first day counts. */
export const askDepositBack: Handler<typeof fees, 'askDepositBack'> = async (_, ctx) => {
  const { _id, state, transferId } = ctx.subjectOf(deposits);
  if (transferId !== null) throw new Refusal('CONFLICT', '这笔押金是原业主交的，退给原业主');
  if (state === 'entered' || state === 'refused') throw new Refusal('TOO_EARLY', '这笔押金还没有收下');
  const asked = { state: 'asked' as const, askedDay: dayOf(ctx.now) };
  const fresh = await table(deposits).update(_id, { state: 'held', askedDay: null }, asked);
  return { state: fresh ? 'asked' : ((await table(deposits).get(_id))?.state ?? state) };
};

/** 查看现场: nothing is kept without a stated damage and photographs, never more than there is. */
export const checkDeposit: Handler<typeof fees, 'checkDeposit'> = async ({ deductFen, damage, damageIds }, ctx) => {
  const deposit = ctx.subjectOf(deposits);
  requireUploads(damageIds, 'deposits', deposit.communityId);
  if (deductFen > deposit.amountFen) {
    throw new Refusal('INVALID_INPUT', `押金只有 ${formatFen(deposit.amountFen)} 元，不能多扣`, 'deductFen');
  }
  if (deductFen > 0 && damage === '') throw new Refusal('INVALID_INPUT', '扣钱要写明损坏了什么、修要多少', 'damage');
  if (deductFen > 0 && damageIds.length === 0) throw new Refusal('INVALID_INPUT', '扣钱要有损坏的照片', 'damageIds');
  const found = deductFen > 0 ? { deductFen, damage, damageIds } : { deductFen: 0, damage: '', damageIds: [] };
  const checked = { ...found, state: 'checked' as const, checkedBy: ctx.caller.openid, reason: '' };
  const where = { state: oneOf<Deposit['state']>(['held', 'asked']) };
  if (!(await table(deposits).update(deposit._id, where, checked))) throw justDone();
  ctx.note({ deductFen });
  return { state: 'checked' };
};

/** 同意退多少 by another person, who also answers for what is kept; the home learns both at once. */
export const approveDeposit: Handler<typeof fees, 'approveDeposit'> = async ({ agree, reason }, ctx) => {
  const deposit = ctx.subjectOf(deposits);
  const { openid } = ctx.caller;
  if (deposit.state !== 'checked') return told(deposit._id, ctx.now);
  await requireOther(deposit.checkedBy, openid, '查看和同意要两个人，请换一位来');
  ctx.note({ agree, deductFen: deposit.deductFen });
  if (!agree && reason === '') throw new Refusal('INVALID_INPUT', '退回要写原因', 'reason');
  const back = deposit.askedDay === null ? ('held' as const) : ('asked' as const);
  const state = agree ? ('approved' as const) : back;
  const decided = { state, approvedBy: agree ? openid : null, reason };
  const { checkedBy, deductFen } = deposit;
  if (!(await table(deposits).update(deposit._id, { state: 'checked', checkedBy, deductFen }, decided))) {
    throw justDone();
  }
  return agree ? told(deposit._id, ctx.now) : { state };
};

/** 退款付出, by somebody else than who agreed to it; posted at once (table no. 36). */
export const payDepositBack: Handler<typeof fees, 'payDepositBack'> = async ({ day, fileIds }, ctx) => {
  const deposit = ctx.subjectOf(deposits);
  const { openid } = ctx.caller;
  requireUploads(fileIds, 'deposits', deposit.communityId);
  await requireOther(deposit.approvedBy, openid, '同意和付款要两个人，请换一位同事来付');
  if (deposit.state === 'returned') return told(deposit._id, ctx.now);
  if (deposit.state !== 'approved') throw new Refusal('TOO_EARLY', '还没同意，先别付');
  if (day > dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '日期还没到，请按回单上的日子填', 'day');
  if (day < deposit.day) throw new Refusal('INVALID_INPUT', '日期比收押金还早', 'day');
  await transaction((tx) => payIn(tx, deposit._id, { paidDay: day, slipIds: fileIds }, openid, ctx.now));
  ctx.note({ amountFen: deposit.amountFen, deductFen: deposit.deductFen });
  return told(deposit._id, ctx.now);
};

type Slip = Pick<Deposit, 'paidDay' | 'slipIds'>;

async function payIn(tx: Transaction, depositId: string, slip: Slip, by: string, at: Date): Promise<void> {
  const deposit = await tx.get(deposits, depositId);
  if (deposit?.state === 'returned') return;
  if (deposit?.state !== 'approved') throw justDone();
  const { communityId, unitId, amountFen, deductFen } = deposit;
  const day = dayOf(at);
  const event = { communityId, day, source: `deposit-back:${depositId}`, line: 'returned' };
  await tx.update(deposits, depositId, { ...slip, state: 'returned', paidBy: by });
  const id = `${event.source}#${event.line}`;
  // Everybody sees that there is a voucher; whose home it is and its photographs are the home's own.
  const papers = { _id: event.source, communityId, title: '装修押金退还', amountFen, day, fileIds: [], enteredBy: by };
  const voucherIds = [await voucherIn(tx, papers, '装修住户', id, at)];
  const about = { unitId, counterparty: '装修住户', voucherIds };
  await postNewIn(tx, fitOutDepositReturned(event, amountFen, deductFen, about), by, at);
}
