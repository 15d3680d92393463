import { toHex, utf8 } from './bytes';
import { canonical } from './canonical';
import { sha256 } from './sha256';

/** SHA-256 of bytes, as bytes. */
export function hashBytes(bytes: Uint8Array): Uint8Array {
  return sha256(bytes);
}

/** SHA-256 of the canonical text of a value, in lower-case hex. `tag` keeps hashes of different kinds of thing apart. */
export function hashOf(value: unknown, tag = ''): string {
  return toHex(sha256(utf8(tag + canonical(value))));
}

/** Whether the text is a SHA-256 in lower-case hex. */
export function isHash(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
}
