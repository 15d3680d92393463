import type { TestCloud } from '../cloud';
import { places, staff } from '../world';
import { posted } from './posted';
import { voucherFile } from './purse-world';

/** A cost of the company, entered by the cashier with its voucher and posted by the manager. Fen. */
export async function recorded(cloud: TestCloud, entryId: string, day: string, amountFen = 1_000): Promise<void> {
  const fileIds = [await voucherFile(cloud, `${entryId}.jpg`)];
  const facts = { entryId, day, amountFen, title: '维保', counterparty: '维保公司', fileIds };
  const cost = { ...facts, communityId: places.community, account: 'P5003' };
  await posted(cloud, await cloud.as(staff.cashier).ledger.enterCost(cost));
}
