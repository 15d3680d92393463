import { buildingsOf, type Collection, charted } from '../../src/packages/board/payments/buildings';

const building = (name: string, billedFen: number, paidFen: number): Collection['buildings'][number] => ({
  building: name,
  units: 12,
  billedFen,
  paidFen,
  paidPercent: '50%',
});
const of = (buildings: Collection['buildings']): Collection => ({
  buildings,
  billedFen: 0,
  paidFen: 0,
  paidPercent: '—',
});

test('the chart shows the six buildings that owe most, what is paid beside what is not', () => {
  const eight = Array.from({ length: 8 }, (_, nth) => building(`${nth} 号楼`, 1_000, nth * 100));
  const columns = charted(of(eight));
  expect(columns.map(({ label }) => label)).toEqual(['0 号楼', '1 号楼', '2 号楼', '3 号楼', '4 号楼', '5 号楼']);
  expect(columns[1]).toEqual({ label: '1 号楼', income: 100, expense: 900 });
});

test('the table has every building with sums and numbers of homes, and no home', () => {
  const { rows } = buildingsOf(of([building('1 号楼、2 号楼', 200_000, 100_000)]), [
    { building: '1 号楼、2 号楼', units: 12, overdueHomes: 3, overdueFen: 5 },
  ]);
  expect(rows).toEqual([{ cells: ['1 号楼、2 号楼（12 户，3 户过期没缴）', '2,000.00', '50%'] }]);
});
