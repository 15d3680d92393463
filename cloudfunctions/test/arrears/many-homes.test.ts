import { owedFen } from '@mulin/domain/fees/owed';
import { bills } from '@mulin/shared-types/documents/fees';
import { units } from '@mulin/shared-types/documents/places';
import { type Row, table } from '../../src/kit/database';
import { publish } from '../books';
import { startCloud, type TestCloud } from '../cloud';
import { places, settle, staff, unitOf } from '../world';

const { community: communityId } = places;
const HOMES = 130;
let cloud: TestCloud;
beforeAll(async () => {
  cloud = await startCloud();
  await settle();
  await table(units).insertMany(
    Array.from({ length: HOMES }, (_, nth) => ({
      ...unitOf(
        `c_xiyuan-${nth % 7}-1-${nth}`,
        { building: `${nth % 7}号楼`, unitNo: 1, roomNo: String(nth), areaCenti: 7_000 + 13 * nth, kind: 'walk-up' },
        { name: '某人', phone: String(13_800_000_000 + nth) },
      ),
      cycle: nth % 3 === 0 ? ('month' as const) : null,
    })),
  );
  cloud.at('2026-06-20T02:00:00Z');
  await publish(cloud, ['walk-up']);
  for (const month of ['2026-07', '2026-08', '2026-09']) {
    cloud.at(`${month}-02T01:00:00Z`);
    await cloud.as(staff.clerk).fees.startRun({ communityId, month });
  }
  cloud.at('2026-10-15T01:00:00Z');
});
afterAll(() => cloud.close());

/** Open bills past their day, read one by one. */
async function overdue(): Promise<Row<typeof bills>[]> {
  const all = await table(bills).findAll(
    { communityId, state: 'open' },
    { atMost: 10_000, orderBy: [['dueDay', 'asc']] },
  );
  return all.filter(({ dueDay, payer }) => dueDay < '2026-10-15' && payer === 'owner');
}
const sum = (some: readonly Row<typeof bills>[]) => some.reduce((fen, bill) => fen + owedFen(bill), 0);

/** Some have paid, one was corrected downwards and stands open again. */
async function somePay(): Promise<void> {
  const all = await overdue();
  for (const [nth, { _id, netFen }] of all.entries()) {
    if (nth % 4 === 0) await table(bills).update(_id, { state: 'open' }, { state: 'paid', paidFen: netFen });
  }
  const credit = { no: 1, from: '2026-07-01', to: '2026-07-31', fen: 123 };
  const [open] = await overdue();
  await table(bills).update(open?._id ?? '', { state: 'open' }, { credits: [credit] });
}

test('every home that owes stands in the list once, page by page, who owes longest first, with all its bills', async () => {
  await somePay();
  const all = await overdue();
  const listed: { unitId: string; bills: number; totalFen: number; oldestDue: string }[] = [];
  for (let skip = 0; ; skip += 17) {
    const { total, homes } = await cloud.as(staff.clerk).arrears.overdueHomes({ communityId, skip, limit: 17 });
    expect(total).toBe(new Set(all.map(({ unitId }) => unitId)).size);
    listed.push(...homes);
    if (homes.length < 17) break;
  }
  const plain = [...new Set(all.map(({ unitId }) => unitId))].map((unitId) => {
    const own = all.filter((bill) => bill.unitId === unitId);
    return { unitId, bills: own.length, totalFen: sum(own), oldestDue: own[0]?.dueDay ?? '' };
  });
  plain.sort((a, b) => (`${a.oldestDue} ${a.unitId}` < `${b.oldestDue} ${b.unitId}` ? -1 : 1));
  const seen = listed.map(({ unitId, bills: many, totalFen, oldestDue }) => ({
    unitId,
    bills: many,
    totalFen,
    oldestDue,
  }));
  expect(seen).toEqual(plain);
  expect(plain.length).toBeGreaterThan(HOMES / 2);
  expect(plain.some((home) => home.bills > 1)).toBe(true);
});

test('sums by building are those of the bills, whatever was corrected', async () => {
  const all = await overdue();
  const { buildings } = await cloud.as(staff.clerk).arrears.arrearsByBuilding({ communityId });
  expect(buildings.reduce((fen, one) => fen + one.overdueFen, 0)).toBe(sum(all));
  for (const { building, overdueFen, overdueHomes } of buildings.filter(({ building }) => /^\d号楼$/.test(building))) {
    const own = all.filter((bill) => bill.building === building);
    expect({ building, overdueFen, overdueHomes }).toEqual({
      building,
      overdueFen: sum(own),
      overdueHomes: new Set(own.map(({ unitId }) => unitId)).size,
    });
  }
});
