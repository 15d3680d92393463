import { addDays, addMonths } from '@mulin/domain/day/day';
import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import type { Scene } from './clock';

const BUSIEST = '11';

/**
 * The cashier holds WeChat's bill of the day most households pay on against the books, the morning after; the other days of a month
 * follow early in the next, because no statement is published over a day that was not reconciled.
 */
export function settlementScenes(door: Door, communityId: string, months: readonly string[], today: string): Scene[] {
  const busiest = months.map((month) => ({
    day: `${month}-12`,
    time: '10:00',
    title: `${month} 和微信对账`,
    play: () => settle(door, communityId, `${month}-${BUSIEST}`),
  }));
  const rest = months
    .map((month) => ({ month, day: addDays(addMonths(`${month}-01`, 1), 1) }))
    .filter(({ day }) => day < today)
    .map(({ month, day }) => ({
      day,
      time: '10:30',
      title: `${month} 其余的日子和微信对账`,
      play: () => settleRest(door, communityId, month),
    }));
  return [...busiest, ...rest];
}

async function settleRest(door: Door, communityId: string, month: string): Promise<void> {
  const end = addMonths(`${month}-01`, 1);
  for (let day = `${month}-01`; day < end; day = addDays(day, 1)) {
    if (!day.endsWith(`-${BUSIEST}`)) await settle(door, communityId, day);
  }
}

async function settle(door: Door, communityId: string, day: string): Promise<void> {
  const bill = await fetch(`${door.url}/_dev/api/payments/bill?day=${day.replaceAll('-', '')}`);
  if (bill.status === 404) return;
  const cashier = door.as(staff.cashier.openid);
  const path = uploadPath('settlements', communityId, `${day}.csv`);
  const fileId = await cashier.upload(path, new Uint8Array(await bill.arrayBuffer()));
  const { bankFen } = await cashier.payment.previewSettlement({ communityId, fileId });
  await cashier.payment.recordSettlement({ communityId, fileId, bankFen });
}
