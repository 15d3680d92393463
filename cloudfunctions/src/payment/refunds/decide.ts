import { payableFen } from '@mulin/domain/fees/owed';
import { bills } from '@mulin/shared-types/documents/fees';
import { refunds } from '@mulin/shared-types/documents/payment';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { requireOther } from '../../kit/same-person';
import { requireUploads } from '../../kit/uploads';
import { tellOwners } from './credit-back';
import { finish } from './finish';
import { letGo, type Refund } from './refund';
import { advance } from './send';

/** 审批退款: never by who asked for it. Through WeChat it goes out at once; what fails on the way the timer takes up again. */
export const decideRefund: Handler<typeof payment, 'decideRefund'> = async ({ approve, note }, ctx) => {
  const refund = ctx.subjectOf(refunds);
  const { now, caller } = ctx;
  await requireOther(refund.askedBy, caller.openid, '申请和同意要两个人，请换一位同事来定');
  if (refund.state !== 'asked') return told(refund, now);
  ctx.note({ approve, fen: refund.fen, reason: note });
  const decided = { decidedBy: caller.openid, decidedAt: now };
  if (!approve) return told(await letGo(refund._id, 'asked', { ...decided, state: 'refused', trouble: note }), now);
  await refuseCorrected(refund);
  const state = next(refund);
  const mine = await table(refunds).update(refund._id, { state: 'asked' }, { ...decided, state });
  if (mine && state === 'sending') await goOn(refund._id, now);
  return told((await table(refunds).get(refund._id)) ?? refund, now);
};

/** Where it stands; credit that no payment here brought is told to whose it is, also when whoever decided was cut off before. */
async function told(refund: Refund, at: Date): Promise<{ state: Refund['state'] }> {
  if (refund.orderId === null) await tellOwners(refund, at);
  return { state: refund.state };
}

/** A bill that was corrected in the very moment it was asked for gave the home part of this money already. */
async function refuseCorrected({ of, billIds, fen, creditFen }: Refund): Promise<void> {
  if (of !== 'bills') return;
  const paid = await table(bills).getMany(billIds);
  const back = [...paid.values()].reduce((sum, bill) => sum + payableFen(bill), 0);
  if (back !== fen + creditFen) throw new Refusal('CONFLICT', '账单后来更正过，金额变了，请退回重新申请');
}

/** WeChat's money is sent and what only becomes credit needs nobody; cash waits for who hands it over. */
const next = ({ way, fen }: Refund): 'sending' | 'approved' => (way === 'wechat' || fen === 0 ? 'sending' : 'approved');

/** The decision stands whatever WeChat says now. */
const goOn = (refundId: string, now: Date): Promise<unknown> =>
  advance(refundId, now).catch((error: unknown) => console.error(`refund ${refundId}`, error));

/** 会计法 25, 35: who approves does not also hand the money over. */
export const payOutRefund: Handler<typeof payment, 'payOutRefund'> = async ({ fileIds }, ctx) => {
  const refund = ctx.subjectOf(refunds);
  const { openid } = ctx.caller;
  await requireOther(refund.decidedBy, openid, '同意和付款要两个人，请换一位同事来付');
  if (refund.state === 'asked') throw new Refusal('TOO_EARLY', '还没同意，先别付');
  if (refund.state !== 'approved') return { state: refund.state };
  requireUploads(fileIds, 'vouchers', refund.communityId);
  if (refund.orderId === null && fileIds.length === 0)
    throw new Refusal('INVALID_INPUT', '这笔钱没有缴费单，要拍转账回单或者签了字的收条', 'fileIds');
  ctx.note({ fen: refund.fen, way: refund.way });
  return { state: (await finish(refund._id, 'approved', ctx.now, openid, fileIds)).state };
};
