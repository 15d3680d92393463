import type { TestCloud } from '../cloud';
import { places, staff } from '../world';
import { voucherFile } from './purse-world';

/** A cost of the company, entered by the cashier with its voucher. Fen. */
export async function recorded(cloud: TestCloud, entryId: string, day: string, amountFen = 1_000): Promise<void> {
  const fileIds = [await voucherFile(cloud, `${entryId}.jpg`)];
  const facts = { entryId, day, amountFen, title: '维保', counterparty: '维保公司', fileIds };
  await cloud.as(staff.cashier).ledger.recordCost({ ...facts, communityId: places.community, account: 'P5003' });
}
