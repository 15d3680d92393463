import { openings } from '@mulin/shared-types/documents/openings';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import type { TestCloud } from '../cloud';
import { places, staff } from '../world';

const { community: communityId } = places;

export const balanceSheet = [
  '科目,金额（元）,对方单位',
  'P1001 物业费银行存款,50000.00,',
  '现金,1200.50,',
  '应收物业费,3000.00,',
  'P1103,88.00,',
  '业主余额,500.00,',
  '应付供应商,2000.00,保洁公司',
  '应付供应商,1000.00,电梯维保公司',
  '以前结转,50788.50,',
  '应交税费,,',
  '合计,,',
].join('\n');

export const homeSheet = [
  '房号,项目,从哪月,到哪月,应缴日,金额（元）',
  '3-2-501,物业费,2025-01,2025-12,2025-01-31,1800.00',
  '3-2-501,公共水费,2026-03,2026-03,2026-04-30,88.00',
  '5-1-301,物业管理费,2025年7月,2025年12月,2025-07-31,1200.00',
  '5-1-301,预收,,,,500.00',
].join('\n');

const upload = (cloud: TestCloud, folder: 'settlements' | 'vouchers', name: string, content: string) =>
  cloud.upload(uploadPath(folder, communityId, name), content);

export type Book = 'P' | 'S' | 'K';
export interface Said {
  book?: Book;
  day?: string;
  balances?: string;
  homes?: string;
}

/** The sheets of an opening, uploaded. */
export async function sheetsOf(cloud: TestCloud, { book = 'P', day = '2026-06-30', balances, homes }: Said = {}) {
  const list = homes ?? (book === 'P' ? homeSheet : undefined);
  return {
    communityId,
    book,
    day,
    fileId: await upload(cloud, 'settlements', `balances-${book}.csv`, balances ?? balanceSheet),
    ...(list === undefined ? {} : { homesFileId: await upload(cloud, 'settlements', 'homes.csv', list) }),
  };
}

/** Previewed and entered by the cashier. */
export async function entered(cloud: TestCloud, said: Said = {}, who: string = staff.cashier): Promise<string> {
  const sheets = await sheetsOf(cloud, said);
  const { fileHash, homesFileHash } = await cloud.as(who).ledger.previewOpening(sheets);
  const hashes = { fileHash, ...(homesFileHash === '' ? {} : { homesFileHash }) };
  const fileIds = [await upload(cloud, 'vouchers', 'paper.jpg', 'picture')];
  const { openingId } = await cloud.as(who).ledger.enterOpening({ ...sheets, ...hashes, fileIds });
  return openingId;
}

/** The same, and posted by the manager. */
export async function opened(cloud: TestCloud, said: Said = {}): Promise<string> {
  const openingId = await entered(cloud, said);
  await cloud.as(staff.manager).ledger.decideOpening({ openingId, agree: true });
  return openingId;
}

export const stateOf = async (openingId: string) => (await table(openings).get(openingId))?.state;
