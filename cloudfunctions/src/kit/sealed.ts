import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { keyFor } from './data-key';

/**
 * What a sealed text is. The kind is bound into the seal, so that a phone number cannot be passed off as a name by moving it
 * to another field.
 */
export type SealedKind = 'name' | 'phone' | 'ballot';
/** What a keyed hash is made of; equal texts of different kinds have different hashes. */
export type HashedKind =
  | 'name'
  | 'phone'
  | 'idNumber'
  | 'head'
  | 'membership'
  | 'place'
  | 'request'
  | 'code'
  | 'certificate'
  | 'message'
  | 'rate';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** The way of sealing, written in front, so that another one can be told apart from it one day. */
const FORM = '1.';

/** Separate keys for sealing and hashing, both from the environment's one. */
const sealingKey = keyFor('seal');
const hashingKey = keyFor('hash');

/** Personal data as it lies in the database: AES-256-GCM under the environment's key, with a random nonce each time. */
export function seal(kind: SealedKind, plain: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, sealingKey, nonce).setAAD(Buffer.from(kind));
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return FORM + Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
}

/** Throws when the text was changed, sealed as another kind, or under another key. */
export function unseal(kind: SealedKind, sealed: string): string {
  if (!sealed.startsWith(FORM)) throw new TypeError(`not a sealed ${kind}`);
  const bytes = Buffer.from(sealed.slice(FORM.length), 'base64url');
  const tagEnd = NONCE_BYTES + TAG_BYTES;
  if (bytes.length < tagEnd) throw new TypeError(`not a sealed ${kind}`);
  const decipher = createDecipheriv(ALGORITHM, sealingKey, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(kind)).setAuthTag(bytes.subarray(NONCE_BYTES, tagEnd));
  return Buffer.concat([decipher.update(bytes.subarray(tagEnd)), decipher.final()]).toString('utf8');
}

/**
 * HMAC-SHA256 in hex, to look personal data up by without keeping it readable: phone numbers are few enough to try them all
 * against a hash without a key.
 */
export function keyedHash(kind: HashedKind, text: string): string {
  return createHmac('sha256', hashingKey).update(`${kind}\n${text}`).digest('hex');
}
