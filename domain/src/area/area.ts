import { Refusal } from '@mulin/shared-types/refusal';
import { narrow } from './narrow';

/** Floor area as an integer of 0.01 ㎡. */
export type AreaCenti = number;

/** What a cell of a register says about an area: an integer of 0.01 ㎡ (may be zero or negative: the caller judges), or why it says nothing. */
export type AreaReading =
  | { ok: true; areaCenti: AreaCenti }
  | { ok: false; why: 'missing area' | 'area not a number' | 'area has three decimals' };

const SUFFIX = /(平方米|平方公尺|平米|平方|㎡|m2|m²|m\^2)$/i;
const PLAIN = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * Reads an area as offices write it: `１０３.４０`, `103.4㎡`, `1,203.40 平方米`, 104.57000000000001.
 * A third decimal is refused, never rounded: 0.01 ㎡ can decide a vote.
 */
export function readArea(cell: unknown): AreaReading {
  if (cell === null || cell === undefined || cell === '') return { ok: false, why: 'missing area' };
  if (typeof cell === 'number') return Number.isFinite(cell) ? fromDecimal(withoutNoise(cell)) : notANumber;
  if (typeof cell !== 'string') return notANumber;
  let text = narrow(cell).replace(/\s+/g, '').replace(SUFFIX, '');
  if (text === '' || /^[-—/\\]+$/.test(text) || text === '无') return { ok: false, why: 'missing area' };
  if (GROUPED.test(text)) text = text.replace(/,/g, '');
  return fromDecimal(text.includes('.') && text.length > 14 ? noiseFreeText(text) : text);
}

/** The same for a form: refuses with a Chinese message; the result is above zero, in 0.01 ㎡. */
export function parseArea(input: unknown, field = 'area'): AreaCenti {
  const reading = readArea(input);
  if (!reading.ok) {
    const message = {
      'missing area': '请填写面积',
      'area not a number': '面积不是数字',
      'area has three decimals': '面积最多两位小数，请按登记簿填写',
    }[reading.why];
    throw new Refusal('INVALID_INPUT', message, field);
  }
  if (reading.areaCenti <= 0) throw new Refusal('INVALID_INPUT', '面积必须大于零', field);
  return reading.areaCenti;
}

/** 10340 → `103.40` (㎡). */
export function formatArea(areaCenti: AreaCenti): string {
  if (!Number.isSafeInteger(areaCenti)) throw new RangeError('area is an integer of 0.01 ㎡');
  const size = Math.abs(areaCenti);
  const cents = size % 100;
  return `${areaCenti < 0 ? '-' : ''}${(size - cents) / 100}.${cents < 10 ? '0' : ''}${cents}`;
}

const notANumber = { ok: false, why: 'area not a number' } as const;

/** A spreadsheet computes in binary floats: 104.57 may arrive as 104.57000000000001. Twelve significant digits carry no noise. */
function withoutNoise(value: number): string {
  const text = String(Number(value.toPrecision(12)));
  return /e/i.test(text) ? 'not plain' : text;
}

function noiseFreeText(text: string): string {
  return PLAIN.test(text) ? withoutNoise(Number(text)) : text;
}

function fromDecimal(text: string): AreaReading {
  const parts = PLAIN.exec(text);
  if (!parts) return notANumber;
  const [whole = '0', fraction = ''] = (parts[2] ?? '').split('.');
  const decimals = fraction.replace(/0+$/, '');
  if (decimals.length > 2) return { ok: false, why: 'area has three decimals' };
  const size = Number(whole === '' ? '0' : whole) * 100 + Number(decimals.padEnd(2, '0'));
  if (!Number.isSafeInteger(size)) return notANumber;
  return { ok: true, areaCenti: parts[1] === '-' && size !== 0 ? -size : size };
}
