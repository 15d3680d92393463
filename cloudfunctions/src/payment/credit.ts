import { dayOf } from '@mulin/domain/day/day';
import { creditUsed } from '@mulin/domain/ledger/builders/payments';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import { withoutPaymentFen } from '../fees/unit-account';
import type { Context, Handler } from '../kit/context';
import { table, transaction } from '../kit/database';
import { postNewIn } from '../kit/posting';
import { billsPaidIn } from './bills-paid';
import { Held, holdIn, newOrder } from './hold';
import { billsIn, wayTitles } from './order';
import { stateText } from './refunds/view';

const NEWEST = 50;

/** The credit is the owners': a tenant pays, but not with it. */
const owns = ({ caller }: Context): boolean => caller.acting.some(({ role }) => role === 'owner' || role === 'family');

export function refuseUnlessOwn(ctx: Context): void {
  if (!owns(ctx)) throw new Refusal('FORBIDDEN', '余额是业主家的，租户不能用', 'useCredit');
}

export const credit: Handler<typeof payment, 'credit'> = async ({ unitId }, ctx) => {
  const [account, found] = await Promise.all([
    table(unitAccounts).get(unitId),
    table(refunds).find({ unitId }, { limit: NEWEST, orderBy: [['askedAt', 'desc']] }),
  ]);
  return {
    creditFen: account?.creditFen ?? 0,
    withoutPaymentFen: withoutPaymentFen(account),
    usable: owns(ctx),
    refunds: found.map((refund) => ({
      refundId: refund._id,
      state: refund.state,
      stateText: stateText(refund),
      fen: refund.fen,
      creditFen: refund.creditFen,
      wayTitle: wayTitles[refund.way],
      at: (refund.doneAt ?? refund.askedAt).toISOString(),
    })),
  };
};

/** 余额抵缴 (table no. 13): opened and settled at once, since no money has to come. */
export const payByCredit: Handler<typeof payment, 'payByCredit'> = async (input, ctx) => {
  const { now, caller } = ctx;
  const order = newOrder(input, ctx, { way: 'credit', expiresAt: now, enteredBy: null, note: '' });
  await transaction(async (tx) => {
    const held = await holdIn(tx, { ...input, useCredit: true }, order, ctx);
    if (held instanceof Held) throw new Refusal('CONFLICT', '这笔账单正在缴，缴成或取消后再用余额');
    if (held.creditFen < held.totalFen) throw new Refusal('CONFLICT', '余额不够缴这几笔，请刷新', 'totalFen');
    const paid = await billsIn(tx, held);
    const event = { communityId: held.communityId, day: dayOf(now), source: `order:${held._id}`, line: 'paid' };
    const inTrust = paid.some(({ feeSystem }) => feeSystem === 'commission');
    const parts = await billsPaidIn(tx, held, paid, { paidAt: now, at: now, by: caller.openid });
    const posting = creditUsed(event, held.unitId, parts, inTrust);
    await tx.update(orders, held._id, { state: 'paid', postingId: posting.id, paidAt: now });
    await postNewIn(tx, posting, caller.openid, now);
  });
  ctx.note({ orderId: order._id, totalFen: order.totalFen });
  return { orderId: order._id };
};
