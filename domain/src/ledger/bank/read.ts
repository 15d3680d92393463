import { Refusal } from '@mulin/shared-types/refusal';
import type { Day } from '../../day/day';
import { formatFen, parseYuan } from '../../money/fen';
import { cellText } from '../../roll/cell';
import { dayIn } from './day-cell';

/** One line of the bank's list. Fen; what came in is plus. */
export interface BankLine {
  line: number;
  day: Day;
  fen: number;
  /** What the account stood at behind it. */
  balanceFen: number;
  counterparty: string;
}

export interface BankList {
  lines: BankLine[];
  /** Rows that cannot be read, by the sheet's own number. */
  rejected: { line: number; why: string }[];
}

/** A month of a large community's fee account. */
const MOST_LINES = 5000;

/** Heading → what the column says. 借方 is what left the account: the list is the bank's customer's. */
const headings = {
  day: /日期|时间/,
  out: /借方|支出|付款金额|转出|支取/,
  in: /贷方|收入|收款金额|转入|存入/,
  amount: /发生额|^(交易)?金额/,
  mark: /借贷|收支|方向/,
  balance: /余额/,
  other: /^(对方|对手|交易对手)(?!.*(账号|帐号|行|余额))/,
} as const;
type Column = keyof typeof headings;

const wrong = (why: string): Refusal => new Refusal('INVALID_INPUT', why, 'fileId');

/** 银行流水 as an office has it: day, in and out (or one amount with its direction), balance, counterparty. The oldest line first. */
export function readBankList(rows: readonly (readonly unknown[])[]): BankList {
  const { at, columns } = headingOf(rows);
  const read: BankLine[] = [];
  const rejected: BankList['rejected'] = [];
  for (const [index, row] of rows.entries()) {
    if (index <= at || row.every((cell) => cellText(cell) === '') || isTotal(row)) continue;
    const line = lineIn(row, columns);
    if (typeof line === 'string') rejected.push({ line: index + 1, why: line });
    else read.push({ ...line, line: index + 1 });
  }
  if (read.length > MOST_LINES) throw wrong(`流水超过 ${MOST_LINES} 行，请按月分开`);
  const lines = gaps(read).length > gaps([...read].reverse()).length ? read.reverse() : read;
  return { lines, rejected: [...rejected, ...gaps(lines)].sort((a, b) => a.line - b.line) };
}

/** 合计 at the end, and the heading that some banks repeat. */
const isTotal = (row: readonly unknown[]): boolean =>
  row.some((cell) => /合计|总计|本页|承前页/.test(cellText(cell))) ||
  row.filter((cell) => headings.balance.test(cellText(cell)) || headings.day.test(cellText(cell))).length >= 2;

function headingOf(rows: readonly (readonly unknown[])[]) {
  for (const [at, row] of rows.slice(0, 30).entries()) {
    const texts = row.map(cellText);
    const column = (name: Column) => texts.findIndex((text) => headings[name].test(text));
    const columns = {
      day: column('day'),
      out: column('out'),
      in: column('in'),
      amount: column('amount'),
      mark: column('mark'),
      balance: column('balance'),
      other: column('other'),
    };
    const two = columns.out >= 0 && columns.in >= 0 && columns.out !== columns.in;
    if (columns.day >= 0 && columns.balance >= 0 && (two || columns.amount >= 0)) {
      return { at, columns: two ? { ...columns, amount: -1 } : columns };
    }
  }
  throw wrong('第一张表里要有“日期”“收入”“支出”（或“金额”）“余额”几栏，看看是不是银行流水');
}

/** A line, or why it is none. */
function lineIn(row: readonly unknown[], at: Record<Column, number>): Omit<BankLine, 'line'> | string {
  const day = dayIn(row[at.day]);
  if (!day) return `日期“${cellText(row[at.day])}”看不懂`;
  try {
    const fen = at.amount >= 0 ? oneColumn(row, at) : twoColumns(row, at);
    if (fen === 0) return '收入、支出都没有数';
    if (cellText(row[at.balance]) === '') return '没有余额';
    return { day, fen, balanceFen: signed(row[at.balance]), counterparty: cellText(row[at.other]).slice(0, 60) };
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
}

function oneColumn(row: readonly unknown[], at: Record<Column, number>): number {
  const fen = signed(row[at.amount]);
  const mark = cellText(row[at.mark]);
  if (/借|支|付|出/.test(mark)) return -Math.abs(fen);
  return /贷|收|入/.test(mark) ? Math.abs(fen) : fen;
}

/** Banks write what left either plainly or below zero; a reversal is below zero in its own column. */
function twoColumns(row: readonly unknown[], at: Record<Column, number>): number {
  const [left, came] = [signed(row[at.out]), signed(row[at.in])];
  if (left !== 0 && came !== 0) throw wrong('收入和支出都有数');
  return came - left;
}

function signed(cell: unknown): number {
  const text = cellText(cell).replace(/^[+]/, '');
  if (/^[-—–]*$/.test(text)) return 0;
  return text.startsWith('-') ? -parseYuan(text.slice(1), 'fileId') : parseYuan(text, 'fileId');
}

/** Where a balance does not follow from the one before it: a line is missing or was changed. */
function gaps(lines: readonly BankLine[]): BankList['rejected'] {
  return lines.flatMap(({ line, fen, balanceFen }, nth) => {
    const before = lines[nth - 1];
    if (!before || before.balanceFen + fen === balanceFen) return [];
    const due = formatFen(before.balanceFen + fen);
    return [{ line, why: `余额接不上：照上一行应是 ${due} 元，这里写 ${formatFen(balanceFen)} 元` }];
  });
}
