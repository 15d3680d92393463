import { read, utils, write } from '@e965/xlsx';
import { bills } from '@mulin/shared-types/documents/fees';
import { communities } from '@mulin/shared-types/documents/places';
import { uploadPath } from '@mulin/shared-types/uploads';
import { table } from '../../src/kit/database';
import { readFile } from '../../src/kit/files';
import { accountFen, expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff } from '../world';
import { opened, sheetsOf } from './opened';

const { community: communityId, home } = places;
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

/** The empty sheet, filled in as somebody would in a spreadsheet program. */
async function filled(sheet: 'balances' | 'homes', fill: (rows: unknown[][]) => unknown[][]): Promise<string> {
  const { file } = await cloud.as(staff.cashier).ledger.openingSheet({ communityId, book: 'P', sheet });
  const book = read(await readFile(file.fileId), { type: 'buffer' });
  const name = book.SheetNames[0] ?? '';
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets[name] ?? {}, { header: 1 });
  book.Sheets[name] = utils.aoa_to_sheet(fill(rows));
  const content = write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  return cloud.upload(uploadPath('settlements', communityId, `${sheet}.xlsx`), content);
}

test('the empty sheets name every account of the book, and filled in they come back as an opening', async () => {
  const fileId = await filled('balances', (rows) =>
    rows.map((row) => {
      if (String(row[0]).startsWith('P1001')) return [row[0], 120.5];
      if (String(row[0]).startsWith('P1101')) return [row[0], 79.5];
      return String(row[0]).startsWith('P3001') ? [row[0], 200] : row;
    }),
  );
  const day = new Date('2025-01-31T00:00:00Z');
  const homesFileId = await filled('homes', (rows) => [...rows, ['3-2-501', '物业费', '2025-01', 202501, day, 79.5]]);
  const sheets = { communityId, book: 'P' as const, day: '2026-06-30', fileId, homesFileId };
  const preview = await cloud.as(staff.cashier).ledger.previewOpening(sheets);
  expect(preview).toMatchObject({
    rejected: [],
    homesRejected: [],
    differences: [],
    homes: { lines: 1, owedFen: 7_950 },
  });
  expect(preview.balances).toEqual([
    { account: 'P1001', title: '物业费银行存款', fen: 12_050, counterparty: '' },
    { account: 'P1101', title: '应收物业费', fen: 7_950, counterparty: '' },
    { account: 'P3001', title: '以前结转', fen: 20_000, counterparty: '' },
  ]);
});

const heads = '房号,项目,从哪月,到哪月,应缴日,金额,谁缴';

test('a deposit comes along where the community has a rule for deposits, and a loss may be brought too', async () => {
  const said = {
    balances: '科目,金额\nP1001,1000.00\n装修押金,2000.00\n以前结转,-1000.00',
    homes: `${heads}\n3-2-501,装修押金,,,,2000.00,`,
  };
  const { homesRejected } = await cloud.as(staff.cashier).ledger.previewOpening(await sheetsOf(cloud, said));
  expect(homesRejected).toMatchObject([{ line: 2, why: expect.stringContaining('押金办法') }]);
  const fileIds = [await cloud.upload(uploadPath('deposits', communityId, 'rule.jpg'), 'picture')];
  const rule = { communityId, amountFen: 200_000, returnDays: 30, ground: '管理规约第 8 条', fileIds };
  await cloud.as(staff.manager).fees.setDepositRule(rule);
  await opened(cloud, said);
  expect([await accountFen('P2005'), await accountFen('P3001')]).toEqual([200_000, -100_000]);
  const { deposits } = await cloud.as(staff.cashier).fees.deposits({ communityId, ended: false });
  expect(deposits).toMatchObject([{ amountFen: 200_000, state: 'held', unitLabel: '3号楼2单元501' }]);
});

test('what the developer owes is the developer’s bill, not the home’s', async () => {
  const homes = `${heads}\n5-1-301,物业费,2025-01,2025-06,2025-06-30,600.00,建设单位`;
  await opened(cloud, { balances: '科目,金额\n应收建设单位物业费,600.00\nP3001,600.00', homes });
  expect(await table(bills).find({}, { limit: 2 })).toMatchObject([{ payer: 'developer', netFen: 60_000 }]);
  expect(await accountFen('P1102')).toBe(60_000);
});

test('酬金制: what was billed and not paid waits in P2001, and is held for the owners once it is paid', async () => {
  const community = await table(communities).get(communityId);
  if (!community) throw new Error('no community');
  await table(communities).update(communityId, {}, { company: { ...community.company, feeSystem: 'commission' } });
  const homes = `${heads}\n3-2-501,物业费,2025-01,2025-12,2025-12-31,1800.00,`;
  const balances = '科目,金额\nP1001,700.00\n应收物业费,1800.00\nP2101,700.00';
  const wrong = await sheetsOf(cloud, { balances: `${balances.replace('P2101,700', 'P2101,2500')}`, homes });
  const { differences } = await cloud.as(staff.cashier).ledger.previewOpening(wrong);
  expect(differences).toEqual([{ what: expect.stringContaining('酬金制'), fen: -180_000 }]);
  const openingId = await opened(cloud, { balances: `${balances}\nP2001,1800.00`, homes });
  expect([await accountFen('P2001'), await accountFen('P2101')]).toEqual([180_000, 70_000]);
  const paid = { unitId: home, billIds: [`${openingId}:line2`], totalFen: 180_000, way: 'cash' as const, note: '' };
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(paid);
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
  expect([await accountFen('P2001'), await accountFen('P2101')]).toEqual([0, 250_000]);
});
