// A few readers instead of a schema library: the recount runs on phones whose JavaScript core knows no BigInt.
import { isHash } from '../../canonical/hash';

/** Takes a value apart or throws a `Misshapen` that names the place. */
export type Reader<T> = (value: unknown, at: string) => T;

export class Misshapen extends Error {
  constructor(
    readonly at: string,
    expected: string,
  ) {
    super(`${at || '文件'}：应为${expected}`);
    this.name = 'Misshapen';
  }
}

type Shape = Record<string, Reader<unknown>>;
type Read<S extends Shape> = { [K in keyof S]: S[K] extends Reader<infer T> ? T : never };

/** Exactly these fields: whatever else is in a package would be unchecked, or a name that must not be there. */
export function object<S extends Shape>(shape: S): Reader<Read<S>> {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misshapen(at, '对象');
    const record = value as Record<string, unknown>;
    for (const key of Object.keys(record)) {
      if (!Object.keys(shape).includes(key)) throw new Misshapen(`${at}${at ? '.' : ''}${key}`, '没有这个字段');
    }
    const result: Record<string, unknown> = {};
    for (const [key, read] of Object.entries(shape)) {
      const item = read(record[key], `${at}${at ? '.' : ''}${key}`);
      if (item !== undefined) result[key] = item;
    }
    return result as Read<S>;
  };
}

export function list<T>(item: Reader<T>): Reader<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw new Misshapen(at, '列表');
    return value.map((one: unknown, index) => item(one, `${at}.${index}`));
  };
}

export function record<T>(item: Reader<T>): Reader<Record<string, T>> {
  return (value, at) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Misshapen(at, '对象');
    const result: Record<string, T> = {};
    for (const [key, one] of Object.entries(value)) {
      if (key === '__proto__') throw new Misshapen(at, '普通字段名');
      result[key] = item(one, `${at}.${key}`);
    }
    return result;
  };
}

export function optional<T>(item: Reader<T>): Reader<T | undefined> {
  return (value, at) => (value === undefined ? undefined : item(value, at));
}

export function nullable<T>(item: Reader<T>): Reader<T | null> {
  return (value, at) => (value === null ? null : item(value, at));
}

export function oneOf<const T extends string | boolean>(...allowed: readonly T[]): Reader<T> {
  return (value, at) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new Misshapen(at, allowed.join('、'));
    return found;
  };
}

export function either<A, B>(first: (value: unknown) => boolean, a: Reader<A>, b: Reader<B>): Reader<A | B> {
  return (value, at) => (first(value) ? a(value, at) : b(value, at));
}

export const text: Reader<string> = (value, at) => {
  if (typeof value !== 'string' || value.length > 4000) throw new Misshapen(at, '文字');
  return value;
};

export const flag: Reader<boolean> = (value, at) => {
  if (typeof value !== 'boolean') throw new Misshapen(at, '是或否');
  return value;
};

/** Areas in 0.01 ㎡, heads, counts: whole numbers from zero, small enough to be compared exactly. */
export const whole: Reader<number> = (value, at) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0 || value > 2 ** 51)
    throw new Misshapen(at, '非负整数');
  return value;
};

export const hash: Reader<string> = (value, at) => {
  if (!isHash(value)) throw new Misshapen(at, '64位十六进制哈希');
  return value;
};

/** Ed25519. */
export const signature: Reader<string> = (value, at) => {
  if (typeof value !== 'string' || !/^[0-9a-f]{128}$/.test(value)) throw new Misshapen(at, '128位十六进制签名');
  return value;
};

/** `2026-03-01T00:00:00.000Z`, the one spelling, so that texts sort as instants do. */
export const instant: Reader<string> = (value, at) => {
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) ||
    !Number.isFinite(Date.parse(value))
  ) {
    throw new Misshapen(at, '标准时间');
  }
  return value;
};
