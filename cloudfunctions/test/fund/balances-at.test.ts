import { statements } from '@mulin/shared-types/documents/board';
import { units } from '@mulin/shared-types/documents/places';
import { balancesAt } from '../../src/fund/balances-at';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { places, post, settle, staff } from '../world';
import { communityId, decided, expectSoundFund, open, paper } from './fund-world';

const second = 'committee-second';
let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  await post(second, 'committee');
  const like = await table(units).get(places.home);
  await table(units).insertMany(
    Array.from({ length: 12 }, (_, at) => ({
      ...(like as NonNullable<typeof like>),
      _id: `c_xiyuan-9-1-${100 + at}`,
      building: '9号楼',
      unitNo: 1,
      roomNo: String(100 + at),
      label: `9号楼1单元${100 + at}`,
    })),
  );
  cloud.at('2026-07-20T02:00:00Z');
  const rows = Array.from({ length: 12 }, (_, at) => `9-1-${100 + at},100.00,${at < 3 ? '20.00' : '80.00'}`);
  await open(cloud, ['房号,首期,余额', ...rows].join('\n'));
});
afterEach(() => expectSoundFund().finally(() => cloud.close()));

async function toppedUp() {
  const raising = await decided('raise-fund', 'p-raise');
  await cloud.as(staff.community).fund.levy({ communityId, kind: 'top-up', dueDay: '2027-03-31', ...raising });
  const { dues } = await cloud.as(staff.committee).fund.dues({ communityId });
  const dueId = dues[0]?.dueId ?? '';
  const day = '2027-01-15';
  const { entryId } = await cloud.as(staff.committee).fund.recordDeposit({ dueId, day, fileIds: [await paper(cloud)] });
  await cloud.as(staff.community).fund.confirm({ entryId, agree: true });
}

test('an account on a day gone by is today’s without what came later; before its opening there was none', async () => {
  cloud.at('2027-01-16T02:00:00Z');
  await toppedUp();
  const sum = async (day: string) =>
    (await balancesAt(communityId, day)).reduce((fen, { closingFen }) => fen + closingFen, 0);
  expect(await sum('2027-01-15')).toBe(78_000 + 8_000);
  expect(await sum('2027-01-14')).toBe(78_000);
  expect(await sum('2026-06-29')).toBe(0);
  expect((await balancesAt(communityId, '2026-06-29'))[0]).toMatchObject({ firstFen: 0, closingFen: 0 });
});

test('statement C says it building by building, and how many homes are under 30 %, as they stood when the half-year ended', async () => {
  cloud.at('2027-01-16T02:00:00Z');
  await toppedUp();
  const { statementId } = await cloud
    .as(staff.cashier)
    .board.draftStatement({ communityId, kind: 'fund-use', period: '2026H2', reason: '' });
  const drafted = await cloud.as(staff.cashier).board.statement({ statementId });
  const reasons = drafted.figures.lines.filter(({ big }) => big).map(({ code }) => [code, '上半年末才转来账']);
  await cloud.as(staff.cashier).board.submitStatement({ statementId, reasons: Object.fromEntries(reasons) });
  await cloud.as(second).board.reviewStatement({ statementId, agree: true, note: '' });
  const { figures } = await cloud.as(staff.street).board.statement({ statementId });
  expect(figures.buildings).toEqual([
    {
      // Buildings of one home each stand with their neighbours.
      building: expect.stringContaining('9号楼'),
      homes: 16,
      openingFen: 78_000,
      depositFen: 0,
      interestFen: 0,
      earningsFen: 0,
      usedFen: 0,
      closingFen: 78_000,
      underTopUp: 3,
    },
  ]);
  expect(figures.facts).toContainEqual({ title: '余额不到首期 30% 的户数', value: '3 户' });
  expect(await table(statements).get(statementId)).toMatchObject({ state: 'published' });
  const { file } = await cloud.as(staff.street).board.statementSheet({ statementId });
  expect(file.url).toMatch(/^http/);
});

test('interest goes by the balances of its day, whatever was paid in since', async () => {
  cloud.at('2027-01-16T02:00:00Z');
  await toppedUp();
  const facts = { communityId, year: '2026', amountFen: 7_800, day: '2026-12-31', fileIds: [await paper(cloud)] };
  const { entryId } = await cloud.as(staff.committee).fund.recordInterest(facts);
  cloud.at('2027-01-17T02:00:00Z');
  expect(await cloud.as(staff.community).fund.confirm({ entryId, agree: true })).toEqual({ state: 'done' });
  const got = (await balancesAt(communityId, '2026-12-31')).filter(({ closingFen }) => closingFen > 0);
  expect(got.map(({ closingFen }) => closingFen)).toEqual([2_200, 2_200, 2_200, ...Array(9).fill(8_800)]);
});
