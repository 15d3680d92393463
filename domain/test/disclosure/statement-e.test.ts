import fc from 'fast-check';
import { arrearsOf } from '../../src/disclosure/arrears';
import { besideOthers, FEWEST_COMMUNITIES, ratiosOf } from '../../src/disclosure/like-communities';
import { lineOf } from '../../src/disclosure/statement';
import { statementA } from '../../src/disclosure/statement-a';
import { planOfFunds, statementE } from '../../src/disclosure/statement-e';
import { allowanceOf } from '../../src/earnings/kinds';
import { balancesAfter, standing } from '../../src/ledger/balances';
import { committeeSpent, earningsToCommittee } from '../../src/ledger/builders/shared-earnings';
import { close } from '../../src/ledger/close';
import { H1, halfYear, openBills, opening as openingA } from './half-year';

const at = (day: string, line: string) => ({ communityId: 'xiyuan', day, source: 'k', line });
const opening = { K1001: 3_000, K3001: -3_000 };
const paper = { counterparty: '打印店', voucherIds: ['v'] };
const spent = [
  earningsToCommittee(at('2025-01-10', 'in'), 20_000, 'vote-1'),
  committeeSpent(at('2025-02-10', 'o'), 'office', 4_000, paper),
  committeeSpent(at('2025-03-10', 'a'), 'allowance', 6_000, { ...paper, counterparty: '张主任' }),
];
const closing = close('committee', at('2025-03-31', 'close'), balancesAfter(opening, spent));
const postings = [...spent, ...(closing ? [closing] : []), committeeSpent(at('2025-04-01', 'x'), 'review', 1_000, {})];
const statement = statementE({ communityId: 'xiyuan', period: H1, opening, postings });
const fen = (code: string) => lineOf(statement, code)?.fen;

describe('statement E', () => {
  it('shows where the committee’s money came from, what it went for, what is left; closing entries change nothing', () => {
    expect(closing).toBeDefined();
    expect(['E1', 'E2', 'E2.K5001', 'E2.K5002', 'E2.K5003', 'E3.0', 'E3', 'E3.1'].map(fen)).toEqual([
      20_000, 11_000, 4_000, 6_000, 1_000, 3_000, 12_000, 12_000,
    ]);
    expect(statement.problems).toEqual([]);
  });

  it('never names who got an allowance, and shows what has no voucher', () => {
    expect(JSON.stringify(statement.lines)).not.toContain('张主任');
    expect(lineOf(statement, 'E2.K5003')?.details?.[0]).toMatchObject({ missing: 'voucher' });
    expect(lineOf(statement, 'E1.K4001')?.details?.[0]).toMatchObject({ decisionId: 'vote-1' });
  });

  it('says the allowances post by post, and the year’s budget beside what was spent', () => {
    const paid = (office: 'chair' | 'member', fen: number) =>
      committeeSpent(at('2025-02-01', `${office}${fen}`), 'allowance', fen, {
        counterparty: allowanceOf(office),
        voucherIds: ['v'],
      });
    const plan = planOfFunds([{ kind: 'office', amountFen: 9_000 }]);
    const funds = [...spent, paid('chair', 500), paid('member', 200), paid('member', 300)];
    const made = statementE({ communityId: 'xiyuan', period: H1, opening, postings: funds, plan });
    expect(['chair', 'deputy', 'member'].map((post) => lineOf(made, `E2.K5002.${post}`)?.fen)).toEqual([500, 0, 500]);
    expect(lineOf(made, 'E2.K5001')).toMatchObject({ fen: 4_000, budgetFen: 9_000 });
    expect(lineOf(made, 'E2')).toMatchObject({ budgetFen: 9_000 });
  });

  it('always ends at the account', () => {
    const kind = fc.constantFrom('office', 'allowance', 'review' as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, fc.integer({ min: 1, max: 1e6 })), { maxLength: 10 }), (list) => {
        const events = list.map(([what, amount], n) => committeeSpent(at('2025-05-05', `e${n}`), what, amount, paper));
        const made = statementE({ communityId: 'x', period: H1, opening, postings: events });
        expect(made.problems).toEqual([]);
        expect(lineOf(made, 'E3')?.fen).toBe(standing(balancesAfter(opening, events), 'K1001'));
        expect(statementE({ communityId: 'x', period: H1, opening, postings: events })).toEqual(made);
      }),
    );
  });
});

describe('like communities', () => {
  const own = ratiosOf(statement);

  it('are compared by ratios, never by sums', () => {
    expect(own).toEqual([{ code: 'E2', title: '支出占收入', basisPoints: 5_500 }]);
    const fees = statementA({
      communityId: 'xiyuan',
      period: H1,
      opening: openingA,
      postings: halfYear,
      feeSystem: 'lump-sum',
      arrears: arrearsOf(openBills, H1.to),
    });
    expect(ratiosOf(fees).map(({ code }) => code)).toEqual(['A9', 'A20', 'A22']);
  });

  it('show nothing until five others have published, then their middle', () => {
    const others = [100, 900, 300, 700, 500].map((basisPoints) => [{ code: 'E2', title: '', basisPoints }]);
    expect(besideOthers(own, others.slice(1))).toEqual([]);
    expect(others).toHaveLength(FEWEST_COMMUNITIES);
    expect(besideOthers(own, others)).toMatchObject([{ basisPoints: 5_500, middle: 500, communities: 5 }]);
    const even = [...others, [{ code: 'E2', title: '', basisPoints: 800 }]];
    expect(besideOthers(own, even)[0]?.middle).toBe(600);
  });
});
