import type { units } from '@mulin/shared-types/documents/places';
import type { Context } from '../../kit/context';
import type { Row } from '../../kit/database';
import { maskNames } from '../../kit/masked';
import type { Bill, Order } from '../order';
import { nameOf, ownersAt } from '../people';

const DEVELOPER = '建设单位';
const BETWEEN = '、';

/** 缴费人, in full: a developer's bill is not the owners' payment. */
export async function payerOf(order: Order, first: Bill | undefined, unit: Row<typeof units> | undefined) {
  const { way, openid, unitId, paidAt, createdAt } = order;
  if (first?.payer === 'developer') return DEVELOPER;
  return (way === 'wechat' && (await nameOf(openid, { unitId }))) || ownersAt(unit, paidAt ?? createdAt);
}

/** The owner's family reads who paid, and who paid it; a tenant and the counter read it masked. */
export function payerShown(payerName: string, { way, openid }: Order, { caller }: Pick<Context, 'caller'>): string {
  const own = way === 'wechat' && openid === caller.openid;
  const knows = own || caller.acting.some(({ role }) => role === 'owner' || role === 'family');
  return knows || isNobody(payerName) ? payerName : maskNames(payerName.split(BETWEEN));
}

/** No person's name. */
export const isNobody = (payerName: string): boolean => payerName === '' || payerName === DEVELOPER;
