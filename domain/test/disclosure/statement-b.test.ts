import fc from 'fast-check';
import { lineOf } from '../../src/disclosure/statement';
import { statementB } from '../../src/disclosure/statement-b';
import { balancesAfter, standing } from '../../src/ledger/balances';
import * as shared from '../../src/ledger/builders/shared-earnings';
import { close } from '../../src/ledger/close';
import { H1 } from './half-year';

const at = (day: string, line: string) => ({ communityId: 'xiyuan', day, source: 's', line });
const paper = { counterparty: '电力公司', voucherIds: ['v1'] };

describe('statement B', () => {
  const opening = { S1001: 50000, S3001: -50000 };
  const running = [
    shared.rentInAdvance(at('2025-01-01', 'rent'), 600000, { counterparty: '广告公司', contract: 'ht-1' }),
    shared.rentEarned(at('2025-01-31', 'jan'), {
      source: 'advertising',
      fen: 100000,
      counterparty: '广告公司',
      contract: 'ht-1',
      decisionId: 'vote-1',
    }),
    shared.collectedByFirm(at('2025-02-10', 'park'), 'P1002', { source: 'parking', fen: 150000, contract: 'ht-2' }),
    shared.handedOver(at('2025-02-20', 'hand'), 100000),
    shared.earningCostsPaid(at('2025-03-10', 'cost'), [
      { kind: 'direct', fen: 12000, ...paper },
      { kind: 'tax', fen: 5660, ...paper },
    ]),
    shared.earningCostsPaid(at('2025-03-20', 'fee'), [
      { kind: 'management-fee', fen: 15000, contract: '第三条', ...paper },
    ]),
  ];
  const closing = close('earnings', at('2025-03-31', 'close:2025Q1'), balancesAfter(opening, running));
  const postings = [
    ...running,
    ...(closing ? [closing] : []),
    shared.earningsToFund(at('2025-04-15', 'fund'), 152138, 'vote-2'),
  ];
  const statement = statementB({ communityId: 'xiyuan', period: H1, opening, postings });
  const fen = (code: string) => lineOf(statement, code)?.fen;

  it('shows income, reasonable cost, the net of the owners, its use and what is left (table nos. 40–47)', () => {
    expect(closing).toBeDefined();
    expect(['B1', 'B2', 'B3', 'B4', 'B5.0', 'B5'].map(fen)).toEqual([
      250000,
      32660,
      217340,
      152138,
      50000,
      50000 + 217340 - 152138,
    ]);
    expect(statement.problems).toEqual([]);
    expect(fen('B5.2')).toBe(50000);
  });

  it('shows in red what the owners never voted on', () => {
    expect(lineOf(statement, 'B1.S4001')?.details).toEqual([
      { counterparty: '', contract: 'ht-2', fen: 150000, missing: 'decision' },
    ]);
    expect(lineOf(statement, 'B1.S4002')?.details?.[0]).not.toHaveProperty('missing');
    expect(lineOf(statement, 'B4.S6001')?.details?.[0]).toMatchObject({ decisionId: 'vote-2', fen: 152138 });
  });

  it('leaves closing entries out of the months', () => {
    const total = (pick: 'incomeFen' | 'expenseFen') => statement.months.reduce((sum, column) => sum + column[pick], 0);
    expect([total('incomeFen'), total('expenseFen')]).toEqual([250000, 32660]);
  });

  it('always ends at the bank account and what others owe', () => {
    const income = fc.record({
      source: fc.constantFrom('parking', 'premises', 'interest'),
      fen: fc.integer({ min: 1, max: 1e7 }),
    });
    fc.assert(
      fc.property(
        fc.array(income as fc.Arbitrary<{ source: shared.EarningSource; fen: number }>, { maxLength: 12 }),
        fc.integer({ min: 1, max: 1e5 }),
        (list, cost) => {
          const events = [
            ...list.map((facts, index) =>
              shared.earningReceived(at('2025-05-05', `i${index}`), { ...facts, contract: 'c', decisionId: 'd' }),
            ),
            shared.earningCostsPaid(at('2025-05-06', 'c'), [{ kind: 'direct', fen: cost, ...paper }]),
          ];
          const found = statementB({ communityId: 'x', period: H1, opening, postings: events });
          expect(found.problems).toEqual([]);
          expect(lineOf(found, 'B5')?.fen).toBe(standing(balancesAfter(opening, events), 'S1001'));
        },
      ),
    );
  });
});
