import fc from 'fast-check';
import { canonical } from '../../src/canonical/canonical';
import { parsePeriod } from '../../src/day/period';
import { arrearsLines, arrearsOf, noArrears } from '../../src/disclosure/arrears';
import { changedMuch } from '../../src/disclosure/compare';
import { lineOf, statementSeal } from '../../src/disclosure/statement';
import { collectionRate, type StatementAInput, statementA } from '../../src/disclosure/statement-a';
import { billFor } from '../../src/fees/bill';
import { balancesAfter } from '../../src/ledger/balances';
import { about, billRaised, lateChargeClaimed } from '../../src/ledger/builders/bills';
import { commissionTaken, costPaid, heldMoneySpent } from '../../src/ledger/builders/costs';
import { paymentReceived } from '../../src/ledger/builders/payments';
import type { Posting } from '../../src/ledger/posting';
import { credit, debit, post } from '../../src/ledger/posting';
import { liftStandard, unit } from '../fees/standard-for-tests';
import { daySeals } from './all-days';
import { H1, halfYear, openBills, opening } from './half-year';

const input: StatementAInput = {
  communityId: 'xiyuan',
  period: H1,
  opening,
  postings: halfYear,
  feeSystem: 'lump-sum',
  arrears: arrearsOf(openBills, H1.to),
};
const statement = statementA(input);
const fen = (code: string) => lineOf(statement, code)?.fen;

describe('statement A, lump sum', () => {
  it('tells the half-year from the ledger alone', () => {
    // Year: six of twelve months of 128923 (7×10744 first, then 10743) and of the 6446 discount (538, 538, then 537).
    expect(fen('A1')).toBe(6 * 10744 + 10744 + 32231);
    expect(fen('A2')).toBe(5372);
    expect(fen('A3')).toBe(538 * 2 + 537 * 4);
    expect(fen('A4')).toBe(Number(fen('A1')) - 5372 - 3224);
    // Half of the year's payment (122477 over twelve months: five months of 10207, then 10206) and the quarter's 30000.
    expect(fen('A5')).toBe(5 * 10207 + 10206 + 30000);
    expect(fen('A6')).toBe(10744);
    expect(fen('A7')).toBe(128923 - 6 * 10744 - (6446 - 3224) + 256);
    expect(fen('A8')).toBe(5372 + 2231);
    expect(lineOf(statement, 'A8')?.count).toBe(2);
    expect(fen('A10')).toBe(895);
    expect(fen('A20')).toBe(30000);
    expect(lineOf(statement, 'A22')).toMatchObject({
      share: 2500,
      details: [{ counterparty: '电梯公司', contract: 'ht-7', fen: 10000 }],
    });
    expect(fen('A40')).toBe(40000);
    expect(statement.problems).toEqual([]);
  });

  it('has a result that is the change of all balances', () => {
    const after = balancesAfter(opening, halfYear);
    const result = Object.entries(after)
      .filter(([account]) => /^P[45]/.test(account))
      .reduce((sum, [account, value]) => sum - value + (opening[account as keyof typeof opening] ?? 0), 0);
    expect(fen('A50')).toBe(result);
  });

  it('adds up its months for the chart, counts postings and lists vouchers', () => {
    expect(statement.months.map(({ month }) => month)).toEqual([
      '2025-01',
      '2025-02',
      '2025-03',
      '2025-04',
      '2025-05',
      '2025-06',
    ]);
    const total = (pick: 'incomeFen' | 'expenseFen') => statement.months.reduce((sum, column) => sum + column[pick], 0);
    expect(total('incomeFen')).toBe(Number(fen('A4')) + 895);
    expect(total('expenseFen')).toBe(40000);
    expect(statement.postingCount).toBe(halfYear.length);
    expect(statement.vouchers.map(({ id, fen: sum }) => [id, sum])).toEqual([
      ['gz-2', 30000],
      ['wb-1', 10000],
    ]);
  });

  it('seals what it was computed from', () => {
    const sealOf = (postings: Posting[]) => canonical(statementSeal(statement.template, input, daySeals(postings)));
    expect(sealOf([...halfYear].reverse())).toBe(sealOf(halfYear));
    expect(sealOf(halfYear.slice(1))).not.toBe(sealOf(halfYear));
  });

  it('will not be published while open bills and ledger differ', () => {
    expect(statementA({ ...input, arrears: noArrears }).problems).toEqual(['未缴账单合计与账簿应收相差 7603 分']);
  });

  it('asks for a reason when a line changes by more than a fifth', () => {
    const more = costPaid(
      { communityId: 'xiyuan', day: '2025-05-31', source: 'cost:3', line: 'x' },
      { line: 'C01', fen: 6001, counterparty: '职工', voucherIds: ['gz-5'] },
    );
    const next = statementA({ ...input, postings: [...halfYear, more], previous: statement, lastYear: statement });
    expect(lineOf(next, 'A20')).toMatchObject({ previousFen: 30000, lastYearFen: 30000, changed: true });
    expect(next.problems[0]).toContain('人员费用');
    const explained = statementA({
      ...input,
      postings: [...halfYear, more],
      previous: statement,
      reasons: { A20: '增加夜班', A50: '同上' },
    });
    expect(explained.problems).toEqual([]);
    expect(changedMuch(120, 100)).toBe(false);
    expect(changedMuch(121, 100)).toBe(true);
    expect(changedMuch(1, 0)).toBe(true);
    expect(changedMuch(0, 0)).toBe(false);
  });

  it('truncates the collection rate and says when nothing was due', () => {
    expect(collectionRate(99_999, 100_000)).toBe(9999);
    expect(collectionRate(5, 0)).toBeNull();
  });

  it('ages arrears from the due day', () => {
    const bill = (due: string) => ({ unitId: due, due, openFen: 100 });
    const bills = ['2025-06-30', '2025-06-29', '2024-06-30', '2024-06-29', '2022-06-30', '2022-06-29'].map(bill);
    const lines = arrearsLines(arrearsOf(bills, '2025-06-30'));
    expect(lines.map(({ code, fen: sum }) => [code, sum])).toEqual([
      ['A8', 500],
      ['A8.1', 200],
      ['A8.2', 100],
      ['A8.3', 100],
      ['A8.4', 100],
      ['A8.0', 100],
    ]);
  });
});

