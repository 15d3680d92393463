import { parsePeriod } from '@mulin/domain/day/period';
import { statementC } from '@mulin/domain/disclosure/statement-c';
import { fundByBuilding } from '@mulin/domain/fund/by-building';
import * as fund from '@mulin/domain/ledger/builders/fund';
import { type Posting, reversal } from '@mulin/domain/ledger/posting';
import { statements } from '@mulin/shared-types/documents/board';
import { fundAccounts } from '@mulin/shared-types/documents/fund';
import { ledgerDays } from '@mulin/shared-types/documents/ledger-days';
import { postings } from '@mulin/shared-types/documents/postings';
import { figuresOf } from '../../src/board/compute';
import { balancesAt } from '../../src/fund/balances-at';
import { table, transaction } from '../../src/kit/database';
import { inOrderOf } from '../../src/kit/natural-order';
import { postIn, postingOf } from '../../src/kit/posting';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { places, settle, staff } from '../world';

const { community: communityId } = places;
const period = parsePeriod('2026H2');
const homes = Array.from({ length: 24 }, (_, at) => ({
  unitId: `h${String(at).padStart(2, '0')}`,
  building: `${(at % 2) + 1}号楼`,
}));
let cloud: TestCloud;

const at = (day: string, line: string) => ({ communityId, day, source: `test:${line}`, line });
const write = (one: Posting) => transaction((tx) => postIn(tx, one, 'test', new Date()));

beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-12-20T02:00:00Z');
  for (const { unitId, building } of homes) {
    const kept = { communityId, unitId, building, firstFen: 100_000, balanceFen: 70_000 };
    await table(fundAccounts).insert({ ...documentOf(fundAccounts, { _id: unitId }), ...kept });
    await write(fund.depositPaid(at('2026-07-05', `deposit-${unitId}`), '续筹', { unitId, fen: 100_000 }));
  }
  const about = { projectId: 'roof', counterparty: '防水公司', decisionId: 'vote-1' };
  const share = (unitId: string) => ({ unitId, shareFen: 30_000, fromAccountFen: 30_000, dueFen: 0, developerFen: 0 });
  const halves = [homes.slice(0, 12), homes.slice(12)];
  for (const [nth, half] of halves.entries()) {
    const shares = half.map(({ unitId }) => share(unitId));
    await write(fund.workCharged(at('2026-09-01', `work-${nth}`), shares, 0, about));
  }
  await write(fund.contractorPaid(at('2026-09-10', 'paid'), 'work', 720_000, about));
  const back = fund.depositPaid(at('2026-10-01', 'wrong'), '续筹', { unitId: 'h03', fen: 5_000 });
  await write(back);
  await write(reversal(back, at('2026-10-01', 'put-right'), '记错了'));
  cloud.at('2027-01-10T02:00:00Z');
});
afterEach(() => cloud.close());

test('维修资金: homes of one building are one line a day, and the statement by building is that of every posting', async () => {
  const asked = { communityId, kind: 'fund-use' as const, period: period.id };
  const { statementId } = await cloud.as(staff.cashier).board.draftStatement(asked);
  const all = (await table(postings).findAll({ communityId, books: 'F' }, { atMost: 100 }))
    .map(postingOf)
    .sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1));
  const then = inOrderOf(await balancesAt(communityId, period.to), ({ building }) => building);
  const accounts = fundByBuilding(then, all);
  const raw = statementC({ communityId, period, opening: {}, postings: all, accounts, emergencies: [] });
  const stored = await table(statements).get(statementId);
  expect(stored && figuresOf(stored).statement).toEqual(raw);
  expect(raw.buildings?.map(({ name }) => name)).toEqual(['1号楼', '2号楼']);
  const day = await table(ledgerDays).get(`${communityId}:2026-07-05`);
  expect(day?.F).toMatchObject({ postings: 24, condensed: [{ lines: [{}, { unitId: 'h00' }, { unitId: 'h01' }] }] });
});
