import { statements } from '@mulin/shared-types/documents/board';
import { figuresOf } from '../../src/board/compute';
import { table } from '../../src/kit/database';
import { expectSoundBooks } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { entered, opened } from '../ledger/opened';
import { earned } from '../ledger/purse-world';
import { places, settle, staff } from '../world';

const { community: communityId } = places;
const period = '2026H2';
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-10-20T02:00:00Z');
});
afterEach(() => expectSoundBooks().finally(() => cloud.close()));

async function figures(kind: 'fees' | 'shared-earnings') {
  const { statementId } = await cloud.as(staff.cashier).board.draftStatement({ communityId, kind, period, reason: '' });
  const statement = await table(statements).get(statementId);
  if (!statement) throw new Error('nothing drafted');
  return { statementId, statement: figuresOf(statement).statement };
}
const lineOf = ({ statement }: Awaited<ReturnType<typeof figures>>, code: string) =>
  statement.lines.find((line) => line.code === code)?.fen;

test('an opening in the middle of a half-year is what the period began with, and nothing that came in or went out', async () => {
  await opened(cloud, { day: '2026-09-30' });
  const sheet = '科目,金额\nS1001,900.00\n业主公共收益结余,900.00';
  const shared = await entered(cloud, { book: 'S', balances: sheet, day: '2026-09-30' });
  await cloud.as(staff.committee).ledger.decideOpening({ openingId: shared, agree: true });
  await earned(cloud, 100_000, { day: '2026-10-10' });
  cloud.at('2027-01-10T02:00:00Z');
  const earnings = await figures('shared-earnings');
  expect(['B5.0', 'B1', 'B2', 'B4', 'B5'].map((code) => lineOf(earnings, code))).toEqual([
    90_000, 100_000, 0, 0, 190_000,
  ]);
  const fees = await figures('fees');
  expect(['A1', 'A5', 'A6', 'A7', 'A40', 'A50'].map((code) => lineOf(fees, code))).toEqual([0, 0, 0, 50_000, 0, 0]);
  expect([...earnings.statement.problems, ...fees.statement.problems]).toEqual([]);
});

test('old arrears that are paid are arrears of before (A6), and an opening that waits keeps its statement off the board', async () => {
  const openingId = await entered(cloud, { day: '2026-09-30' });
  cloud.at('2027-01-10T02:00:00Z');
  const { statementId } = await figures('fees');
  const submit = cloud.as(staff.cashier).board.submitStatement({ statementId, reasons: {} });
  await expect(submit).rejects.toMatchObject({ message: expect.stringContaining('期初') });
  cloud.at('2026-10-20T02:00:00Z');
  await cloud.as(staff.manager).ledger.decideOpening({ openingId, agree: true });
  const paid = {
    unitId: places.home,
    billIds: [`${openingId}:line2`],
    totalFen: 180_000,
    way: 'cash' as const,
    note: '',
  };
  const { orderId } = await cloud.as(staff.cashier).payment.enterOffline(paid);
  await cloud.as(staff.manager).payment.confirmOffline({ orderId, confirm: true });
  cloud.at('2027-01-10T02:00:00Z');
  const fees = await figures('fees');
  expect([lineOf(fees, 'A5'), lineOf(fees, 'A6')]).toEqual([0, 180_000]);
  expect(fees.statement.problems).toEqual([]);
});
