import { Refusal } from '@mulin/shared-types/refusal';
import { columnLetter } from './column';
import { corrected, describe, findHeadings, type Headings, isRegister } from './heading-row';
import { inChinese, sameUnit } from './messages';
import { buildingKey } from './place';
import { readRows } from './rows';
import type { BadRow, Mapping, Register, RegisterRow, Sheet } from './types';

/** More lines than the largest community keeps; above it a file is broken or hostile. */
export const MOST_ROWS = 20_000;

/**
 * Reads a house and owner register 房屋业主台账 however the office lays it out: headings are matched by meaning, every bad
 * row is reported by its line. `mapping` (meaning → column letter) replaces the proposal where a person corrected it.
 */
export function readRegister(sheets: readonly Sheet[], mapping?: Mapping): Register {
  const lines = sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0);
  if (lines > MOST_ROWS) throw new Refusal('INVALID_INPUT', `表格超过${MOST_ROWS}行，请按小区拆分`, 'file');
  const used = choose(sheets, mapping);
  const [first] = used;
  if (!first) throw new Refusal('INVALID_INPUT', '没有找到表头：表中应有房号、业主和面积', 'file');

  const accepted: RegisterRow[] = [];
  const rejected: BadRow[] = [];
  const warnings: BadRow[] = [];
  const taken = new Map<string, RegisterRow>();
  for (const { sheet, headings } of used) {
    for (const read of readRows(sheet, headings)) {
      const bad = (why: string, message = inChinese(why)): BadRow => ({
        sheet: sheet.name,
        line: read.line,
        why,
        message,
      });
      if (!read.row) {
        rejected.push(bad(read.why ?? 'unreadable'));
        continue;
      }
      const key = `${buildingKey(read.row.building)}|${read.row.unit ?? ''}|${read.row.no.toUpperCase()}`;
      const same = taken.get(key);
      if (same) {
        const message = sameUnit(same.line, same.sheet === sheet.name ? null : same.sheet);
        rejected.push(bad(`same unit as line ${same.line}`, message));
        continue;
      }
      taken.set(key, read.row);
      accepted.push(read.row);
      for (const why of read.warnings) warnings.push(bad(why));
    }
  }
  return {
    sheets: used.map((one) => one.sheet.name),
    columns: describe(first.headings),
    headings: first.headings.texts.flatMap((heading, index) =>
      heading === '' ? [] : [{ column: columnLetter(index), heading }],
    ),
    accepted,
    rejected,
    warnings,
    totals: {
      acceptedRows: accepted.length,
      rejectedRows: rejected.length,
      areaCenti: accepted.reduce((sum, row) => sum + row.areaCenti, 0),
    },
  };
}

/** Sheets with a whole set of headings; failing that, the first with some of them, so that the page can ask. */
function choose(sheets: readonly Sheet[], mapping: Mapping | undefined): { sheet: Sheet; headings: Headings }[] {
  const found = sheets.flatMap((sheet) => {
    const headings = findHeadings(sheet);
    return headings ? [{ sheet, headings: corrected(headings, mapping) }] : [];
  });
  const whole = found.filter((one) => isRegister(one.headings));
  return whole.length > 0 ? whole : found.slice(0, 1);
}
