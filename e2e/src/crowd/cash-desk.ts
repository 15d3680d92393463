import type { Door } from '../front-door/door';
import { eachOf, staff } from '../story/cast';
import { insist } from './insist';
import { everyOrder } from './money';
import type { Till } from './till';

/** 现金: the manager has counted it. */
export const confirmCash = (door: Door, orderId: string) =>
  insist(() => door.as(staff.manager.openid).payment.confirmOffline({ orderId, confirm: true }));

/** What was entered and not confirmed, because too many people were at it or somebody died: the manager presses again. */
export async function confirmLeft({ door }: Till): Promise<void> {
  const waiting = (await everyOrder(door)).filter(({ state, way }) => state === 'waiting' && way !== 'wechat');
  await eachOf(waiting, async ({ _id }) => void (await confirmCash(door, _id)));
}
