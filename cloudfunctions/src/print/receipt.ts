import { orders } from '@mulin/shared-types/documents/payment';
import type { print } from '@mulin/shared-types/operations/print';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../fees/place';
import type { Handler } from '../kit/context';
import { receiptOf } from '../payment/receipts/receipt';
import { receiptBlocks } from './documents/receipt';
import { printSheet } from './sheet';
import { fileNameOf } from './stored';

const SIZE = 12;

export const receipt: Handler<typeof print, 'receipt'> = async ({ orderId }, ctx) => {
  const order = ctx.subjectOf(orders);
  const { name } = communityIn(ctx);
  const held = await receiptOf(order, ctx);
  const { receiptNo, code } = held;
  if (receiptNo === null || code === null) throw new Refusal('TOO_EARLY', '收据正在编号，请过 1 分钟再打印');
  const fixedAt = order.paidAt ?? order.createdAt;
  const about = { communityId: order.communityId, kind: 'receipt', about: orderId, fixedAt } as const;
  const fileName = fileNameOf(name, held.unitLabel, '收据', receiptNo);
  const blocks = receiptBlocks({ ...held, receiptNo, code, communityName: name });
  return printSheet({ ...about, fileName, blocks, foot: `收据 ${receiptNo}`, size: SIZE }, ctx.now);
};
