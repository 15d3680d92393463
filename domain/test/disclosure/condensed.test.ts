import fc from 'fast-check';
import { addArrears, arrearsOf, noArrears, type OpenBill } from '../../src/disclosure/arrears';
import { condensed } from '../../src/disclosure/condensed';
import { emptyDay, sealedWith } from '../../src/disclosure/day-seal';
import { statementA } from '../../src/disclosure/statement-a';
import { statementB } from '../../src/disclosure/statement-b';
import { statementC } from '../../src/disclosure/statement-c';
import { statementD } from '../../src/disclosure/statement-d';
import { statementE } from '../../src/disclosure/statement-e';
import { fundByBuilding } from '../../src/fund/by-building';
import { chart } from '../../src/ledger/chart';
import { credit, type Dimensions, debit, type Posting, post } from '../../src/ledger/posting';
import { daySeals } from './all-days';
import { H1, halfYear } from './half-year';

const homes = ['1-101', '1-102', '2-101', '2-102'];
const accounts = homes.map((unitId) => ({ unitId, building: unitId.slice(0, 1), firstFen: 500, closingFen: 100 }));
const firstOfBuilding = (unitId: string) => `${unitId.slice(0, 1)}-101`;

const maybe = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });
const about: fc.Arbitrary<Dimensions> = fc
  .record({
    unitId: maybe(...homes),
    counterparty: maybe('甲', '乙', ''),
    contract: maybe('合同1'),
    decisionId: maybe('poll', 'paper:纸上'),
    voucherIds: maybe<readonly string[]>([], ['v1'], ['v1', 'v2']),
    servicePeriod: maybe('2025-02', '2024-12', '2025', '2025-01-10/2025-04-03'),
    charge: maybe<'late'>('late'),
  })
  .map((found) => Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined)));

/** Few accounts, so that many postings are of one shape. */
const busy = [
  'P1001',
  'P1002',
  'P1101',
  'P1102',
  'P1103',
  'P2004',
  'P2003',
  'P4001',
  'P5003',
  'S4002',
  'S5001',
  'K5002',
];
const fund = ['F1001', 'F2001', 'F3001', 'F3002', 'F3004', 'F1201'];
const line = fc
  .tuple(
    fc.oneof(fc.constantFrom(...busy), fc.constantFrom(...fund), fc.constantFrom(...chart.map(({ code }) => code))),
    fc.integer({ min: 1, max: 100_000 }),
    fc.boolean(),
    fc.oneof(fc.constant({}), about),
  )
  .map(([account, fen, left, names]) => (left ? debit(account, fen, names) : credit(account, fen, names)));
const posting = fc
  .record({
    day: fc.constantFrom('2025-01-05', '2025-01-06', '2025-06-30'),
    source: fc.constantFrom('order:1', 'settlement:1'),
    lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    closing: maybe<true>(true),
    factDay: maybe('2024-12-31'),
  })
  .map(({ day, source, lines, closing, factDay }) => {
    const more = { ...(closing ? { closing } : {}), ...(factDay ? { factDay } : {}) };
    return post({ communityId: 'c', day, source, line: 'x' }, '一笔', lines, more);
  });
const ledger = fc
  .array(posting, { maxLength: 40 })
  .map((all) => all.map((one, at) => ({ ...one, id: `${one.day}-${String(at).padStart(3, '0')}` })))
  .map((all) => [...all, ...halfYear].sort((a, b) => (`${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1)));

const everyStatement = (postings: readonly Posting[]) => {
  const input = { communityId: 'c', period: H1, opening: { P1101: 500, F3001: -900 }, postings };
  const fees = { arrears: noArrears, earlierPayments: postings };
  const all = [
    statementA({ ...input, ...fees, feeSystem: 'lump-sum' }),
    statementA({ ...input, ...fees, feeSystem: 'commission' }),
    statementB(input),
    statementC({ ...input, accounts: fundByBuilding(accounts, postings) }),
    statementD(input),
    statementE(input),
  ];
  return all.map(({ postingCount: _count, ...rest }) => rest);
};

test('a statement of condensed postings is, to the fen and the word, the statement of all of them', () => {
  fc.assert(
    fc.property(ledger, (postings) => {
      const few = condensed(postings, firstOfBuilding);
      expect(everyStatement(few)).toEqual(everyStatement(postings));
      expect(condensed(few, firstOfBuilding)).toEqual(few);
    }),
    { numRuns: 120 },
  );
});

test('page by page it comes to the same as all at once, and so does the seal of a day', () => {
  fc.assert(
    fc.property(ledger, fc.nat(40), (postings, at) => {
      const [first, rest] = [postings.slice(0, at), postings.slice(at)];
      const paged = condensed([...condensed(first, firstOfBuilding), ...rest], firstOfBuilding);
      expect(paged).toEqual(condensed(postings, firstOfBuilding));
      const day = postings.filter((one) => one.day === '2025-01-05');
      const half = sealedWith(sealedWith(emptyDay('2025-01-05'), day.slice(0, at)), day.slice(at));
      expect(daySeals(postings).filter((seal) => seal.day === '2025-01-05')).toEqual(day.length > 0 ? [half] : []);
    }),
    { numRuns: 60 },
  );
});

test('a bill run and its payments are a few lines, however many homes there are', () => {
  const run = (many: number) =>
    Array.from({ length: many }, (_, at): Posting[] => {
      const bill = { unitId: `u${at}`, billId: `b${at}`, servicePeriod: '2025-01-01/2025-06-30', due: '2025-02-01' };
      const on = { communityId: 'c', day: '2025-01-05', source: `bill:${at}`, line: 'x' };
      return [
        post(on, '出账', [debit('P1101', 100 + at, bill), credit('P2001', 100 + at, bill)]),
        post({ ...on, line: 'paid' }, '缴费', [debit('P1002', 100 + at), credit('P1101', 100 + at, bill)]),
      ];
    }).flat();
  const [few, many] = [run(10), run(5_000)].map((all) => condensed(all, (unitId) => unitId));
  expect(many).toHaveLength(2);
  expect(many?.flatMap(({ lines }) => lines)).toHaveLength(few?.flatMap(({ lines }) => lines).length ?? 0);
});

test('arrears of some homes and of the others add up to those of all', () => {
  const bill: fc.Arbitrary<OpenBill> = fc.record({
    unitId: fc.constantFrom(...homes),
    due: fc.constantFrom('2025-07-31', '2025-05-31', '2024-01-31', '2020-01-31'),
    openFen: fc.integer({ min: -500, max: 90_000 }),
  });
  fc.assert(
    fc.property(fc.array(bill, { maxLength: 30 }), (bills) => {
      const of = (some: readonly string[]) =>
        arrearsOf(
          bills.filter(({ unitId }) => some.includes(unitId)),
          '2025-06-30',
        );
      const parts = [homes.slice(0, 1), homes.slice(1)].map(of);
      expect(parts.reduce(addArrears, noArrears)).toEqual(arrearsOf(bills, '2025-06-30'));
    }),
  );
});
