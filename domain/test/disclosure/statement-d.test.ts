import fc from 'fast-check';
import { hashOf } from '../../src/canonical/hash';
import { lineOf, statementSeal } from '../../src/disclosure/statement';
import { aboutUtilities, statementD, TEMPLATE_D } from '../../src/disclosure/statement-d';
import { balancesAfter, standing } from '../../src/ledger/balances';
import { costPaid, utilityInvoiced } from '../../src/ledger/builders/costs';
import { credit, debit, type Posting, post } from '../../src/ledger/posting';
import { daySeals } from './all-days';
import { H1 } from './half-year';

const at = (day: string, line: string) => ({ communityId: 'xiyuan', day, source: 'u', line });
const power = { counterparty: '电力公司', voucherIds: ['v1'] };
const opening = { P1001: 7_000, P1103: 2_000, P4001: -9_000 };
const paid = (day: string, line: string, fen: number, unitId = 'a'): Posting =>
  post(at(day, line), '收公共水电分摊', [debit('P1001', fen, { unitId }), credit('P1103', fen, { unitId })]);
const toHomes = (day: string, line: string, fen: number): Posting =>
  post(at(day, line), '分摊到户', [debit('P1103', fen, { unitId: 'a' }), credit('P1103', fen)]);
const passedOn = [
  post(at('2025-04-01', 't'), '代收', [debit('P1001', 900), credit('P2004', 900)]),
  post(at('2025-04-20', 'h'), '转付', [debit('P2004', 400), credit('P1001', 400)]),
];

const half: Posting[] = [
  utilityInvoiced(at('2025-02-10', 'i1'), { totalFen: 10_700, ownFen: 1_500, meteredFen: 700 }, power),
  toHomes('2025-02-11', 's1', 5_000),
  paid('2025-03-01', 'p1', 6_000),
  ...passedOn,
  costPaid(at('2025-05-01', 'c'), { line: 'C01', fen: 3_000, counterparty: '职工', voucherIds: ['g'] }),
];
const input = { communityId: 'xiyuan', period: H1, opening, postings: half };
const statement = statementD(input);
const fen = (code: string) => lineOf(statement, code)?.fen;

describe('statement D', () => {
  it('shows the meters’ bills, what the firm bears, what the homes owe and paid (民法典 283)', () => {
    expect(['D1.1', 'D1.2', 'D1.3', 'D1'].map(fen)).toEqual([1_500, 8_500, 700, 10_700]);
    expect(['D2.0', 'D2.1', 'D2.2', 'D2'].map(fen)).toEqual([2_000, 8_500, 6_000, 4_500]);
    expect(['D3.0', 'D3.1', 'D3.2', 'D3'].map(fen)).toEqual([0, 900, 1_100, -200]);
    expect(statement.problems).toEqual([]);
    expect(statement.months.map(({ incomeFen, expenseFen }) => [incomeFen, expenseFen])[1]).toEqual([8_500, 0]);
  });

  it('names the supplier and says when his paper is missing; no home’s share stands in it', () => {
    expect(lineOf(statement, 'D1')?.details).toMatchObject([{ counterparty: '电力公司', fen: 10_700 }]);
    expect(JSON.stringify(statement)).not.toMatch(/unitId/);
    const bare = statementD({
      ...input,
      postings: [
        utilityInvoiced(at('2025-02-10', 'x'), { totalFen: 10, ownFen: 0 }, { counterparty: '水厂', voucherIds: [] }),
      ],
    });
    expect(lineOf(bare, 'D1')?.details).toMatchObject([{ missing: 'voucher' }]);
  });

  it('is not made stale by what has nothing to do with water and power', () => {
    const seal = (postings: Posting[]) => {
      const about = aboutUtilities({ ...input, postings });
      return hashOf(statementSeal(TEMPLATE_D, about, daySeals(about.postings)));
    };
    const more = costPaid(at('2025-06-01', 'c2'), { line: 'C03', fen: 1, counterparty: 'x', voucherIds: ['y'] });
    expect(seal([...half, more])).toBe(seal(half));
    expect(seal([...half, paid('2025-06-02', 'p2', 1)])).not.toBe(seal(half));
  });

  it('always ends at what the ledger says is owed', () => {
    const amount = fc.integer({ min: 0, max: 1e7 });
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount, amount), { minLength: 1, maxLength: 8 }), (list) => {
        const postings = list.flatMap(([shared, own, got], n) => [
          utilityInvoiced(at('2025-03-03', `i${n}`), { totalFen: shared + own + 1, ownFen: own }, power),
          toHomes('2025-03-04', `s${n}`, shared + 1),
          paid('2025-04-04', `p${n}`, got + 1),
        ]);
        const made = statementD({ ...input, postings });
        expect(made.problems).toEqual([]);
        expect(lineOf(made, 'D2')?.fen).toBe(standing(balancesAfter(opening, postings), 'P1103'));
        const change = made.months.reduce((sum, { incomeFen, expenseFen }) => sum + incomeFen - expenseFen, 0);
        expect((lineOf(made, 'D2')?.fen ?? 0) - 2_000).toBe(change);
        expect(statementD({ ...input, postings })).toEqual(made);
      }),
    );
  });
});
