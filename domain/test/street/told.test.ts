import fc from 'fast-check';
import { type Dated, FEWEST_HOMES, type Stretch, stretchesOf, toldParts } from '../../src/street/told';

const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'];
const now = new Date('2026-12-31T00:00:00Z');
type Planted = Dated & { id: number };

const planted = (of: { home: number; month: number; category: string; withdrawn?: boolean }, id: number): Planted => ({
  id,
  category: of.category,
  unitId: `home-${of.home}`,
  month: months[of.month] ?? '',
  level: 'steward',
  takeBy: now,
  takenAt: now,
  doneBy: now,
  doneAt: now,
  rating: null,
  withdrawn: of.withdrawn ?? false,
});
const homes = (count: number, month: number, category = '水管') =>
  Array.from({ length: count }, (_, home) => ({ home, month, category }));
const of = (...parts: ReturnType<typeof homes>[]) => parts.flat().map(planted);
const spans = (stretches: readonly Stretch[]) => stretches.map(({ from, to }) => `${from}–${to}`);

test('a month too few homes reported in is told with the next; the last ones wait', () => {
  expect(spans(stretchesOf(of(homes(12, 0), homes(3, 1), homes(10, 2), homes(9, 5)), months))).toEqual([
    '2026-01–2026-01',
    '2026-02–2026-03',
    '2026-04–2026-04',
    '2026-05–2026-05',
  ]);
});

test('a category few homes reported in one stretch is nowhere told alone', () => {
  const all = of(homes(12, 0), homes(2, 0, '噪声'), homes(12, 1), homes(11, 1, '噪声'), homes(10, 1, '电梯'));
  const names = (through: number) =>
    toldParts(stretchesOf(all, months.slice(0, through)), ({ category }) => category, now).map(({ name }) => name);
  expect([names(1), names(2)]).toEqual([['水管、噪声'], ['水管、噪声', '电梯']]);
});

/** Every set of requests anybody outside the offices can read the number of: each month end, each period, each category. */
function everythingTold(all: readonly Planted[]): Set<number>[] {
  const told: Set<number>[] = [];
  const tell = (stretches: readonly Stretch[]) => {
    const ones = stretches.flatMap(({ requests }) => requests as Planted[]);
    told.push(new Set(ones.map(({ id }) => id)));
    for (const { name } of toldParts(stretches, ({ category }) => category, now))
      told.push(new Set(ones.filter(({ category }) => name.split('、').includes(category)).map(({ id }) => id)));
  };
  for (let over = 0; over <= months.length; over += 1) {
    const stretches = stretchesOf(all, months.slice(0, over));
    tell(stretches);
    for (const one of stretches) tell([one]);
  }
  return told;
}

test('whatever is subtracted from whatever, at whichever month end: never fewer than ten homes are left over', () => {
  const request = fc.record({
    home: fc.integer({ min: 0, max: 25 }),
    month: fc.integer({ min: 0, max: 5 }),
    category: fc.constantFrom('水管', '噪声', '电梯', '照明', '门禁'),
    withdrawn: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(request, { maxLength: 160 }), (requests) => {
      const all = requests.map(planted);
      const told = everythingTold(all);
      // Requests that no told figure tells apart; every difference of told figures is made of whole such classes.
      const classes = new Map<string, Set<string>>();
      for (const one of all) {
        const seenIn = told.flatMap((set, nth) => (set.has(one.id) ? [nth] : [])).join();
        if (seenIn === '') continue;
        classes.set(seenIn, (classes.get(seenIn) ?? new Set()).add(one.unitId));
      }
      for (const homesInIt of classes.values()) expect(homesInIt.size).toBeGreaterThanOrEqual(FEWEST_HOMES);
    }),
    { numRuns: 300 },
  );
});
