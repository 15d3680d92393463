import fc from 'fast-check';
import { fitOutDepositReturned, fitOutDepositTaken } from '../../src/ledger/builders/payments';
import { requireSound } from '../../src/ledger/check-posting';
import { checkLedger } from '../../src/ledger/invariants';
import type { Posting } from '../../src/ledger/posting';
import { addUp, balanceOf, everyBookBalances } from '../../src/ledger/sums';

const deposit = fc.record({
  fen: fc.integer({ min: 1, max: 10_000_000 }),
  way: fc.constantFrom('cash' as const, 'bank' as const),
  /** Of it kept for damage, in hundredths; null: still held. */
  kept: fc.option(fc.integer({ min: 0, max: 100 })),
});

const event = (at: number, line: string) => ({ communityId: 'c', day: '2026-07-20', source: `deposit:${at}`, line });

test('装修押金 (ledger.md no. 35, 36): what is held is what was taken and not given back, of every home, and nothing is income', () => {
  fc.assert(
    fc.property(fc.array(deposit, { maxLength: 30 }), (all) => {
      const postings: Posting[] = all.flatMap(({ fen, way, kept }, at) => {
        const unitId = `u${at % 7}`;
        const taken = fitOutDepositTaken(event(at, 'taken'), way, fen, unitId);
        if (kept === null) return [taken];
        const damageFen = Math.floor((fen * kept) / 100);
        const about = { unitId, counterparty: '装修住户', voucherIds: ['v'] };
        return [taken, fitOutDepositReturned(event(at, 'returned'), fen, damageFen, about)];
      });
      for (const posting of postings) requireSound(posting);
      const lines = postings.flatMap((posting) =>
        posting.lines.map((line) => ({ debitFen: 0, creditFen: 0, ...line, unitId: line.unitId })),
      );
      const heldOf = (unitId?: string) =>
        0 - balanceOf(addUp(lines.filter((line) => unitId === undefined || line.unitId === unitId)), 'P2005');
      const stillHeld = (of: (at: number) => boolean) =>
        all.reduce((sum, { fen, kept }, at) => (kept === null && of(at) ? sum + fen : sum), 0);
      expect(heldOf()).toBe(stillHeld(() => true));
      for (let unit = 0; unit < 7; unit += 1) expect(heldOf(`u${unit}`)).toBe(stillHeld((at) => at % 7 === unit));
      const sums = addUp(lines);
      expect(everyBookBalances(sums)).toBe(true);
      expect(sums.filter(({ account }) => /^.4/.test(account))).toEqual([]);
      const balances = Object.fromEntries(sums.map((sum) => [sum.account, sum.debitFen - sum.creditFen]));
      expect(checkLedger(postings, balances, 'lump-sum')).toEqual([]);
    }),
  );
});
