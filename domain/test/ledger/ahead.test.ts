import fc from 'fast-check';
import { addDays, addMonths } from '../../src/day/day';
import { unservedRefund } from '../../src/fees/unserved';
import { balancesAfter } from '../../src/ledger/balances';
import {
  type BookedBill,
  billRaised,
  creditNote,
  monthEarned,
  reductionsGranted,
} from '../../src/ledger/builders/bills';
import { discountGranted, discountTakenBack } from '../../src/ledger/builders/discounts';
import { paymentReceived, paymentTakenBack } from '../../src/ledger/builders/payments';
import { unservedReturned } from '../../src/ledger/builders/unserved';
import { checkPosting } from '../../src/ledger/check-posting';
import type { Posting } from '../../src/ledger/posting';

const event = (line: string) => ({ communityId: 'c', day: '2025-12-31', source: 'order:1', line });
const months = Array.from({ length: 12 }, (_, at) => addMonths('2025-01-01', at).slice(0, 7));

type OffBy = 'provider' | 'government' | 'sharedEarnings' | 'subsidy';

const lineOf = (by: OffBy, fen: number): BookedBill['lines'][number] =>
  by === 'subsidy'
    ? { kind: 'subsidy', id: 's', label: '财政补贴', fen, fundedBy: 'government' }
    : { kind: 'reduction', id: 'r', label: '减免', fen, fundedBy: by };

const year = (grossFen: number, reductionFen: number, by: OffBy) =>
  ({
    id: 'b',
    communityId: 'c',
    unitId: 'u',
    feeSystem: 'lump-sum',
    payer: 'owner',
    serviceFrom: '2025-01-01',
    serviceTo: '2025-12-31',
    due: '2025-01-31',
    grossFen,
    lines: reductionFen > 0 ? [lineOf(by, reductionFen)] : [],
  }) satisfies BookedBill;

const raised = (bill: BookedBill): Posting[] => [
  billRaised(bill, '2024-12-20'),
  ...reductionsGranted(bill, '2024-12-20'),
];

/** What accounts stand at, debit above nothing; those at nothing left out. */
function standing(postings: readonly Posting[]): Record<string, number> {
  for (const posting of postings) expect(checkPosting(posting)).toEqual([]);
  return Object.fromEntries(Object.entries(balancesAfter({}, postings)).filter(([, fen]) => fen !== 0));
}

const facts = fc.record({
  grossFen: fc.integer({ min: 10_000, max: 9_999_999 }),
  reduction: fc.integer({ min: 0, max: 50 }),
  discount: fc.integer({ min: 0, max: 20 }),
  fundedBy: fc.constantFrom<OffBy>('provider', 'government', 'sharedEarnings', 'subsidy'),
  /** Months earned when the discount is granted, and more when it ends. */
  before: fc.integer({ min: 0, max: 12 }),
  after: fc.integer({ min: 0, max: 12 }),
});
const percent = (fen: number, of: number) => Math.floor((fen * of) / 100);
const earned = (bill: BookedBill, from: number, to: number, discountFen: number) =>
  months.slice(from, to).map((month) => monthEarned(bill, month, `${month}-01`, discountFen));

it('a discount granted and taken back leaves the books as if it never was, whatever was earned meanwhile', () => {
  fc.assert(
    fc.property(facts, ({ grossFen, reduction, discount, fundedBy, before, after }) => {
      const bill = year(grossFen, percent(grossFen, reduction), fundedBy);
      const netFen = grossFen - percent(grossFen, reduction);
      const given = { no: 1, fen: Math.max(1, percent(netFen, discount)) };
      const until = Math.max(before, after);
      const through = (count: number) => months[count - 1] ?? '';
      const paid = [{ billId: 'b', fen: netFen - given.fen }];
      const story = [
        ...raised(bill),
        ...earned(bill, 0, before, 0),
        discountGranted(bill, given, through(before), '2025-01-01'),
        paymentReceived(event('paid'), { unitId: 'u', way: 'wechat', paid, creditFen: 0 }),
        ...earned(bill, before, until, given.fen),
        discountTakenBack(bill, given, through(until), '2025-12-31'),
        paymentTakenBack(event('back'), { unitId: 'u', way: 'wechat', bills: paid, backFen: netFen - given.fen }),
      ];
      expect(standing(story)).toEqual(standing([...raised(bill), ...earned(bill, 0, until, 0)]));
    }),
  );
});

it('after a refund of unserved time nothing waits any more: income is what was served, money what was kept', () => {
  fc.assert(
    fc.property(
      facts,
      fc.integer({ min: 0, max: 364 }),
      fc.boolean(),
      ({ grossFen, reduction, discount, fundedBy, after }, days, corrected) => {
        const lineFen = percent(grossFen, reduction);
        const bill: BookedBill = year(grossFen, lineFen, fundedBy);
        const netFen = grossFen - lineFen;
        const discountFen = percent(netFen, discount);
        const note = { no: 1, from: '2025-03-01', to: '2025-12-31', fen: percent(netFen, 5) };
        const credits = corrected && note.fen > 0 ? [note] : [];
        const from = addDays('2025-01-01', days);
        const served = Number(addDays(from, -1).slice(5, 7));
        const until = Math.max(after, days === 0 ? 0 : served);
        const backFen = unservedRefund({ ...bill, netFen, discountFen, credits }, from);
        const booked = { ...bill, credits };
        const paid = [{ billId: 'b', fen: netFen - discountFen }];
        const story = [
          ...raised(bill),
          paymentReceived(event('paid'), { unitId: 'u', way: 'wechat', paid, creditFen: 0 }),
          ...(discountFen > 0 ? [discountGranted(bill, { no: 1, fen: discountFen }, '', '2024-12-31')] : []),
          ...credits.map((one) => creditNote(bill, one, '', '2024-12-31')),
          ...earned(booked, 0, until, discountFen),
        ];
        const credited = credits.reduce((sum, { fen }) => sum + fen, 0);
        const ended = unservedReturned(event('unserved'), {
          bill: booked,
          ...{ from, discountFen, earnedThrough: months[until - 1] ?? '', way: 'wechat', backFen, creditFen: 0 },
        });
        const after_ = standing([...story, ended]);
        expect(after_.P2001 ?? 0).toBe(0);
        expect(after_.P1101 ?? 0).toBe(0);
        expect(after_.P1002 ?? 0).toBe(netFen - discountFen - backFen);
        expect(after_.P2002 ?? 0).toBe(-credited || 0);
        if (fundedBy === 'subsidy') expect(after_.P1104 ?? 0).toBe(0);
      },
    ),
  );
});

it('财政补贴 a bill took off leaves P1104 month by month: the street owes by the community’s own reckoning (table no. 29)', () => {
  const bill = year(120_000, 12_000, 'subsidy');
  expect(standing(raised(bill))).toMatchObject({ P1104: 12_000 });
  expect(standing([...raised(bill), ...earned(bill, 0, 3, 0)])).toMatchObject({ P1104: 9_000, P4004: 3_000 });
  expect(standing([...raised(bill), ...earned(bill, 0, 12, 0)]).P1104).toBeUndefined();
  const past = [billRaised(bill, '2026-01-05'), ...reductionsGranted(bill, '2026-01-05')];
  expect(standing(past)).toEqual({ P1101: 108_000, P4001: -120_000, P4004: 12_000 });
  const held: BookedBill = { ...bill, feeSystem: 'commission' };
  expect(standing(raised(held))).toEqual({ P1101: 108_000, P2001: -108_000 });
});
