import fc from 'fast-check';
import { lineOf } from '../../src/disclosure/statement';
import { statementC } from '../../src/disclosure/statement-c';
import { balancesAfter, standing } from '../../src/ledger/balances';
import * as fund from '../../src/ledger/builders/fund';
import { earningsShared, earningsToFund } from '../../src/ledger/builders/shared-earnings';
import type { Posting } from '../../src/ledger/posting';
import { H1 } from './half-year';

const at = (day: string, line: string) => ({ communityId: 'xiyuan', day, source: 'f', line });
const opening = { F1001: 100_000, F3001: -100_000 };
const homes = (fen: number) => [
  { unitId: 'a', fen },
  { unitId: 'b', fen: fen * 2 },
];
const roof = { projectId: 'roof', decisionId: 'vote-1', counterparty: '防水公司' };
const share = (unitId: string, shareFen: number, fromAccountFen: number) => ({
  unitId,
  shareFen,
  fromAccountFen,
  dueFen: shareFen - fromAccountFen,
  developerFen: 0,
});

const half: Posting[] = [
  fund.depositPaid(at('2025-01-05', 'd'), '首期', { unitId: 'c', fen: 30_000 }),
  fund.interestReceived(at('2025-02-01', 'i'), 900, {}),
  fund.interestShared(at('2025-02-02', 's'), homes(300)),
  earningsToFund(at('2025-03-01', 'e'), 5_000, 'vote-2'),
  earningsShared(at('2025-03-01', 'es'), [{ unitId: 'a', fen: 5_000 }]),
  fund.advancePaid(at('2025-04-01', 'a'), true, 8_000, roof),
  fund.workCharged(at('2025-05-01', 'w'), [share('a', 12_000, 9_000), share('b', 8_000, 8_000)], 0, roof),
  fund.workSettled(at('2025-05-01', 't'), { emergency: true, advanceFen: 8_000, retentionFen: 1_000 }, roof),
  fund.contractorPaid(at('2025-05-20', 'p'), 'work', 11_000, roof),
];
const statement = statementC({ communityId: 'xiyuan', period: H1, opening, postings: half });
const fen = (code: string) => lineOf(statement, code)?.fen;

describe('statement C', () => {
  it('shows what the homes’ accounts held, got and bore, and that the bank covers them (民法典 281)', () => {
    expect(['C1.0', 'C1.1', 'C1.2', 'C1.3', 'C1.4', 'C1'].map(fen)).toEqual([
      100_000, 30_000, 5_000, 900, 17_000, 118_900,
    ]);
    expect(['C2.1', 'C2.2', 'C2', 'C3.1', 'C3'].map(fen)).toEqual([17_000, 3_000, 20_000, 8_000, 19_000]);
    expect(fen('C4')).toBe(fen('C1'));
    expect(statement.problems).toEqual([]);
  });

  it('says of every emergency what was paid and whether its after-notice was posted', () => {
    const emergencies = [
      { title: '电梯', paidFen: 8_000, noticedDay: '2025-05-02' },
      { title: '水泵', paidFen: 500, noticedDay: null },
    ];
    const made = statementC({ communityId: 'xiyuan', period: H1, opening, postings: half, emergencies });
    expect(lineOf(made, 'C3.2')).toMatchObject({ title: '应急使用：电梯', text: '付了 80.00 元，5 月 2 日公示' });
    expect(lineOf(made, 'C3.3')?.text).toBe('付了 5.00 元，还没有事后公示');
    expect(made.problems).toEqual([]);
  });

  it('names contractor and decision of a work, no home', () => {
    expect(lineOf(statement, 'C2')?.details).toEqual([{ counterparty: '防水公司', decisionId: 'vote-1', fen: 20_000 }]);
    expect(JSON.stringify(statement)).not.toMatch(/unitId/);
  });

  it('adds up: the months are the change of the accounts, the change is the lines, for any half-year', () => {
    const amount = fc.integer({ min: 1, max: 1e7 });
    const event = fc.oneof(
      amount.map((of) => (day: string, n: number) => [
        fund.depositPaid(at(day, `d${n}`), '续筹', { unitId: 'a', fen: of }),
      ]),
      amount.map((of) => (day: string, n: number) => [
        fund.interestReceived(at(day, `i${n}`), of * 3, {}),
        fund.interestShared(at(day, `s${n}`), homes(of)),
      ]),
      amount.map((of) => (day: string, n: number) => [
        fund.workCharged(at(day, `w${n}`), [share('a', of * 2, of)], Math.floor(of / 20), roof),
      ]),
      amount.map((of) => (day: string, n: number) => [
        earningsToFund(at(day, `e${n}`), of * 3, 'v'),
        earningsShared(at(day, `es${n}`), homes(of)),
      ]),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(event, fc.integer({ min: 1, max: 6 })), { maxLength: 12 }), (events) => {
        const postings = events.flatMap(([make, month], n) => make(`2025-0${month}-11`, n));
        const made = statementC({ communityId: 'x', period: H1, opening, postings });
        const of = (code: string) => lineOf(made, code)?.fen ?? 0;
        expect(made.problems).toEqual([]);
        const change = made.months.reduce((sum, { incomeFen, expenseFen }) => sum + incomeFen - expenseFen, 0);
        expect(of('C1') - of('C1.0')).toBe(change);
        expect(of('C1')).toBe(standing(balancesAfter(opening, postings), 'F3001'));
        expect(of('C4')).toBe(of('C1'));
        expect(statementC({ communityId: 'x', period: H1, opening, postings })).toEqual(made);
      }),
    );
  });
});
