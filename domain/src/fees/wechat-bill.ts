import { Refusal } from '@mulin/shared-types/refusal';
import { type Day, isDay } from '../day/day';
import { parseYuan } from '../money/fen';

/** One line of WeChat's bill of a day: a payment, or a refund it took on. Fen. */
export interface BillLine {
  kind: 'payment' | 'refund';
  /** Our number: the order's, or the refund's. */
  number: string;
  /** WeChat's own number for it. */
  transactionId: string;
  day: Day;
  fen: number;
  /** What WeChat charges for it; below zero where a refund brings a charge back. */
  chargeFen: number;
  /** What its own rate comes to: half a fen and more counts as one. */
  chargeByRateFen: number;
  /** A refund that has reached the payer. */
  done: boolean;
}

/** A day of one merchant number that serves several large communities. */
export const MOST_LINES = 30_000;

const TOTALS = '总交易单数';
const wrong = (message: string): Refusal => new Refusal('INVALID_INPUT', message, 'fileId');

/**
 * 微信支付账单 (downloadbill, ALL), as the merchant platform and `cloudPay.downloadBill` give it: a heading, lines whose values begin with
 * a backtick, a heading of totals and the totals. Columns go by name. A file whose totals are not those of its lines is refused.
 */
export function readWeChatBill(text: string): BillLine[] {
  const rows = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((row) => row.trim() !== '');
  const heading = (rows[0] ?? '').split(',').map((name) => name.trim());
  const end = rows.findIndex((row) => row.startsWith(TOTALS));
  if (!heading.includes('商户订单号') || end < 0) throw wrong('这不是微信支付的对账单，请选“下载账单”里的“全部”');
  if (end - 1 > MOST_LINES) throw wrong(`对账单超过 ${MOST_LINES} 行，请分开`);
  const lines = rows.slice(1, end).map((row) => lineOf(named(heading, row)));
  const totals = named((rows[end] ?? '').split(','), rows[end + 1] ?? '');
  const sum = (kind: BillLine['kind']) =>
    lines.reduce((total, line) => (line.kind === kind ? total + line.fen : total), 0);
  const complete =
    Number(totals(TOTALS)) === lines.length &&
    fenOf(totals('应结订单总金额')) === sum('payment') &&
    fenOf(totals('退款总金额')) === sum('refund');
  if (!complete) throw wrong('对账单的合计和明细对不上，可能没有下载完，请重新下载');
  return lines;
}

type Column = (name: string) => string;

function named(heading: readonly string[], row: string): Column {
  const values = row.replace(/^`/, '').split(',`');
  return (name) => {
    const value = values[heading.indexOf(name)];
    if (value === undefined) throw wrong(`对账单里没有“${name}”这一栏`);
    return value.trim();
  };
}

function lineOf(column: Column): BillLine {
  const refund = column('交易状态') === 'REFUND';
  const fen = fenOf(column(refund ? '退款金额' : '应结订单金额'));
  const rate = /^(\d+)\.(\d\d)%$/.exec(column('费率'));
  const day = column('交易时间').slice(0, 10);
  if (!isDay(day) || !rate) throw wrong('对账单里有一行的时间或费率看不懂');
  const byRate = Math.floor((2 * fen * (Number(rate[1]) * 100 + Number(rate[2])) + 10_000) / 20_000);
  return {
    kind: refund ? 'refund' : 'payment',
    number: column(refund ? '商户退款单号' : '商户订单号'),
    transactionId: column(refund ? '微信退款单号' : '微信订单号'),
    day,
    fen,
    chargeFen: signedFenOf(column('手续费')),
    chargeByRateFen: refund ? 0 - byRate : byRate,
    done: !refund || column('退款状态') === 'SUCCESS',
  };
}

const fenOf = (yuan: string): number => parseYuan(yuan, 'fileId');

/** Charges have five decimals, of which WeChat uses two. */
function signedFenOf(yuan: string): number {
  const fen = fenOf(yuan.replace(/^-/, '').replace(/(\.\d\d)0+$/, '$1'));
  return yuan.startsWith('-') ? 0 - fen : fen;
}