describe('statement A, commission', () => {
  const at = (day: string, line: string) => ({ communityId: 'xiyuan', day, source: 'c', line });
  const postings = [
    post(at('2025-01-31', 'in'), '收到代管服务资金', [debit('P1001', 100000000), credit('P2101', 100000000)]),
    heldMoneySpent(at('2025-02-28', 'out'), { line: 'C01', fen: 85000000, counterparty: '职工', voucherIds: ['v'] }),
    commissionTaken(at('2025-06-30', 'fee'), 8000000),
  ];
  it('shows what was billed and paid though none of it is the firm’s income', () => {
    const commissioned = { ...liftStandard, feeSystem: 'commission' } as const;
    const bill = billFor(unit(), commissioned, parsePeriod('2025Q1'));
    const events = [
      billRaised(bill, '2025-03-01'),
      paymentReceived(at('2025-03-05', 'p'), {
        unitId: bill.unitId,
        way: 'wechat',
        paid: [{ billId: bill.id, servicePeriod: '2025Q1', fen: 30000 }],
        creditFen: 0,
        heldForOwners: true,
      }),
    ];
    const open = [{ unitId: bill.unitId, due: bill.due, openFen: 2231 }];
    const found = statementA({
      ...input,
      feeSystem: 'commission',
      opening: {},
      postings: events,
      arrears: arrearsOf(open, H1.to),
    });
    expect(['A1', 'A4', 'A5', 'A7', 'A8', 'A54'].map((code) => lineOf(found, code)?.fen)).toEqual([
      32231, 32231, 30000, 0, 2231, 30000,
    ]);
    expect(lineOf(found, 'A9')?.rate).toBe(9307);
    expect(found.problems).toEqual([]);
  });

  it('counts a late charge neither as fee billed nor as fee collected, and moves nothing held for the owners', () => {
    const bill = billFor(unit(), { ...liftStandard, feeSystem: 'commission' }, parsePeriod('2025Q1'));
    const late = { ...bill, id: 'late', grossFen: 500, lines: [], charge: 'late' as const };
    const events = [
      billRaised(bill, '2025-03-01'),
      lateChargeClaimed(late, '2025-05-01'),
      paymentReceived(at('2025-05-05', 'p'), {
        unitId: bill.unitId,
        way: 'wechat',
        paid: [{ ...about(late), fen: 500 }],
        creditFen: 0,
        heldForOwners: true,
      }),
    ];
    const open = [{ unitId: bill.unitId, due: bill.due, openFen: 32231 }];
    const found = statementA({
      ...input,
      feeSystem: 'commission',
      opening: {},
      postings: events,
      arrears: arrearsOf(open, H1.to),
    });
    expect(['A1', 'A5', 'A6', 'A11', 'A54'].map((code) => lineOf(found, code)?.fen)).toEqual([32231, 0, 0, 500, 0]);
    expect(found.problems).toEqual([]);
  });

  it('carries the owners’ money forward', () => {
    const found = statementA({
      ...input,
      feeSystem: 'commission',
      opening: { P1001: 500, P2101: -500 },
      postings,
      arrears: noArrears,
    });
    expect(['A51', 'A52', 'A53', 'A54'].map((code) => lineOf(found, code)?.fen)).toEqual([
      8000000, 500, 7000000, 7000500,
    ]);
    expect(lineOf(found, 'A50')).toBeUndefined();
    expect(found.problems).toEqual([]);
  });
});

it('equals the change in balances whatever happened (invariant 6)', () => {
  const codes = [
    'P1001',
    'P1101',
    'P2001',
    'P2002',
    'P2003',
    'P4001',
    'P4002',
    'P4003',
    'P4004',
    'P4005',
    'P5001',
    'P5005',
    'P5030',
  ];
  const arbitrary = fc
    .record({
      from: fc.constantFrom(...codes),
      to: fc.constantFrom(...codes),
      fen: fc.integer({ min: 1, max: 1e7 }),
      month: fc.integer({ min: 1, max: 6 }),
    })
    .map(({ from, to, fen: sum, month }): Posting => {
      const day = `2025-0${month}-15`;
      return post({ communityId: 'x', day, source: 's', line: `${from}${to}` }, 'x', [
        debit(from, sum),
        credit(to, sum),
      ]);
    });
  fc.assert(
    fc.property(fc.array(arbitrary, { maxLength: 30 }), (postings) => {
      const found = statementA({ ...input, opening: {}, postings, arrears: noArrears });
      const after = balancesAfter({}, postings);
      const result = codes.filter((code) => /^P[45]/.test(code)).reduce((sum, code) => sum - (after[code] ?? 0), 0);
      expect(lineOf(found, 'A50')?.fen).toBe(result === 0 ? 0 : result);
      const months = found.months.reduce((sum, column) => sum + column.incomeFen - column.expenseFen, 0);
      expect(months - result).toBe(0);
    }),
  );
});
