import { DAY_MS } from '@mulin/domain/day/day';
import { orders } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import { paymentDifferences } from '@mulin/shared-types/documents/settlements';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { oneOf, table, transaction } from '../kit/database';
import { requireOther } from '../kit/same-person';
import { Held, holdIn, newOrder } from './hold';
import { closeIn, type Order, wayTitles } from './order';
import { nameOf } from './people';
import { settle } from './settle';

/** Waits for the second person; no timer ends it. */
const OFFLINE_DAYS = 30;
export const untilConfirmed = (entered: Date): Date => new Date(entered.getTime() + OFFLINE_DAYS * DAY_MS);

/** 会计法 25, 35: whoever takes the money does not also confirm it. */
export const enterOffline: Handler<typeof payment, 'enterOffline'> = async (input, ctx) => {
  const order = newOrder(input, ctx, {
    way: input.way,
    expiresAt: untilConfirmed(ctx.now),
    enteredBy: ctx.caller.openid,
    note: input.note,
  });
  const held = await transaction((tx) => holdIn(tx, input, order, ctx));
  if (held instanceof Held) {
    const holder = await table(orders).get(held.orderId);
    if (holder && isRepeat(holder, order)) return { orderId: holder._id };
    throw new Refusal('CONFLICT', '这笔账单正在缴，缴成或取消后再登记');
  }
  ctx.note({ orderId: order._id, totalFen: order.totalFen, way: order.way });
  return { orderId: order._id };
};

/** A second tap on the same button. */
const isRepeat = (holder: Order, order: Order): boolean =>
  holder.state === 'waiting' &&
  holder.enteredBy === order.enteredBy &&
  holder.way === order.way &&
  holder.totalFen === order.totalFen &&
  holder.billIds.join() === order.billIds.join();

export const confirmOffline: Handler<typeof payment, 'confirmOffline'> = async ({ confirm }, ctx) => {
  const order = ctx.subjectOf(orders);
  const { openid } = ctx.caller;
  if (order.way === 'wechat' || order.way === 'credit')
    throw new Refusal('INVALID_INPUT', '微信缴费由微信确认，不用人工确认');
  await requireOther(order.enteredBy, openid, '登记和确认要两个人，请换一位同事来确认');
  if (order.state !== 'waiting') return { state: order.state };
  ctx.note({ confirm, totalFen: order.totalFen });
  if (!confirm) return { state: (await transaction((tx) => closeIn(tx, order._id))).state };
  const { totalFen } = order;
  const received = { totalFen, transactionId: '', paidAt: ctx.now, at: ctx.now, by: openid };
  return { state: (await settle(order._id, received)).state };
};

export const offlineToConfirm: Handler<typeof payment, 'offlineToConfirm'> = async (input, { caller }) => {
  const { communityId, skip, limit } = input;
  const waiting = await table(orders).find(
    { communityId, state: 'waiting', way: oneOf(['cash', 'transfer'] as const) },
    { skip, limit, orderBy: [['createdAt', 'asc']] },
  );
  const homes = await table(units).find(
    { _id: oneOf(waiting.map(({ unitId }) => unitId)) },
    { limit: 100, fields: ['label'] },
  );
  const labels = new Map(homes.map(({ _id, label }) => [_id, label]));
  const rows = waiting.map(async (order) => ({
    orderId: order._id,
    unitLabel: labels.get(order.unitId) ?? '',
    totalFen: order.totalFen,
    discountFen: order.parts.reduce((sum, { discountFen }) => sum + discountFen, 0),
    wayTitle: wayTitles[order.way],
    note: order.note,
    enteredBy: await nameOf(order.enteredBy ?? '', { communityId }),
    mine: order.enteredBy === caller.openid,
    at: order.createdAt.toISOString(),
  }));
  return { orders: await Promise.all(rows) };
};

export const differenceReasons = { amount: '金额和账单不符', late: '缴到时账单已经用别的方式缴了或改了' } as const;

export const differences: Handler<typeof payment, 'differences'> = async ({ communityId, skip, limit }) => {
  const found = await table(paymentDifferences).find({ communityId }, { skip, limit, orderBy: [['at', 'desc']] });
  return {
    differences: found.map(({ _id, unitLabel, why, expectedFen, receivedFen, at }) => ({
      orderId: _id,
      unitLabel,
      whyText: differenceReasons[why],
      expectedFen,
      receivedFen,
      at: at.toISOString(),
    })),
  };
};
