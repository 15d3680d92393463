import type { Bill } from '../../src/fees/bill-shape';
import { balancesAfter } from '../../src/ledger/balances';
import * as bills from '../../src/ledger/builders/bills';
import * as costs from '../../src/ledger/builders/costs';
import { discountGranted } from '../../src/ledger/builders/discounts';
import * as fund from '../../src/ledger/builders/fund';
import * as payments from '../../src/ledger/builders/payments';
import * as shared from '../../src/ledger/builders/shared-earnings';
import * as subsidies from '../../src/ledger/builders/subsidies';
import { unservedReturned } from '../../src/ledger/builders/unserved';
import { checkPosting } from '../../src/ledger/check-posting';
import { close } from '../../src/ledger/close';
import { amountOf, isDebit, type Posting, reversal, signedFen } from '../../src/ledger/posting';
import table from '../../vectors/postings.json';

const event = (line = 'x') => ({ communityId: 'xiyuan', day: '2025-01-15', source: 'test', line });
const about = { unitId: '1-1-101', billId: 'b' };
const paper = { counterparty: '某公司', voucherIds: ['v1'] };

function bill(serviceFrom: string, serviceTo: string, grossFen: number, more: Partial<Bill> = {}): bills.BookedBill {
  return {
    id: 'b',
    communityId: 'xiyuan',
    unitId: '1-1-101',
    feeSystem: 'lump-sum',
    payer: 'owner',
    serviceFrom,
    serviceTo,
    due: serviceTo,
    grossFen,
    lines: [],
    ...more,
  };
}
const january = bill('2025-01-01', '2025-01-31', 10744);
const year = bill('2025-01-01', '2025-12-31', 128923);
const reduced = (fundedBy: 'provider' | 'government' | 'sharedEarnings') =>
  bill('2025-01-01', '2025-01-31', 10744, {
    lines: [{ kind: 'reduction', id: 'r', label: '减免', fen: 5372, fundedBy }],
  });

