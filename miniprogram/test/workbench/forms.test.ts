import { parseRate } from '@mulin/domain/money/rate';
import { endedHalves } from '../../src/packages/books/statement-draft/halves';
import { nothingWritten, written } from '../../src/packages/books/vouchers/written';
import { billableMonths } from '../../src/packages/collecting/bill-run/months';
import { typedDueDay } from '../../src/packages/collecting/standards/typed';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const fieldOf = (check: () => unknown): string | undefined => {
  try {
    check();
  } catch (thrown) {
    return (thrown as { field?: string }).field;
  }
  return undefined;
};

describe('what is typed', () => {
  test('a rate becomes ten-thousandths of a yuan, never rounded', () => {
    expect(parseRate('0.85', 'rateTenThou')).toBe(8_500);
    expect(parseRate(' 1.7 ', 'rateTenThou')).toBe(17_000);
    expect(parseRate('40', 'rateTenThou')).toBe(400_000);
    for (const wrong of ['', '一', '0.85525', '-1', '1,0'])
      expect(fieldOf(() => parseRate(wrong, 'rateTenThou'))).toBe('rateTenThou');
  });

  test('a day of the month', () => {
    expect(typedDueDay('31')).toBe(31);
    for (const wrong of ['', '0', '32', '1.5']) expect(fieldOf(() => typedDueDay(wrong))).toBe('dueDay');
  });

  test('an entry needs account, sum, words and a voucher; shared income also its ground', () => {
    const typed = {
      ...nothingWritten,
      account: 'P5001',
      amount: '1,260.5',
      title: '门锁',
      counterparty: '五金店',
      photos: ['a.jpg'],
    };
    expect(written(typed, 'cost')).toMatchObject({ account: 'P5001', amountFen: 126_050 });
    expect(fieldOf(() => written(typed, 'income'))).toBe('contract');
    expect(fieldOf(() => written({ ...typed, amount: '12.345' }, 'cost'))).toBe('amountFen');
    expect(fieldOf(() => written({ ...typed, photos: [] }, 'cost'))).toBe('fileIds');
    expect(fieldOf(() => written(nothingWritten, 'cost'))).toBe('account');
  });
});

describe('periods to choose from', () => {
  test('half-years that have ended, the latest first', () => {
    expect(endedHalves('2026-11-21', 3)).toEqual(['2026H1', '2025H2', '2025H1']);
    expect(endedHalves('2026-06-30', 2)).toEqual(['2025H2', '2025H1']);
  });

  test('bills may be run one month ahead and caught up with', () => {
    expect(billableMonths('2026-01-15', 2).map(({ id }) => id)).toEqual(['2026-02', '2026-01', '2025-12', '2025-11']);
  });
});
