import { uploadPath } from '@mulin/shared-types/uploads';
import type { Door } from '../front-door/door';
import { staff } from './cast';
import type { Scene } from './clock';

/** The cashier holds WeChat's bill of the day most households pay on against the books, the morning after. */
export function settlementScenes(door: Door, communityId: string, months: readonly string[]): Scene[] {
  return months.map((month) => ({
    day: `${month}-12`,
    time: '10:00',
    title: `${month} 和微信对账`,
    play: () => settle(door, communityId, `${month}-11`),
  }));
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
