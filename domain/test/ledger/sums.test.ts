import fc from 'fast-check';
import { type AccountSum, addUp, balanceOf, everyBookBalances, without } from '../../src/ledger/sums';

const fen = fc.integer({ min: 1, max: 1e9 });
const pair = fc.constantFrom(['P1001', 'P4001'], ['P5003', 'P1001'], ['S1001', 'S4002'], ['F1001', 'F3001']);
const entry = fc.tuple(pair, fen).map(([[debited, credited], amount]): AccountSum[] => [
  { account: debited ?? '', debitFen: amount, creditFen: 0 },
  { account: credited ?? '', debitFen: 0, creditFen: amount },
]);
const ledger = fc.array(entry, { maxLength: 40 });

describe('sums of accounts', () => {
  it('are the same added up at once or in whatever parts, and always balance in every book', () => {
    fc.assert(
      fc.property(ledger, fc.nat(40), (entries, cut) => {
        const whole = addUp(entries.flat());
        const parts = [addUp(entries.slice(0, cut).flat()), addUp(entries.slice(cut).flat())];
        expect(addUp(parts.flat())).toEqual(whole);
        expect(everyBookBalances(whole)).toBe(true);
        expect(parts.every(everyBookBalances)).toBe(true);
      }),
    );
  });

  it('lose exactly what is taken out of them', () => {
    fc.assert(
      fc.property(ledger, ledger, (kept, taken) => {
        expect(without([...kept, ...taken].flat(), taken.flat())).toEqual(addUp(kept.flat()));
      }),
    );
  });

  it('tell when a book does not balance, and what one account stands at', () => {
    const lame = [{ account: 'P1001', debitFen: 2, creditFen: 1 }];
    expect(everyBookBalances(lame)).toBe(false);
    expect(balanceOf(lame, 'P1001')).toBe(1);
    expect(balanceOf(lame, 'S1001')).toBe(0);
  });
});
