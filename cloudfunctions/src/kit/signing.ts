import { createPrivateKey, createPublicKey, sign as signWith } from 'node:crypto';
import { keyFor } from './data-key';

/** What stands in front of a raw Ed25519 seed in PKCS #8 (RFC 8410 §7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const privateKey = createPrivateKey({
  key: Buffer.concat([PKCS8, keyFor('operator-signing')]),
  format: 'der',
  type: 'pkcs8',
});

/**
 * 登记公钥: the operator's public key, 64 hex digits; every poll card names it. It hangs on the data key, so whoever changes that can
 * no longer sign for the polls that run.
 */
export const operatorKey: string = createPublicKey(privateKey)
  .export({ format: 'der', type: 'spki' })
  .subarray(-32)
  .toString('hex');

/** Ed25519, 128 hex digits; the same bytes always have the same signature (RFC 8032). */
export const sign = (bytes: Uint8Array): string => signWith(null, bytes, privateKey).toString('hex');
