import { chance } from '../story/cast';

/** What was changed in a bill of WeChat's, as the cashier must be told of it. */
export interface Planted {
  text: string;
  /** `number: words`, sorted. */
  differences: string[];
}

type Line = string[];
const rest = (line: Line, changed: Record<number, string>): Line => line.map((value, at) => changed[at] ?? value);

/** Columns of 微信支付账单 that matter here, by their place. */
const TRANSACTION = 5;
const ORDER = 6;
const STATE = 9;
const PAID = 12;
const REFUND_TRANSACTION = 14;
const REFUND = 15;
const GIVEN = 16;
const CHARGE = 22;
/** 元 of a payment so large that nobody made it, and the 0.6 % of it. */
const [STRANGE, STRANGE_CHARGE] = ['123456.00', '740.74000'];

const isRefund = (line: Line): boolean => line[STATE] === 'REFUND';
const numberOf = (line: Line): string => line[isRefund(line) ? REFUND : ORDER] ?? '';
const fenOf = (yuan = '0.00'): number => Number(yuan.replace('.', ''));

/** Each makes one difference of one line; `whats` are the words for a payment or a refund. */
const ways: readonly ((line: Line, what: string) => { lines: Line[]; told: (readonly [string, string])[] })[] = [
  (line, what) => ({ lines: [], told: [[numberOf(line), `我们记了这笔${what}，微信账单里没有`]] }),
  (line, what) => ({ lines: [line, line], told: [[numberOf(line), `这笔${what}在微信账单里出现了两次`]] }),
  (line, what) => ({
    lines: [rest(line, { [isRefund(line) ? REFUND_TRANSACTION : TRANSACTION]: '420000000000000001' })],
    told: [[numberOf(line), `${what}的微信单号不一样`]],
  }),
  (line, what) => ({
    lines: [
      rest(line, {
        [isRefund(line) ? GIVEN : PAID]: STRANGE,
        [CHARGE]: `${isRefund(line) ? '-' : ''}${STRANGE_CHARGE}`,
      }),
    ],
    told: [[numberOf(line), `${what}金额不一样`]],
  }),
  (line, what) => ({
    lines: [rest(line, { [CHARGE]: `${isRefund(line) ? '-' : ''}9999.00000` })],
    told: [[numberOf(line), `这笔${what}的手续费和费率对不上`]],
  }),
  (line, what) => {
    const stranger = `stranger${numberOf(line).slice(-8)}`;
    return {
      lines: [line, rest(line, { [isRefund(line) ? REFUND : ORDER]: stranger })],
      told: [[stranger, `微信账单里有这笔${what}，我们没有记`]],
    };
  },
];

/** Plants so many differences over the lines of a bill, of every kind in turn, and makes its totals right again. */
export function plant(bill: string, seed: string, many: number): Planted {
  const [heading = '', ...rows] = bill.trim().split('\r\n');
  const end = rows.findIndex((row) => row.startsWith('总交易单数'));
  const differences: string[] = [];
  const step = Math.max(1, Math.floor(end / many));
  const first = Math.floor(step * chance(seed));
  const lines = rows.slice(0, end).flatMap((row, index) => {
    const line = row.replace(/^`/, '').split(',`');
    const way = index % step === first ? ways[Math.floor(index / step) % ways.length] : undefined;
    if (!way) return [line];
    const { lines: changed, told } = way(line, isRefund(line) ? '退款' : '缴费');
    differences.push(...told.map(([number, words]) => `${number}: ${words}`));
    return changed;
  });
  const total = (column: number, refunds: boolean) =>
    yuan(lines.filter((line) => isRefund(line) === refunds).reduce((sum, line) => sum + fenOf(line[column]), 0));
  const totals = [String(lines.length), total(PAID, false), total(GIVEN, true), '0.00', '0.00000', '0.00', '0.00'];
  const text = [heading, ...lines.map(ticked), rows[end], ticked(totals), ''].join('\r\n');
  return { text, differences: differences.sort() };
}

const ticked = (values: readonly string[]): string => values.map((value) => `\`${value}`).join(',');
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
