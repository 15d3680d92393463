import { cellText, isNothing } from './cell';
import type { Headings } from './heading-row';
import { meaningOf } from './headings';
import type { Meaning } from './types';

export type RowKind = 'blank' | 'total' | 'foot' | 'heading' | 'note' | 'data';

const TOTAL = /^.{0,14}(合计|总计|小计|共计|累计|总和|汇总)[:(（]?.{0,12}$/;
const FOOT =
  /^(填表|制表|审核|填报|复核|负责人|经办|编制|统计人|录入人|校对|单位负责|物业负责|审批|盖章|公章|日期|注[:释]|备注[:]|说明[:]|第\d+页|共\d+页|打印|联系人[:]|（盖章|\(盖章)/;
const ROOM = /^[A-Za-z]?\d{3,4}[A-Za-z]?室?$/;
const IDENTIFYING: readonly Meaning[] = ['building', 'unit', 'no', 'location', 'area', 'owner', 'phone', 'idNo'];

/** What a row below the headings is. A row with a room number or two of the telling cells is data: it must be accepted or reported. */
export function rowKind(row: readonly unknown[], headings: Headings): RowKind {
  const texts = row.map((cell) => cellText(cell).replace(/\s+/g, ''));
  const filled = texts.filter((text) => text !== '');
  if (filled.length === 0) return 'blank';
  const at = (meaning: Meaning) => {
    const place = headings.columns.get(meaning);
    return place ? (texts[place.index] ?? '') : '';
  };
  if (repeatsHeadings(texts, headings) || countsColumns(filled)) return 'heading';
  const place = at('no') || at('location');
  const owned = !isNothing(at('owner')) && !isNothing(place) && !TOTAL.test(place);
  if (!owned && texts.slice(0, 6).some((text) => TOTAL.test(text))) return 'total';
  const [first = ''] = filled;
  if (FOOT.test(first) || (filled.length <= 3 && filled.some((text) => FOOT.test(text)))) return 'foot';
  const telling = IDENTIFYING.filter((meaning) => !isNothing(at(meaning))).length;
  return telling >= 2 || ROOM.test(at('no')) ? 'data' : 'note';
}

/** Headings printed again on every page. */
function repeatsHeadings(texts: readonly string[], headings: Headings): boolean {
  let same = 0;
  for (const [meaning, place] of headings.columns) {
    const text = texts[place.index] ?? '';
    if (
      text !== '' &&
      (text === (headings.texts[place.index] ?? '').replace(/\s+/g, '') || meaningOf(text)?.meaning === meaning)
    )
      same += 1;
  }
  return same >= 3 || (same >= 2 && headings.columns.size <= 3);
}

/** A row of column numbers 1, 2, 3 … or (1) (2) (3) … below the headings. */
function countsColumns(filled: readonly string[]): boolean {
  return filled.length >= 4 && filled.every((text, index) => text.replace(/[()]/g, '') === String(index + 1));
}
