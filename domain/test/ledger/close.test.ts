import fc from 'fast-check';
import { type Balances, balancesAfter } from '../../src/ledger/balances';
import { chart } from '../../src/ledger/chart';
import { checkPosting } from '../../src/ledger/check-posting';
import { close, closingsOf } from '../../src/ledger/close';
import { credit, debit, inOpenPeriod, post } from '../../src/ledger/posting';

const event = (line: string) => ({ communityId: 'xiyuan', day: '2025-12-31', source: 'close', line });
const resultAccounts = chart.filter(({ code }) => /^(S[456]|K[45])/.test(code)).map(({ code }) => code);
const balances = fc.dictionary(fc.constantFrom(...resultAccounts), fc.integer({ min: -1e9, max: 1e9 }));
const total = (of: Balances, book: string) =>
  Object.entries(of).reduce((sum, [code, fen]) => sum + (code.startsWith(book) ? fen : 0), 0);

describe('closing a year', () => {
  it('empties every result account, whichever way it stands, and keeps the sum of each book', () => {
    fc.assert(
      fc.property(balances, (before) => {
        const postings = closingsOf.year.flatMap((closing) => close(closing, event(closing), before) ?? []);
        for (const posting of postings) expect(checkPosting(posting)).toEqual([]);
        const after = balancesAfter(before, postings);
        for (const code of resultAccounts) expect(after[code] ?? 0).toBe(0);
        expect(after.S3001 ?? 0).toBe(total(before, 'S'));
        expect(after.K3001 ?? 0).toBe(total(before, 'K'));
        expect(closingsOf.year.flatMap((closing) => close(closing, event('again'), after) ?? [])).toEqual([]);
      }),
    );
  });

  it('half a year at a time comes to the same as the whole year at once', () => {
    fc.assert(
      fc.property(balances, balances, (first, second) => {
        const added = (a: Balances, b: Balances): Balances =>
          Object.fromEntries(
            [...new Set([...Object.keys(a), ...Object.keys(b)])].map((code) => [code, (a[code] ?? 0) + (b[code] ?? 0)]),
          );
        const half = closingsOf.halfYear.flatMap((closing) => close(closing, event(closing), first) ?? []);
        const inHalves = added(balancesAfter(first, half), second);
        const ended = (of: Balances) =>
          balancesAfter(
            of,
            closingsOf.year.flatMap((closing) => close(closing, event(closing), of) ?? []),
          );
        const [one, other] = [ended(inHalves), ended(added(first, second))];
        expect([one.S3001 ?? 0, one.K3001 ?? 0]).toEqual([other.S3001 ?? 0, other.K3001 ?? 0]);
      }),
    );
  });
});

describe('a fact of a closed period', () => {
  const late = post({ ...event('late'), day: '2025-06-15' }, 'x', [debit('P1001', 1), credit('P1003', 1)]);
  it('is booked on the first open day and keeps its own', () => {
    expect(inOpenPeriod(late, '2025-06-30')).toMatchObject({ day: '2025-07-01', factDay: '2025-06-15' });
    expect(inOpenPeriod(late, '2025-06-14')).toBe(late);
  });
  it('stays where it is when it carries the balances of that very period', () => {
    const closing = { ...late, closing: true as const };
    expect(inOpenPeriod(closing, '2025-06-30')).toBe(closing);
  });
});
