import { narrow } from '../area/narrow';

/** The text of a cell: narrow, trimmed, numbers without float noise, dates as days. Empty for nothing. */
export function cellText(cell: unknown): string {
  if (typeof cell === 'string') return narrow(cell);
  if (typeof cell === 'number') return Number.isFinite(cell) ? plainNumber(cell) : '';
  if (typeof cell === 'boolean') return cell ? '是' : '否';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return '';
}

/** The text as somebody wrote it, outer blanks aside: names keep their full-width comma. */
export function cellName(cell: unknown): string {
  return typeof cell === 'string' ? cell.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '') : cellText(cell);
}

/** Dashes and words that stand for an empty cell. */
export function isNothing(text: string): boolean {
  return text === '' || /^([-—–_/\\.。*]+|无|空|暂无|没有|不详|未知|null|none|n\/a)$/i.test(text);
}

function plainNumber(value: number): string {
  if (Number.isSafeInteger(value)) return String(value);
  const text = String(Number(value.toPrecision(12)));
  return /e/i.test(text) ? value.toFixed(0) : text;
}