/** Builder calls for the events of the table that have one. */
const built: Record<number, Posting | undefined> = {
  1: bills.billRaised(january, '2025-01-15'),
  2: bills.billRaised(year, '2024-12-20'),
  3: bills.monthEarned(year, '2025-01', '2025-01-31'),
  4: discountGranted(year, { no: 1, fen: 6446 }, '', '2024-12-25'),
  5: bills.monthEarned(year, '2025-01', '2025-01-31', 6446),
  6: bills.reductionsGranted(reduced('provider'), '2025-01-15')[0],
  7: bills.reductionsGranted(reduced('government'), '2025-01-15')[0],
  8: bills.billRaised(bill('2025-01-01', '2025-06-30', 86400, { payer: 'developer' }), '2025-06-30'),
  9: payments.paymentReceived(event(), {
    unitId: '1-1-101',
    way: 'wechat',
    paid: [
      { billId: 'b1', fen: 10744 },
      { billId: 'b2', fen: 10744 },
    ],
    creditFen: 0,
  }),
  10: payments.settledToBank(event(), 21488, 129, 's1'),
  11: payments.paymentReceived(event(), {
    unitId: '1-1-101',
    way: 'cash',
    paid: [{ billId: 'b', fen: 10744 }],
    creditFen: 0,
  }),
  12: payments.paymentReceived(event(), {
    unitId: '1-1-101',
    way: 'wechat',
    paid: [{ billId: 'b', fen: 10744 }],
    creditFen: 256,
  }),
  13: payments.creditUsed(event(), '1-1-101', [{ billId: 'b', fen: 256 }]),
  14: unservedReturned(event(), {
    bill: bill('2025-01-01', '2025-12-31', 12 * 35722),
    ...{ from: '2025-12-01', earnedThrough: '2025-11', discountFen: 0 },
    ...{ way: 'bank', backFen: 35722, creditFen: 0 },
  }),
  15: bills.creditNote(january, { no: 1, from: '2025-01-01', to: '2025-01-31', fen: 4088 }, '2025-01', '2025-01-15'),
  16: bills.lateChargeClaimed({ ...january, grossFen: 1740, charge: 'late' }, '2025-03-17'),
  17: payments.paymentReceived(event(), {
    unitId: '1-1-101',
    way: 'wechat',
    paid: [{ billId: 'old', fen: 10744 }],
    creditFen: 0,
  }),
  20: costs.costPaid(event(), { line: 'C01', fen: 3200000, ...paper }),
  21: costs.costPaid(event(), { line: 'C05', fen: 850000, ...paper }, 'later'),
  22: costs.invoicePaid(event(), 850000, '某公司'),
  23: costs.costPrepaid(event(), { fen: 1200000, ...paper }),
  24: costs.costPaid(event(), { line: 'C03', fen: 100000, ...paper }, 'prepaid'),
  25: costs.utilityInvoiced(event(), { totalFen: 386517, ownFen: 86517 }, paper),
  26: payments.paymentReceived(event(), {
    unitId: '1-1-101',
    way: 'wechat',
    paid: [{ account: 'P1103', fen: 71248 }],
    creditFen: 0,
  }),
  27: payments.collectedForUtility(event(), 'wechat', 3217, about),
  29: subsidies.subsidyEarned(event(), 471062),
  30: subsidies.subsidyReceived(event(), 471062),
  31: subsidies.subsidyTransferred(event(), 523403),
  32: subsidies.subsidyPaid(event(), 523403, 471062),
  35: payments.fitOutDepositTaken(event(), 'wechat', 200000, '1-1-101'),
  36: payments.fitOutDepositReturned(event(), 200000, 30000, about),
  38: costs.heldMoneySpent(event(), { line: 'C01', fen: 85000000, ...paper }),
  39: costs.commissionTaken(event(), 8000000),
  40: shared.rentInAdvance(event(), 600000, about),
  41: shared.rentEarned(event(), { source: 'advertising', fen: 100000, contract: 'ht-1' }),
  42: shared.collectedByFirm(event(), 'P1002', { source: 'parking', fen: 150000, contract: 'ht-2' }),
  43: shared.handedOver(event(), 150000),
  44: shared.earningCostsPaid(event(), [
    { kind: 'direct', fen: 12000, ...paper },
    { kind: 'tax', fen: 5660, ...paper },
  ]),
  45: shared.earningCostsPaid(event(), [{ kind: 'management-fee', fen: 15000, contract: '第三条', ...paper }]),
  46: close('earnings', event('close:2025Q1'), {
    S4001: -150000,
    S4002: -100000,
    S5001: 12000,
    S5002: 15000,
    S5003: 5660,
  }),
  48: shared.earningsToCommittee(event(), 50000, 'team-consent-1'),
  49: shared.committeeSpent(event(), 'office', 12000, paper),
  52: fund.interestReceived(event(), 98765, paper),
  53: fund.interestShared(event(), [
    { unitId: 'a', fen: 51982 },
    { unitId: 'b', fen: 31189 },
    { unitId: 'c', fen: 15594 },
  ]),
  54: fund.workCharged(
    event(),
    [
      { unitId: 'a', shareFen: 1599003, fromAccountFen: 1599003, dueFen: 0, developerFen: 0 },
      { unitId: 'd', shareFen: 746675, fromAccountFen: 0, dueFen: 0, developerFen: 746675 },
    ],
    117284,
    { projectId: 'p' },
  ),
  55: fund.contractorPaid(event(), 'work', 2228394, paper),
  56: fund.advancePaid(event(), true, 1000000, paper),
  58: fund.depositPaid(event(), '维修资金续筹', { unitId: 'a', fen: 752053 }),
  60: reversal(
    payments.paymentReceived(event(), {
      unitId: '1-1-101',
      way: 'cash',
      paid: [{ billId: 'b', fen: 10744 }],
      creditFen: 0,
    }),
    event('reversed'),
    '录入错误',
  ),
};

/** No. 47, which comes in two: the sum at once, the homes' shares of it afterwards. */
const inTwo = [
  shared.earningsToFund(event(), 152138, 'vote-1'),
  shared.earningsShared(event('part'), [
    { unitId: 'a', fen: 100000 },
    { unitId: 'b', fen: 52138 },
  ]),
];

/** Lines of one side, same account added together, in account order. */
function side(posting: Posting, debits: boolean): [string, number][] {
  const sums = new Map<string, number>();
  for (const line of posting.lines) {
    if (isDebit(line) === debits) sums.set(line.account, (sums.get(line.account) ?? 0) + amountOf(line));
  }
  return [...sums].sort();
}

