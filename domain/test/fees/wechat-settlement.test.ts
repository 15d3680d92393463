import fc from 'fast-check';
import type { BillLine } from '../../src/fees/wechat-bill';
import { type Ours, settlementOf } from '../../src/fees/wechat-settlement';

const chargeOn = (fen: number) => Math.round(fen * 0.006);
const lineOf = ({ kind, number, transactionId, fen }: Ours): BillLine => {
  const charge = kind === 'payment' ? chargeOn(fen) : 0 - chargeOn(fen);
  return {
    kind,
    number,
    transactionId,
    fen,
    day: '2026-07-13',
    chargeFen: charge,
    chargeByRateFen: charge,
    done: true,
  };
};

const day = fc
  .uniqueArray(fc.record({ refund: fc.boolean(), nth: fc.nat(100_000), fen: fc.integer({ min: 1, max: 500_000 }) }), {
    selector: ({ nth }) => nth,
    minLength: 1,
    maxLength: 60,
  })
  .map((all) =>
    all.map(({ refund, nth, fen }): Ours => {
      const kind = refund ? 'refund' : 'payment';
      return { kind, number: `n${nth}`, transactionId: `t${nth}`, fen };
    }),
  );

/** What may be wrong with one line, and what it is called then. */
const wrongs = {
  'only-here': () => [],
  'only-there': (line: BillLine) => [line, { ...line, number: `x${line.number}` }],
  amount: (line: BillLine) => [{ ...line, fen: line.fen + 1 }],
  transaction: (line: BillLine) => [{ ...line, transactionId: `x${line.transactionId}` }],
  'twice-there': (line: BillLine) => [line, line],
  charge: (line: BillLine) => [{ ...line, chargeFen: line.chargeFen + 1 }],
} as const;
type Wrong = keyof typeof wrongs;

test('every planted difference is found, none that was not planted, and only what agrees is summed', () => {
  const planted = fc.array(fc.option(fc.constantFrom(...(Object.keys(wrongs) as Wrong[])), { nil: undefined }), {
    minLength: 60,
    maxLength: 60,
  });
  fc.assert(
    fc.property(day, planted, (ours, plan) => {
      const there = ours.flatMap((own, nth) => {
        const wrong = plan[nth];
        return wrong ? wrongs[wrong](lineOf(own)) : [lineOf(own)];
      });
      const found = settlementOf(ours, there);
      const expected = ours.flatMap(({ number }, nth) => {
        const wrong = plan[nth];
        if (!wrong) return [];
        return [`${wrong === 'only-there' ? 'x' : ''}${number} ${wrong}`];
      });
      expect(found.differences.map(({ number, kind }) => `${number} ${kind}`).sort()).toEqual(expected.sort());
      const agrees = (kind: Ours['kind']) =>
        ours.filter(
          (own, nth) => own.kind === kind && !['only-here', 'amount', 'transaction'].includes(plan[nth] ?? ''),
        );
      const sum = (all: readonly Ours[]) => all.reduce((total, { fen }) => total + fen, 0);
      expect([found.paymentFen, found.refundFen]).toEqual([sum(agrees('payment')), sum(agrees('refund'))]);
    }),
  );
});
