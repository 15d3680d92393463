import { orders } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import type { print } from '@mulin/shared-types/operations/print';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Role } from '@mulin/shared-types/roles';
import { communityIn } from '../fees/place';
import type { Context, Handler } from '../kit/context';
import { table } from '../kit/database';
import { noteLook } from '../kit/look';
import type { Order } from '../payment/order';
import { isNobody, payerShown } from '../payment/receipts/payer';
import { receiptOf } from '../payment/receipts/receipt';
import { receiptBlocks } from './documents/receipt';
import { printSheet } from './sheet';
import { fileNameOf } from './stored';

const SIZE = 12;

type Held = Awaited<ReturnType<typeof receiptOf>>;
const counter: readonly Role[] = ['cashier', 'clerk', 'manager'];

export const receipt: Handler<typeof print, 'receipt'> = async ({ orderId }, ctx) => {
  const order = ctx.subjectOf(orders);
  const { name } = communityIn(ctx);
  const held = await receiptOf(order, ctx);
  const payerName = await payerFor(held, order, ctx);
  const { receiptNo, code } = held;
  if (receiptNo === null || code === null) throw new Refusal('TOO_EARLY', '收据正在编号，请过 1 分钟再打印');
  const fixedAt = order.paidAt ?? order.createdAt;
  const about = { communityId: order.communityId, kind: 'receipt', about: orderId, fixedAt } as const;
  const fileName = fileNameOf(name, held.unitLabel, '收据', receiptNo);
  const blocks = receiptBlocks({ ...held, payerName, receiptNo, code, communityName: name });
  return printSheet({ ...about, fileName, blocks, foot: `收据 ${receiptNo}`, size: SIZE }, ctx.now);
};

/** The paper for who paid names them in full, so whoever prints it at the counter has looked at a name (PIPL 51). */
async function payerFor({ payerName, unitLabel }: Held, order: Order, ctx: Context): Promise<string> {
  const { communityId, unitId, way, openid } = order;
  if (!ctx.caller.acting.some(({ role }) => counter.includes(role))) return payerShown(payerName, order, ctx);
  if (isNobody(payerName)) return payerName;
  const owner = way === 'wechat' ? undefined : (await table(units).get(unitId))?.owners[0];
  const about = { aboutOpenid: way === 'wechat' ? openid : '', aboutHash: owner?.phoneHash ?? '' };
  await noteLook({ communityId, unitId, unitLabel, ...about, field: 'name', reason: '打印收据' }, ctx);
  return payerName;
}
