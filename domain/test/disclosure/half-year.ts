import { parsePeriod } from '../../src/day/period';
import { billFor } from '../../src/fees/bill';
import { billRaised, monthEarned, reductionsGranted } from '../../src/ledger/builders/bills';
import { costPaid } from '../../src/ledger/builders/costs';
import { discountGranted } from '../../src/ledger/builders/discounts';
import { paymentReceived } from '../../src/ledger/builders/payments';
import { subsidyEarned } from '../../src/ledger/builders/subsidies';
import type { Posting } from '../../src/ledger/posting';
import { liftStandard, unit } from '../fees/standard-for-tests';

export const H1 = parsePeriod('2025H1');
const at = (day: string, source: string, line = 'x') => ({ communityId: 'xiyuan', day, source, line });
const about = (bill: { id: string; period: { id: string }; due: string }) => ({
  billId: bill.id,
  servicePeriod: bill.period.id,
  due: bill.due,
});

/** December 2024: one home billed for December (unpaid at the turn of the year). */
const december = billFor(unit(8953, { id: 'old' }), liftStandard, parsePeriod('2024-12'));
export const opening = { P1101: 10744, P4001: -10744 };

const quarter = billFor(unit(), liftStandard, parsePeriod('2025Q1'));
const january = billFor(unit(8953, { id: 'poor' }), liftStandard, parsePeriod('2025-01'), {
  concessions: [
    { id: 'r', kind: 'reduction', percentOff: 50, from: '2025-01-01', to: '2025-12-31', fundedBy: 'provider' },
  ],
});
export const year = billFor(unit(8953, { id: 'year' }), liftStandard, parsePeriod('2025'));
const months = ['2025-01', '2025-02', '2025-03', '2025-04', '2025-05', '2025-06'];

/** A half-year told as events: a quarter paid in part, a reduced month unpaid, a year prepaid with 5 % off, an old debt paid, two costs. */
export const halfYear: Posting[] = [
  billRaised(year, '2025-01-02'),
  discountGranted(year, { no: 1, fen: 6446 }, '', '2025-01-03'),
  paymentReceived(at('2025-01-03', 'order:1'), {
    unitId: 'year',
    way: 'wechat',
    paid: [{ billId: year.id, servicePeriod: '2025', due: year.due, fen: 122477 }],
    creditFen: 0,
  }),
  ...months.map((month) => monthEarned(year, month, `${month}-28`, 6446)),
  billRaised(january, '2025-01-10'),
  ...reductionsGranted(january, '2025-01-10'),
  billRaised(quarter, '2025-03-01'),
  paymentReceived(at('2025-03-05', 'order:2'), {
    unitId: quarter.unitId,
    way: 'cash',
    paid: [{ ...about(quarter), fen: 30000 }],
    creditFen: 0,
  }),
  paymentReceived(at('2025-04-05', 'order:3'), {
    unitId: 'old',
    way: 'wechat',
    paid: [{ ...about(december), fen: 10744 }],
    creditFen: 256,
  }),
  costPaid(at('2025-02-28', 'cost:1'), { line: 'C01', fen: 30000, counterparty: '职工', voucherIds: ['gz-2'] }),
  costPaid(at('2025-03-31', 'cost:2'), {
    line: 'C03',
    fen: 10000,
    counterparty: '电梯公司',
    voucherIds: ['wb-1'],
    contract: 'ht-7',
  }),
  subsidyEarned(at('2025-06-30', 'subsidy:2025H1'), 895),
];

export const openBills = [
  { unitId: 'poor', due: january.due, openFen: january.netFen },
  { unitId: quarter.unitId, due: quarter.due, openFen: quarter.netFen - 30000 },
];