describe('the postings of the table', () => {
  it('are sixty', () => expect(table.map((row) => row.no)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1)));

  it.each(table.filter((row) => row.no !== 59))('no. $no balances in every book: $event', (row) => {
    const lines = [
      ...row.debit.map(({ account, fen }) => ({ account, debitFen: fen, ...paper, contract: 'c' })),
      ...row.credit.map(({ account, fen }) => ({ account, creditFen: fen, ...paper, contract: 'c' })),
    ];
    const posting: Posting = {
      id: 't',
      communityId: 'x',
      books: [],
      day: '2025-01-15',
      lines,
      memo: row.event,
      source: 't',
    };
    expect(checkPosting(posting)).toEqual([]);
  });

  it.each(table.filter((row) => built[row.no] !== undefined))('no. $no is what its builder makes: $event', (row) => {
    const posting = built[row.no];
    if (!posting) throw new Error('no builder');
    expect(checkPosting(posting)).toEqual([]);
    const pairs = (list: { account: string; fen: number }[]) => list.map(({ account, fen }) => [account, fen]).sort();
    expect(side(posting, true)).toEqual(pairs(row.debit));
    expect(side(posting, false)).toEqual(pairs(row.credit));
  });

  it('no. 47 comes in two: what waits for the homes in between is nothing afterwards', () => {
    const row = table.find(({ no }) => no === 47);
    for (const step of inTwo) expect(checkPosting(step)).toEqual([]);
    const net = Object.entries(balancesAfter({}, inTwo)).filter(([, fen]) => fen !== 0);
    const wanted = [
      ...(row?.debit ?? []).map(({ account, fen }) => [account, fen]),
      ...(row?.credit ?? []).map(({ account, fen }) => [account, -fen]),
    ];
    expect(net.sort()).toEqual(wanted.sort());
  });
});

describe('bills in the ledger', () => {
  it('are deterministic: the same event has the same id', () => {
    expect(bills.billRaised(january, '2025-01-15').id).toBe('bill:b#raised');
    expect(bills.monthEarned(year, '2025-02', '2025-02-28').id).toBe('bill:b#earned:2025-02');
  });

  it('spread a discount granted late over months already earned and months to come', () => {
    const posting = discountGranted(year, { no: 1, fen: 6446 }, '2025-02', '2025-02-10');
    expect(side(posting, true)).toEqual([
      ['P2001', 6446 - 1076],
      ['P4003', 1076],
    ]);
  });

  it('let shared earnings bear a reduction in both books', () => {
    const [posting] = bills.reductionsGranted(reduced('sharedEarnings'), '2025-01-15');
    if (!posting) throw new Error('no posting');
    expect(checkPosting(posting)).toEqual([]);
    expect(posting.books.sort()).toEqual(['P', 'S']);
  });
});

describe('money on its way back', () => {
  const side = ({ lines }: Posting) => lines.map((line) => [line.account, signedFen(line)]);
  const bills = [{ ...about, fen: 10_744 }];

  test('a payment taken back whole, in part, into credit, and 酬金制', () => {
    const back = (backFen: number, heldForOwners = false) =>
      payments.paymentTakenBack(event(), { unitId: '1-1-101', way: 'wechat', bills, backFen, heldForOwners });
    expect(side(back(10_744))).toEqual([
      ['P1101', 10_744],
      ['P1002', -10_744],
    ]);
    expect(side(back(10_000))).toEqual([
      ['P1101', 10_744],
      ['P1002', -10_000],
      ['P2002', -744],
    ]);
    expect(side(back(0, true))).toEqual([
      ['P1101', 10_744],
      ['P2002', -10_744],
      ['P2101', 10_744],
      ['P2001', -10_744],
    ]);
  });

  test('a day with more refunds than payments is settled the other way round and balances', () => {
    const posting = payments.settledToBank(event(), -20_000, -120, 's1');
    expect(side(posting)).toEqual([
      ['P1001', -19_880],
      ['P5007', -120],
      ['P1002', 20_000],
    ]);
    expect(checkPosting(posting)).toEqual([]);
  });
});
