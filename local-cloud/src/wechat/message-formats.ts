/** What each kind of subscription-message field may hold, by the name before its number (`thing1`). WeChat answers 47003 otherwise. */
const FORMATS: Record<string, (text: string) => boolean> = {
  thing: (text) => characters(text) <= 20,
  number: (text) => /^-?\d{1,32}(\.\d+)?$/.test(text) && text.length <= 32,
  letter: (text) => /^[A-Za-z]{1,32}$/.test(text),
  symbol: (text) => /^[^\p{L}\p{N}]{1,5}$/u.test(text),
  character_string: (text) => /^[\x20-\x7e]{1,32}$/.test(text),
  time: (text) => isTime(text) || isDay(text) || isDayTime(text) || isSpan(text),
  date: (text) => isDay(text) || isDayTime(text) || isSpan(text),
  amount: (text) => /^[¥￥$€£]?\d{1,10}(\.\d{1,2})?元?$/.test(text),
  phone_number: (text) => /^[\d+\-*#() ]{1,17}$/.test(text),
  car_number: (text) => characters(text) <= 8 && /^[\p{L}\p{N}]+$/u.test(text),
  name: (text) => /^\p{Script=Han}[\p{Script=Han}·]{0,9}$/u.test(text) || /^[A-Za-z .'-]{1,20}$/.test(text),
  phrase: (text) => /^\p{Script=Han}{1,5}$/u.test(text),
  const: (text) => characters(text) <= 20,
  enum: (text) => characters(text) <= 20,
};

const DAY = String.raw`\d{4}(?<mark>[-/.])\d{1,2}\k<mark>\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日`;
const TIME = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;

const isTime = (text: string) => new RegExp(`^${TIME}$`).test(text);
const isDay = (text: string) => new RegExp(`^(${DAY})$`).test(text);
const isDayTime = (text: string) => {
  const [day = '', time = '', ...rest] = text.split(' ');
  return rest.length === 0 && isDay(day) && isTime(time);
};
const isSpan = (text: string) => {
  const ends = text.split(/\s*[~～]\s*/);
  return ends.length === 2 && ends.every((end) => isTime(end) || isDay(end) || isDayTime(end));
};

const characters = (text: string) => [...text].length;

/** WeChat's complaint about the first field at fault, or undefined if all are well. */
export function fieldAtFault(data: Record<string, unknown>): string | undefined {
  for (const [key, field] of Object.entries(data)) {
    const kind = /^([a-z_]+?)\d+$/.exec(key)?.[1];
    const fits = kind !== undefined && Object.hasOwn(FORMATS, kind) ? FORMATS[kind] : undefined;
    if (!fits) return `argument invalid! ${key} is not a template field`;
    const value = (field as { value?: unknown } | null)?.value;
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || text.trim() === '') return `argument invalid! data.${key}.value is empty`;
    if (!fits(text)) return `argument invalid! data.${key}.value invalid`;
  }
  return undefined;
}
