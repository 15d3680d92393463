import { orders } from '@mulin/shared-types/documents/payment';
import { memberships } from '@mulin/shared-types/documents/people';
import type { account } from '@mulin/shared-types/operations/account';
import { type Role, residentRoles } from '@mulin/shared-types/roles';
import { inForce } from '../../kit/authorise';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { billsOf, periodText, receiptCodeOf } from '../../payment/receipts/receipt';

const MOST_HOMES = 200;
const MOST = 200;

/** 旧房子的收据: all that is left of a home one has sold or moved out of. */
export const ownReceipts: Handler<typeof account, 'ownReceipts'> = async (_, { caller, now }) => {
  const { openid } = caller;
  const homes = { openid, role: oneOf<Role>(residentRoles) };
  const held = await table(memberships).find(homes, { limit: MOST_HOMES });
  const current = new Set(held.filter((one) => inForce(one, now)).map(({ unitId }) => unitId));
  const left = [...new Set(held.flatMap(({ unitId }) => unitId ?? []))].filter((unitId) => !current.has(unitId));
  if (left.length === 0) return { receipts: [] };
  const paid = await table(orders).find(
    { unitId: oneOf(left), openid, state: oneOf(['paid', 'refunded'] as const) },
    { limit: MOST, orderBy: [['createdAt', 'desc']] },
  );
  const shown = paid.map(async (order) => {
    const bills = await billsOf(order);
    return {
      orderId: order._id,
      unitLabel: bills[0]?.unitLabel ?? '',
      periodText: bills.map(periodText).join('、'),
      totalFen: order.totalFen,
      receiptNo: order.receiptNo ?? '',
      code: order.receiptNo === null ? '' : receiptCodeOf(order),
    };
  });
  return { receipts: await Promise.all(shown) };
};
