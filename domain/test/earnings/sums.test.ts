import fc from 'fast-check';
import { committeeFen, earningsOf, undecidedFen } from '../../src/earnings/sums';
import { balancesAfter } from '../../src/ledger/balances';
import * as shared from '../../src/ledger/builders/shared-earnings';
import { close } from '../../src/ledger/close';
import { isDebit, type Posting } from '../../src/ledger/posting';
import { type AccountSum, addUp } from '../../src/ledger/sums';

const at = (line: string) => ({ communityId: 'c', day: '2026-01-10', source: 't', line });
const paper = { counterparty: '某公司', voucherIds: ['v'] };
const sumsOf = (postings: readonly Posting[]): AccountSum[] =>
  addUp(
    postings.flatMap(({ lines }) =>
      lines.map((line) => ({
        account: line.account,
        debitFen: isDebit(line) ? line.debitFen : 0,
        creditFen: isDebit(line) ? 0 : line.creditFen,
      })),
    ),
  );

const earned = (fen: number, line: string) =>
  shared.earningReceived(at(line), { source: 'premises', fen, contract: 'ht' });

describe('公共收益', () => {
  it('net of reasonable cost is the owners’; what the firm still holds and what tenants paid ahead cannot be used', () => {
    const sums = sumsOf([
      earned(10_000, 'a'),
      shared.collectedByFirm(at('b'), 'P1001', { source: 'parking', fen: 5_000, contract: 'ht' }),
      shared.rentInAdvance(at('c'), 3_000, {}),
      shared.earningCostsPaid(at('d'), [{ kind: 'direct', fen: 1_000, ...paper }]),
    ]);
    expect(earningsOf(sums)).toEqual({ ownersFen: 14_000, bankFen: 12_000, atFirmFen: 5_000, usableFen: 12_000 });
  });

  it('a close changes nothing of it', () => {
    const made = [earned(10_000, 'a'), shared.earningsToCommittee(at('b'), 2_500, 'vote')];
    const closed = ['earnings', 'use'] as const;
    const carried = closed.flatMap((kind) => close(kind, at(kind), balancesAfter({}, made)) ?? []);
    expect(earningsOf(sumsOf([...made, ...carried]))).toEqual(earningsOf(sumsOf(made)));
    expect(committeeFen(sumsOf(made))).toBe(2_500);
  });

  it('what is older than a year and undecided: the oldest money is used first, never more than there is', () => {
    const fen = fc.integer({ min: 0, max: 1_000_000 });
    fc.assert(
      fc.property(fen, fen, fen, (old, fresh, use) => {
        fc.pre(use <= old + fresh);
        const then = [earned(old, 'old')];
        const now = [...then, earned(fresh, 'fresh'), shared.earningsToCommittee(at('use'), use, 'vote')];
        expect(undecidedFen(sumsOf(then), sumsOf(now))).toBe(Math.max(0, old - use));
      }),
    );
  });
});
