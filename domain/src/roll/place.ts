import { narrow } from '../area/narrow';

/** A place read from one text such as `1-2-301` or `1号楼2单元301室`. */
export interface Place {
  building: string;
  unit: number | null;
  no: string;
}

const CHINESE_DIGITS = '零一二三四五六七八九';
const STEMS = '甲乙丙丁';

const NAMED =
  /^(.*?)((?:[A-Za-z]{0,2}\d{1,3}[A-Za-z]?|[一二三四五六七八九十]{1,3}|[A-Za-z]|[甲乙丙丁]|[东西南北中])(?:号楼|#楼|栋楼|幢楼|号|#|栋|幢|座|楼)|商业\d*|.{0,4}(?:车库|车位区))[-—_、,\s]*(?:(\d{1,2}|[一二三四五六七八九十]{1,3}|[A-Za-z甲乙丙丁])\s*(?:单元|门栋|门洞|梯)[-—_、,\s]*)?(.+)$/;
const DASHED =
  /^([A-Za-z]?\d{1,3}[A-Za-z]?)\s*(?:#|号楼|栋|幢|座|号)?\s*[-—_/]\s*(?:(\d{1,2})\s*(?:单元|#)?\s*[-—_/]\s*)?([A-Za-z]?\d{1,5}[A-Za-z]?)(?:室|号|房)?$/;

/** Reads building, unit and room from one text; null if it names no building. */
export function readPlace(text: string): Place | null {
  const one = narrow(text).replace(/\s+/g, '');
  if (one.length > 60) return null;
  const dashed = DASHED.exec(one);
  if (dashed) return { building: dashed[1] ?? '', unit: readUnit(dashed[2] ?? '').unit, no: dashed[3] ?? '' };
  const named = NAMED.exec(one);
  if (!named) return null;
  const zone = /([东西南北中]|[A-Za-z]|\d+|[一二三四五六七八九十])(区|期|苑|组团)$/.exec(named[1] ?? '');
  const rest = named[4] ?? '';
  const inner = named[3] ? null : /^(\d{1,2})-(\d{2,5}[A-Za-z]?)(?:室|号|房)?$/.exec(rest);
  return {
    building: (zone?.[0] ?? '') + (named[2] ?? ''),
    unit: readUnit(named[3] ?? inner?.[1] ?? '').unit,
    no: readNo(inner?.[2] ?? rest),
  };
}

/** 单元: `2单元`, `２`, `二单元`, `甲`, `A` → number. What is not a number is handed back as `rest` and belongs to the building's name. */
export function readUnit(text: string): { unit: number | null; rest: string } {
  const one = narrow(text)
    .replace(/\s+/g, '')
    .replace(/^第/, '')
    .replace(/(单元|门栋|门洞|梯|门|#)+号?$/, '');
  if (one === '' || /^[-—/无]+$/.test(one)) return { unit: null, rest: '' };
  if (/^\d{1,3}$/.test(one)) return { unit: Number(one) || null, rest: '' };
  const chinese = chineseNumber(one);
  if (chinese !== null) return { unit: chinese, rest: '' };
  if (one.length === 1 && STEMS.includes(one)) return { unit: STEMS.indexOf(one) + 1, rest: '' };
  if (/^[A-Za-z]$/.test(one)) return { unit: one.toUpperCase().charCodeAt(0) - 64, rest: '' };
  return { unit: null, rest: narrow(text) };
}

/** 房号: `301室` → `301`; ` 701 ` → `701`. Letters and names (车位001) stay. */
export function readNo(text: string): string {
  const one = narrow(text).replace(/\s+/g, '');
  return one.replace(/^([A-Za-z]?[-\d]+[A-Za-z]?)(室|房|户|号房|号)$/, '$1');
}

/** One building whatever the spelling: `1`, `1号楼`, `1#`, `1幢` are the same inside one register. For comparing, not for showing. */
export function buildingKey(building: string): string {
  const one = narrow(building).replace(/\s+/g, '');
  const plain = one.replace(/(号楼|栋楼|幢楼|#楼|号|#|栋|幢|座|楼)$/, '');
  const chinese = chineseNumber(plain);
  if (chinese !== null) return String(chinese);
  return /^\d+$/.test(plain) ? String(Number(plain)) : plain.toUpperCase();
}

/** How people call it: `3号楼2单元501`, `地下车库车位001`; a name that ends in a figure keeps apart from the next one: `商业1 1单元209`. */
export function placeLabel(place: Place): string {
  const building = /^\d+$/.test(place.building) ? `${place.building}号楼` : place.building;
  const rest = `${place.unit === null ? '' : `${place.unit}单元`}${place.no}`;
  return `${building}${/\d$/.test(building) && /^\d/.test(rest) ? ' ' : ''}${rest}`;
}

/** 一 … 九十九 → number; null for anything else. */
function chineseNumber(text: string): number | null {
  const parts = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(text);
  if (!parts || text === '') return null;
  const digit = (one: string | undefined) => (one === undefined ? 0 : CHINESE_DIGITS.indexOf(one));
  if (parts[2] === undefined) return text.length === 1 ? digit(text) : null;
  return (parts[1] === undefined ? 10 : digit(parts[1]) * 10) + digit(parts[3]);
}
