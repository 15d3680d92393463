import { EJSON } from 'bson';
import { isPlain } from './document';

/**
 * A value as canonical extended JSON: ints, longs, doubles, dates and regular expressions keep their kind. The same text as bson's own
 * `EJSON.stringify`, several times quicker for what documents are made of; rarer kinds are left to bson. Values must be trees.
 */
export function encode(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return JSON.stringify(value);
    case 'boolean':
      return value ? 'true' : 'false';
    case 'undefined':
      return 'null';
    case 'number':
      return isInt32(value) ? `{"$numberInt":"${value}"}` : rare(value);
  }
  if (value === null) return 'null';
  if (value instanceof Date) return `{"$date":{"$numberLong":"${value.getTime()}"}}`;
  if (Array.isArray(value)) return `[${Array.from(value, encode).join()}]`;
  if (!isPlain(value) || '_bsontype' in value) return rare(value);
  return `{${Object.keys(value)
    .map((key) => `${JSON.stringify(key)}:${encode(value[key])}`)
    .join()}}`;
}

const isInt32 = (value: number): boolean => (value | 0) === value && !Object.is(value, -0);
const rare = (value: unknown): string => EJSON.stringify(value, { relaxed: false });
