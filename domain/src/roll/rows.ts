import { readArea } from '../area/area';
import { cellName, cellText, isNothing } from './cell';
import type { Headings } from './heading-row';
import { areaSource, handOver, useKind } from './kinds';
import { isOrganisation, ownersOf, readIdNo, readPhone } from './person';
import { buildingKey, type Place, readNo, readPlace, readUnit } from './place';
import { rowKind } from './row-kind';
import type { Meaning, RegisterRow, Sheet } from './types';

/** A row read as far as it can be: either a row for the roll or the reason it is not one. */
export interface ReadRow {
  line: number;
  row: RegisterRow | null;
  why: string | null;
  warnings: string[];
}

/** Cells that hold for every line of a merged range. Never the area: it would be counted twice. */
const CARRIED: readonly Meaning[] = [
  'building',
  'unit',
  'owner',
  'coOwners',
  'phone',
  'idNo',
  'use',
  'status',
  'areaSource',
];

/** A million ㎡: more than any building has. */
const LARGEST_CENTI = 100_000_000;
/** Letters in one cell; a row of more is some other list's. */
const LONGEST = 200;

/** Reads the rows below the headings of one sheet, in order. */
export function readRows(sheet: Sheet, headings: Headings): ReadRow[] {
  const cell = reader(sheet, headings);
  const [sparse, sparseUnits] = [isSparse(sheet, headings, 'building'), isSparse(sheet, headings, 'unit')];
  const result: ReadRow[] = [];
  let building = buildingFromName(sheet.name);
  let unit = '';
  for (let index = headings.from; index < sheet.rows.length; index += 1) {
    const row = sheet.rows[index] ?? [];
    const kind = rowKind(row, headings);
    if (kind === 'note') building = sectionTitle(row) ?? building;
    if (kind !== 'data') continue;
    const ownBuilding = cellText(cell(index, 'building'));
    const ownUnit = cellText(cell(index, 'unit'));
    if (ownBuilding !== '') {
      if (ownBuilding !== building) unit = '';
      building = ownBuilding;
    } else if (headings.columns.has('building') && !sparse) building = '';
    if (ownUnit !== '') unit = ownUnit;
    else if (ownBuilding !== '' || !sparseUnits) unit = '';
    result.push(readRow(sheet, index, headings, cell, building, unit));
  }
  return result;
}

type CellReader = (index: number, meaning: Meaning) => unknown;

function readRow(
  sheet: Sheet,
  index: number,
  headings: Headings,
  cell: CellReader,
  building: string,
  unit: string,
): ReadRow {
  const line = index + 1;
  const text = (meaning: Meaning) => {
    const found = cellText(cell(index, meaning));
    return isNothing(found) ? '' : found;
  };
  const place = placeOf(text('location'), building, unit, text('no'), headings);
  const owner = cellName(cell(index, 'owner'));
  const status = text('status');
  const area = readArea(cell(index, 'area'));
  const refused = (why: string): ReadRow => ({ line, row: null, why, warnings: [] });
  if (place.building === '' && headings.columns.has('building')) return refused('no building');
  if (place.no === '') return refused('no room number');
  if (isNothing(owner)) return refused('no owner');
  if (!area.ok) return refused(area.why);
  if (area.areaCenti < 0) return refused('negative area');
  if (area.areaCenti === 0) return refused('zero area');
  if (area.areaCenti > LARGEST_CENTI) return refused('area too large');
  if ([owner, place.building, place.no].some((one) => one.length > LONGEST)) return refused('text too long');
  const { phone, wrongDigits } = readPhone(text('phone'));
  const row: RegisterRow = {
    sheet: sheet.name,
    line,
    ...place,
    areaCenti: area.areaCenti,
    owner: ownerText(owner),
    use: text('use'),
    status,
    owners: [...new Set([...ownersOf(owner), ...ownersOf(text('coOwners'))])],
    phone,
    idNo: readIdNo(text('idNo')),
    remark: text('remark'),
    kind: useKind(text('use'), place.building, place.no),
    handOver: handOver(status, headings.texts[headings.columns.get('status')?.index ?? -1]),
    areaSource: areaSource(text('areaSource')),
  };
  return { line, row, why: null, warnings: wrongDigits === null ? [] : [`phone has ${wrongDigits} digits`] };
}

/** A blank set inside a short name is no part of it; everything else stays as written. */
function ownerText(owner: string): string {
  const [only, ...others] = ownersOf(owner);
  return only !== undefined && others.length === 0 && !isOrganisation(owner) && /^[\u4e00-\u9fff\s\u3000]+$/.test(owner)
    ? only
    : owner;
}

function placeOf(location: string, building: string, unit: string, no: string, headings: Headings): Place {
  const read = readUnit(unit);
  const ownNo = readNo(no);
  if (ownNo !== '' && headings.columns.has('building')) {
    if (headings.columns.has('unit')) return { building: building + read.rest, unit: read.unit, no: ownNo };
    const whole = /^(\d{1,2})-(\d{1,2})-(\w+)$/.exec(ownNo);
    if (whole && buildingKey(whole[1] ?? '') === buildingKey(building))
      return { building, unit: Number(whole[2]), no: whole[3] ?? '' };
    const named = /^(\d{1,2}|[一二三四五六七八九])单元-?(.+)$/.exec(ownNo) ?? /^(\d{1,2})-(\d{3,4}\w?)$/.exec(ownNo);
    if (named) return { building, unit: readUnit(named[1] ?? '').unit, no: readNo(named[2] ?? '') };
    return { building, unit: null, no: ownNo };
  }
  const whole = readPlace(location) ?? readPlace(no);
  if (whole) return { ...whole, unit: whole.unit ?? read.unit };
  return { building: building + read.rest, unit: read.unit, no: ownNo || readNo(location) };
}

/** Cells by meaning; those of a vertically merged range hold for each of its lines. */
function reader(sheet: Sheet, headings: Headings): CellReader {
  const above = new Map<string, number>();
  for (const merge of sheet.merges ?? []) {
    for (let row = merge.top + 1; row <= merge.bottom && row < sheet.rows.length; row += 1)
      above.set(`${row}:${merge.left}`, merge.top);
  }
  return (index, meaning) => {
    const place = headings.columns.get(meaning);
    if (!place) return undefined;
    const own = sheet.rows[index]?.[place.index];
    if (cellText(own) !== '' || !CARRIED.includes(meaning)) return own;
    const top = above.get(`${index}:${place.index}`);
    return top === undefined || top < headings.from ? own : sheet.rows[top]?.[place.index];
  };
}

/** Whether the office writes a building or unit once and leaves the lines below empty; a single gap, though, is a mistake to report. */
function isSparse(sheet: Sheet, headings: Headings, meaning: 'building' | 'unit'): boolean {
  const place = headings.columns.get(meaning);
  if (!place) return true;
  const rows = sheet.rows.slice(headings.from).filter((row) => rowKind(row, headings) === 'data');
  const gaps = rows.filter((row) => cellText(row[place.index]) === '').length;
  return gaps * 10 > rows.length * 3;
}

function buildingFromName(name: string): string {
  return /^.{0,8}(号楼|#|栋|幢|座|楼|车库|车位|商业|商铺|底商)$/.test(name) && !/总|汇/.test(name) ? name : '';
}

/** `1号楼` alone on a line above its homes. */
function sectionTitle(row: readonly unknown[]): string | null {
  const filled = row.map((one) => cellText(one)).filter((one) => one !== '');
  const [only = ''] = filled;
  return filled.length === 1 && /^.{0,8}(号楼|#楼|栋|幢|座|车库)$/.test(only) ? only : null;
}
