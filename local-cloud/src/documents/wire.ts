import { BSONRegExp, EJSON } from 'bson';
import { type Doc, isPlain } from './document';
import { invalidParam } from './refusal';

/**
 * Reads what the SDK sends: extended JSON, with `{$tcb_server_date:{offset}}` (offset in ms) replaced by the server's
 * time at any depth. Throws INVALID_PARAM for text that is not extended JSON.
 */
export function decode(text: string, now: Date): unknown {
  let value: unknown;
  try {
    value = EJSON.parse(text, { relaxed: true });
  } catch (error) {
    throw invalidParam(`not extended JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
  return revive(value, now);
}

/** As `decode`, for a parameter that must be an object. */
export function decodeDocument(text: unknown, now: Date, what: string): Doc {
  const value = typeof text === 'string' ? decode(text, now) : text;
  if (!isPlain(value)) throw invalidParam(`${what} must be an object`);
  return value;
}

function revive(value: unknown, now: Date): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof BSONRegExp) return regExp(value);
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) value[i] = revive(value[i], now);
    return value;
  }
  if (!isPlain(value)) return value;
  if (isPlain(value.$tcb_server_date)) return serverDate(value.$tcb_server_date, now);
  for (const key of Object.keys(value)) {
    const before = value[key];
    const after = revive(before, now);
    if (after !== before) value[key] = after;
  }
  return value;
}

function serverDate({ offset }: Doc, now: Date): Date {
  return new Date(now.getTime() + (typeof offset === 'number' ? offset : 0));
}

function regExp({ pattern, options }: BSONRegExp): RegExp {
  try {
    return new RegExp(pattern, options);
  } catch (error) {
    throw invalidParam(error instanceof Error ? error.message : String(error));
  }
}
