import fc from 'fast-check';
import { commentStands, objectorsOf } from '../../src/fund/comment';
import { firstDueFen, topUpDueFen, underTopUp } from '../../src/fund/deposit';
import { mayAdvanceFen, mayPayFen, mayReleaseFen, retentionOf } from '../../src/fund/payable';
import { interestByBalance, type Sharer, shareOut } from '../../src/fund/share-out';
import { workCharged, workSettled } from '../../src/ledger/builders/fund';
import { checkPosting, difference } from '../../src/ledger/check-posting';

const home = fc.record({
  areaCenti: fc.integer({ min: 1, max: 50_000 }),
  availableFen: fc.integer({ min: 0, max: 2_000_000 }),
  unsold: fc.boolean(),
});
const homes = fc
  .array(home, { minLength: 1, maxLength: 40 })
  .map((all): Sharer[] => all.map((one, at) => ({ ...one, unitId: `u${at}` })));
const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const event = { communityId: 'c', day: '2026-07-01', source: 'fund:p', line: 'charged' };

test('whatever is shared out adds up to the whole, and no account gives more than it has', () => {
  fc.assert(
    fc.property(homes, fc.integer({ min: 0, max: 50_000_000 }), (all, totalFen) => {
      const shares = shareOut(totalFen, all);
      expect(sum(shares.map(({ shareFen }) => shareFen))).toBe(totalFen);
      for (const [at, share] of shares.entries()) {
        expect(share.fromAccountFen + share.dueFen + share.developerFen).toBe(share.shareFen);
        expect(share.fromAccountFen).toBeLessThanOrEqual(all[at]?.availableFen ?? 0);
        if (all[at]?.unsold) expect(share.fromAccountFen + share.dueFen).toBe(0);
      }
    }),
  );
});

test('a share is its exact part or one fen more, and the same in whatever order the homes come (民法典 283)', () => {
  fc.assert(
    fc.property(homes, fc.integer({ min: 0, max: 50_000_000 }), (all, totalFen) => {
      const area = sum(all.map(({ areaCenti }) => areaCenti));
      const one = new Map(shareOut(totalFen, all).map(({ unitId, shareFen }) => [unitId, shareFen]));
      const other = new Map(shareOut(totalFen, [...all].reverse()).map(({ unitId, shareFen }) => [unitId, shareFen]));
      for (const { unitId, areaCenti } of all) {
        const floor = Number((BigInt(totalFen) * BigInt(areaCenti)) / BigInt(area));
        expect([floor, floor + 1]).toContain(one.get(unitId));
        expect(other.get(unitId)).toBe(one.get(unitId));
      }
    }),
  );
});

test('charging and settling balance in the fund’s book', () => {
  fc.assert(
    fc.property(homes, fc.integer({ min: 1, max: 50_000_000 }), (all, totalFen) => {
      const posting = workCharged(event, shareOut(totalFen, all), 0, { projectId: 'p' });
      expect(checkPosting(posting)).toEqual([]);
      expect(difference(posting.lines)).toEqual({ F: 0 });
      const retentionFen = retentionOf(totalFen);
      if (retentionFen > 0) {
        const settled = workSettled(event, { emergency: false, advanceFen: 100, retentionFen }, { projectId: 'p' });
        expect(checkPosting(settled)).toEqual([]);
      }
    }),
  );
});

test('interest adds up and goes by balance (案例 59)', () => {
  const shared = interestByBalance(98_765, [
    { unitId: 'a', balanceFen: 1_000_000 },
    { unitId: 'b', balanceFen: 600_000 },
    { unitId: 'c', balanceFen: 300_000 },
    { unitId: 'd', balanceFen: 0 },
  ]);
  expect([...shared.values()]).toEqual([51_982, 31_189, 15_594, 0]);
});

test('whatever steps are paid, no more goes out than the scope’s own money', () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 3_000_000 }), { maxLength: 12 });
  fc.assert(
    fc.property(
      homes,
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.constantFrom('assembly', 'comment', 'emergency'),
      amounts,
      (all, totalFen, route, tries) => {
        const planned = shareOut(totalFen, all);
        const heldFen = sum(planned.map(({ fromAccountFen }) => fromAccountFen));
        const money = {
          route: route as 'assembly',
          budgetFen: totalFen,
          heldFen,
          advanceFen: 0,
          paidFen: 0,
          finalFen: 0,
          retentionFen: 0,
          chargedFen: 0,
          collectedFen: 0,
        };
        for (const fen of tries) {
          if (fen > mayAdvanceFen(money)) continue;
          money.advanceFen += fen;
          money.paidFen += fen;
        }
        expect(money.paidFen).toBeLessThanOrEqual(heldFen);
        Object.assign(money, { finalFen: totalFen, retentionFen: retentionOf(totalFen), chargedFen: heldFen });
        for (const fen of tries) {
          if (fen <= mayPayFen(money)) money.paidFen += fen;
          else if (fen <= mayReleaseFen(money)) {
            money.paidFen += fen;
            money.retentionFen -= fen;
          }
        }
        expect(money.paidFen).toBeLessThanOrEqual(heldFen);
        expect(money.paidFen + money.retentionFen).toBeLessThanOrEqual(Math.max(totalFen, heldFen));
      },
    ),
  );
});

test('the first deposit is the published amount by area; a top-up is asked of those strictly under 30 %', () => {
  expect(firstDueFen(9_500, 10_340)).toBe(982_300);
  expect(underTopUp(1_000_000, 300_000)).toBe(false);
  expect(underTopUp(1_000_000, 299_999)).toBe(true);
  expect(underTopUp(0, 0)).toBe(false);
  expect(topUpDueFen(1_000_000, 299_999, 50)).toBe(200_001);
  expect(topUpDueFen(1_000_000, 300_000, 50)).toBe(0);
});

test('a third of area and a third of heads may object and it still stands; one more, and it does not', () => {
  const all = { heads: 9, areaCenti: 90_000 };
  expect(commentStands({ heads: 3, areaCenti: 30_000 }, all)).toBe(true);
  expect(commentStands({ heads: 4, areaCenti: 1 }, all)).toBe(false);
  expect(commentStands({ heads: 1, areaCenti: 30_001 }, all)).toBe(false);
  const scope = [
    { unitId: 'a', headId: 'h', areaCenti: 100 },
    { unitId: 'b', headId: 'h', areaCenti: 50 },
    { unitId: 'c', headId: 'k', areaCenti: 70 },
  ];
  expect(objectorsOf(scope, new Set(['a']))).toEqual({ heads: 1, areaCenti: 150 });
});
