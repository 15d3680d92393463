import { Decimal128, EJSON, Long, ObjectId } from 'bson';
import { encode } from '../../src/documents/encode';

const theirs = (value: unknown): string => EJSON.stringify(value, { relaxed: false });

const numbers = [0, -0, 1, -1, 0.5, 1e21, -1e21, 1e-7, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER];
const borders = [2 ** 31 - 1, 2 ** 31, -(2 ** 31), -(2 ** 31) - 1, 2 ** 32, 2 ** 53, 2 ** 63, 2 ** 64, -(2 ** 63)];
const texts = ['', '业主', '"\\\n\u0000\u2028', '😀', '\ud800', '__proto__', '{"$date":1}'];
const dates = [new Date(0), new Date(-1), new Date('2026-07-01T00:00:00.123Z'), new Date(8.64e15)];
const rare = [/a"b/i, new ObjectId('65'.repeat(12)), Long.fromString('9007199254740993'), Decimal128.fromString('1.5')];
const whole = [null, undefined, true, false, {}, [], [[]], [undefined, null], { a: undefined, '': 1, 'a.b': {} }];
const values: unknown[] = [...numbers, ...borders, ...texts, ...dates, ...rare, ...whole];

test.each(values.map((value) => [value]))('%p is said as bson says it', (value) => {
  expect(encode(value)).toBe(theirs(value));
});

test('so it is at any depth, under any name', () => {
  const names = [...texts, '$set', '_id', '10', '9'];
  const deep = names.map((name, at) => ({
    [name]: values,
    list: [{ [name]: values[at] }],
    order: { b: 1, a: 2, 1: 3 },
  }));
  expect(encode(deep)).toBe(theirs(deep));
  expect(encode(JSON.parse('{"__proto__":{"a":1}}'))).toBe(theirs(JSON.parse('{"__proto__":{"a":1}}')));
});
