import { formatFen } from '@mulin/domain/money/fen';
import { orders } from '@mulin/shared-types/documents/payment';
import { paymentDifferences } from '@mulin/shared-types/documents/settlements';
import type { payment } from '@mulin/shared-types/operations/payment';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { table, transaction } from '../kit/database';
import { giveUp, settleIfPaid } from './ask-wechat';
import { closeIn, type Order } from './order';

export const state: Handler<typeof payment, 'state'> = async (_, { subjectOf, now }) => {
  const order = await settleIfPaid(subjectOf(orders), now).catch((error: unknown) => {
    console.error('queryOrder', error);
    return subjectOf(orders);
  });
  return { state: order.state, message: await message(order) };
};

async function message(order: Order): Promise<string> {
  const difference = await table(paymentDifferences).get(order._id);
  if (difference) {
    const received = formatFen(difference.receivedFen);
    return `收到 ${received} 元，和这笔账单对不上，已记入您家余额，物业会联系您`;
  }
  switch (order.state) {
    case 'paid':
      return '缴好了';
    case 'closed':
      return '没有缴成，钱没扣，可以重新缴';
    case 'refunded':
      return '这笔已经退了，账单重新待缴';
    default:
      return order.way === 'wechat' ? '微信还没确认收到钱，过 1 分钟再看，先别重复付' : '已登记，等另一个人确认';
  }
}

export const cancel: Handler<typeof payment, 'cancel'> = async (_, { subjectOf, now }) => {
  const order = subjectOf(orders);
  if (order.state === 'paid') throw new Refusal('TOO_LATE', '这笔已经缴好了，不能取消');
  if (order.state !== 'waiting') return { state: order.state };
  if (order.way !== 'wechat') throw new Refusal('FORBIDDEN', '前台登记的缴费由物业取消');
  const after = order.prepay === null ? await transaction((tx) => closeIn(tx, order._id)) : await giveUp(order, now);
  if (after.state === 'waiting') throw new Refusal('CONFLICT', '微信还在处理这笔，过 1 分钟再试');
  return { state: after.state };
};
