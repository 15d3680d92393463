import { DAY_MS, type Day, isDay } from '../../day/day';
import { cellText } from '../../roll/cell';

/** Day 0 of a spreadsheet. */
const ZERO = Date.UTC(1899, 11, 30);
/** 2000 to 2099 as a spreadsheet counts its days. */
const [FIRST, LAST] = [36_526, 73_050];

/** The day of a bank's line: 2026-06-01, 2026/6/1 10:11:12, 2026年6月1日, 20260601, or a spreadsheet's own number. */
export function dayIn(cell: unknown): Day | undefined {
  if (typeof cell === 'number' && cell >= FIRST && cell < LAST) {
    return new Date(ZERO + Math.round(cell * DAY_MS)).toISOString().slice(0, 10);
  }
  const read = /^(20\d\d)\D?(\d{1,2})\D?(\d{1,2})(?:\D|$)/.exec(spaced(cellText(cell)));
  const day = read && `${read[1]}-${read[2]?.padStart(2, '0')}-${read[3]?.padStart(2, '0')}`;
  return isDay(day) ? day : undefined;
}

/** 20260601101112 has no signs between. */
const spaced = (text: string): string => text.replace(/^(20\d\d)(\d\d)(\d\d)(?:\d{6})?$/, '$1-$2-$3');
