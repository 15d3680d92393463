import fc from 'fast-check';
import { type AccountThen, fundByBuilding } from '../../src/fund/by-building';
import * as fund from '../../src/ledger/builders/fund';
import { earningsShared } from '../../src/ledger/builders/shared-earnings';
import { type Posting, reversal } from '../../src/ledger/posting';

const at = (line: string) => ({ communityId: 'c', day: '2026-03-01', source: 't', line });
const home = (nth: number, building: string, firstFen: number, closingFen: number): AccountThen => ({
  unitId: `${building}-${nth}`,
  building,
  firstFen,
  closingFen,
});
const homes = (building: string, many: number, firstFen = 100, closingFen = 50) =>
  Array.from({ length: many }, (_, nth) => home(nth, building, firstFen, closingFen));

describe('按幢立账', () => {
  it('opening and what moved come to the closing, building by building', () => {
    const accounts = [...homes('1号楼', 10), ...homes('2号楼', 12, 200)];
    const share = { shareFen: 30, fromAccountFen: 30, dueFen: 0, developerFen: 0 };
    const deposit = fund.depositPaid(at('d'), '续筹', { unitId: '1号楼-0', fen: 40 });
    const postings: Posting[] = [
      deposit,
      fund.interestShared(at('i'), [{ unitId: '2号楼-3', fen: 7 }]),
      earningsShared(at('e'), [{ unitId: '2号楼-3', fen: 9 }]),
      fund.workCharged(at('w'), [{ unitId: '1号楼-1', ...share }], 0, {}),
    ];
    expect(fundByBuilding(accounts, postings)).toEqual({
      homes: 22,
      underTopUp: 12,
      closingFen: 1_100,
      buildings: [
        {
          name: '1号楼',
          units: 10,
          openingFen: 490,
          depositFen: 40,
          interestFen: 0,
          otherFen: 0,
          usedFen: 30,
          closingFen: 500,
          underTopUp: 0,
        },
        {
          name: '2号楼',
          units: 12,
          openingFen: 584,
          depositFen: 0,
          interestFen: 7,
          otherFen: 9,
          usedFen: 0,
          closingFen: 600,
          underTopUp: 12,
        },
      ],
    });
    const back = reversal(deposit, at('back'), '记错了');
    expect(fundByBuilding(accounts, [deposit, back]).buildings[0]).toMatchObject({ depositFen: 0, openingFen: 500 });
  });

  it('small buildings stand together, and the sum is whole even where no building may be shown', () => {
    expect(fundByBuilding([...homes('1号楼', 4), ...homes('2号楼', 8)], []).buildings).toMatchObject([
      { name: '1号楼、2号楼', units: 12, closingFen: 600 },
    ]);
    expect(fundByBuilding(homes('1号楼', 3), [])).toMatchObject({ buildings: [], closingFen: 150, homes: 3 });
  });

  it('every fen of any community is in some building', () => {
    const account = fc.record({
      building: fc.constantFrom('1号楼', '2号楼', '3号楼'),
      firstFen: fc.nat(1_000),
      closingFen: fc.nat(1_000),
    });
    fc.assert(
      fc.property(fc.array(account, { minLength: 30, maxLength: 60 }), (list) => {
        const accounts = list.map((one, nth) => ({ ...one, unitId: String(nth) }));
        const { buildings, closingFen } = fundByBuilding(accounts, []);
        expect(buildings.reduce((sum, one) => sum + one.closingFen, 0)).toBe(closingFen);
        expect(buildings.reduce((sum, one) => sum + one.units, 0)).toBe(accounts.length);
      }),
    );
  });
});
