import fc from 'fast-check';
import { canonical } from '../../src/canonical/canonical';
import { balancesAfter, byUnit, standing, trialBalance } from '../../src/ledger/balances';
import { billRaised, monthEarned, spreadOverMonths } from '../../src/ledger/builders/bills';
import { costPaid } from '../../src/ledger/builders/costs';
import { paymentReceived } from '../../src/ledger/builders/payments';
import { accountOf, bookOf, chart } from '../../src/ledger/chart';
import { checkPosting, difference, requireSound } from '../../src/ledger/check-posting';
import { close } from '../../src/ledger/close';
import { postingContent } from '../../src/ledger/content';
import { checkLedger } from '../../src/ledger/invariants';
import { credit, debit, type Posting, post, reversal } from '../../src/ledger/posting';

const event = (line: string) => ({ communityId: 'xiyuan', day: '2025-01-15', source: 't', line });

describe('the chart of accounts', () => {
  it('names every code once, under one of five books', () => {
    expect(new Set(chart.map((account) => account.code)).size).toBe(chart.length);
    expect(chart.every((account) => 'PSFKD'.includes(bookOf(account.code)))).toBe(true);
    expect(accountOf('P1101').title).toBe('应收物业费');
    expect(() => accountOf('P9999')).toThrow('没有科目');
  });
});

describe('a posting is refused', () => {
  const sound = post(event('a'), 'x', [debit('P1001', 100), credit('P1003', 100)]);
  it.each<[string, Posting, string]>([
    ['out of balance', post(event('a'), 'x', [debit('P1001', 100), credit('P1003', 99)]), '借贷不平'],
    ['across two books', post(event('a'), 'x', [debit('P1001', 100), credit('S1001', 100)]), '借贷不平'],
    ['with a negative amount', post(event('a'), 'x', [debit('P1001', -1), credit('P1003', -1)]), '大于 0'],
    ['with half a fen', post(event('a'), 'x', [debit('P1001', 0.5), credit('P1003', 0.5)]), '整数分'],
    ['on an unknown account', post(event('a'), 'x', [debit('P7777', 1), credit('P1003', 1)]), '没有科目'],
    [
      'for a cost without voucher',
      post(event('a'), 'x', [debit('P5005', 1, { counterparty: 'a' }), credit('P1001', 1)]),
      '凭证',
    ],
    [
      'for a cost to nobody',
      post(event('a'), 'x', [debit('P5005', 1, { voucherIds: ['v'] }), credit('P1001', 1)]),
      '收款单位',
    ],
    ['for rent without contract', post(event('a'), 'x', [debit('S1001', 1), credit('S4003', 1)]), '合同'],
    ['with nothing in it', post(event('a'), 'x', []), '两行'],
    ['on a day that is none', { ...sound, day: '2025-02-30' }, '日期'],
  ])('%s', (_name, posting, message) => {
    expect(checkPosting(posting)[0]?.message).toContain(message);
    expect(() => requireSound(posting)).toThrow(message);
  });
});

const payment = fc.record({ owed: fc.integer({ min: 1, max: 1e7 }), over: fc.integer({ min: 0, max: 1e6 }) });

describe('the ledger as a whole', () => {
  it('balances in every book whatever is paid, and reversing takes everything back', () => {
    fc.assert(
      fc.property(fc.array(payment, { minLength: 1, maxLength: 20 }), (list) => {
        const postings = list.map(({ owed, over }, at) =>
          paymentReceived(event(`p${at}`), {
            unitId: 'u',
            way: 'wechat',
            paid: [{ billId: `b${at}`, fen: owed }],
            creditFen: over,
          }),
        );
        for (const posting of postings) expect(Object.values(difference(posting.lines))).toEqual([0]);
        const back = postings.map((posting, at) => reversal(posting, event(`r${at}`), '测试'));
        const after = balancesAfter({}, [...postings, ...back]);
        expect(Object.values(after).every((fen) => fen === 0)).toBe(true);
      }),
    );
  });

  it('earns a bill month by month to the fen, part months by their days', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2025-01-${String(date).padStart(2, '0')}`);
    fc.assert(
      fc.property(
        day,
        fc.constantFrom('2025-01-31', '2025-06-30', '2025-12-15'),
        fc.integer({ min: 1, max: 1e7 }),
        (from, to, grossFen) => {
          const bill = {
            id: 'b',
            communityId: 'c',
            unitId: 'u',
            feeSystem: 'lump-sum' as const,
            payer: 'owner' as const,
            serviceFrom: from,
            serviceTo: to,
            due: to,
            grossFen,
            lines: [],
          };
          const months = [...spreadOverMonths(bill, grossFen).keys()];
          const postings = [
            billRaised(bill, '2024-12-20'),
            ...months.map((month) => monthEarned(bill, month, `${month}-28`)),
          ];
          const after = balancesAfter({}, postings);
          expect(after.P2001).toBe(0);
          expect(standing(after, 'P4001')).toBe(grossFen);
          expect(byUnit('P1101', postings).get('u')).toBe(grossFen);
        },
      ),
    );
  });

  it('shows a trial balance whose debits equal its credits', () => {
    const postings = [
      paymentReceived(event('p'), { unitId: 'u', way: 'cash', paid: [{ billId: 'b', fen: 10744 }], creditFen: 256 }),
      costPaid(event('c'), { line: 'C05', fen: 5000, counterparty: '保洁公司', voucherIds: ['v'] }),
    ];
    const rows = trialBalance('P', { P1101: 10744, P4001: -10744 }, postings);
    const total = (pick: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + pick(row), 0);
    expect(total((row) => row.closingFen)).toBe(0);
    expect(total((row) => row.debitFen)).toBe(total((row) => row.creditFen));
    expect(rows.find((row) => row.account === 'P1101')).toMatchObject({
      openingFen: 10744,
      creditFen: 10744,
      closingFen: 0,
    });
  });

  it('closes a quarter into the owners’ balance and leaves nothing to close twice', () => {
    const before = { S1001: 217340, S4001: -150000, S4002: -100000, S5001: 32660 };
    const closing = close('earnings', event('close:2025Q1'), before);
    if (!closing) throw new Error('nothing closed');
    expect(checkPosting(closing)).toEqual([]);
    const after = balancesAfter(before, [closing]);
    expect(standing(after, 'S3001')).toBe(217340);
    expect(close('earnings', event('close:again'), after)).toBeUndefined();
  });

  it('names what is wrong with a ledger', () => {
    const posting = post(event('a'), 'x', [debit('P1001', 100), credit('P1003', 100)]);
    expect(checkLedger([posting], {}, 'lump-sum')).toEqual([]);
    expect(checkLedger([posting, posting], { P2002: 5, P2101: -1 }, 'lump-sum')).toEqual([
      '分录 t#a 重复',
      '业主余额为负',
      '包干制小区不应使用代管资金或酬金科目',
    ]);
  });

  it('seals the same content in the same words', () => {
    const posting = post(event('a'), '银行存款', [debit('P1001', 100), credit('P1003', 100)]);
    expect(canonical(postingContent(posting))).toBe(
      canonical(postingContent({ ...posting, lines: [...posting.lines] })),
    );
    expect(canonical(postingContent(posting))).not.toBe(canonical(postingContent({ ...posting, memo: '改过' })));
  });
});
