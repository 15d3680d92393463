import nacl from 'tweetnacl';
import { fromHex, utf8 } from '../../canonical/bytes';
import { canonical } from '../../canonical/canonical';
import { isHash } from '../../canonical/hash';

/** Order of the base point, 2²⁵² + 27742317777372353535851937790883648493, last byte first. */
const ORDER = fromHex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');

/** Exactly what is signed: the tag keeps things of different kinds apart, the canonical text has one spelling. */
export function signable(tag: string, value: unknown): Uint8Array {
  return utf8(tag + canonical(value));
}

/** Whether it is an Ed25519 signature (128 hex digits) of these bytes under the public key (64). Anything malformed is none. */
export function isSigned(publicKey: string, bytes: Uint8Array, signature: string): boolean {
  if (!isHash(publicKey) || !/^[0-9a-f]{128}$/.test(signature)) return false;
  const raw = fromHex(signature);
  return isReduced(raw.subarray(32)) && nacl.sign.detached.verify(bytes, raw, fromHex(publicKey));
}

/** RFC 8032 §5.1.7 asks for S below the order, tweetnacl does not: without it one signature would have several spellings. */
function isReduced(s: Uint8Array): boolean {
  for (let i = 31; i >= 0; i -= 1) {
    const difference = (s[i] ?? 0) - (ORDER[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
