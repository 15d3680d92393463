import nacl from 'tweetnacl';
import { fromHex, toHex } from '../../canonical/bytes';
import { ascii, boxNonce, type Holder, PAIRS, type SealedBallot, xor } from './sealed';

/** Secret keys in hex, of two holders at least. */
export type SecretKeys = Partial<Record<Holder, string>>;

/** What lies in a sealed ballot, as text; null when it was not sealed as it says, whoever tries to open it. */
export function openSealed(sealed: SealedBallot, keys: SecretKeys): string | null {
  const pair = PAIRS.findIndex(([first, second]) => keys[first] !== undefined && keys[second] !== undefined);
  const [first, second] = PAIRS[pair] ?? [];
  const halves = sealed.halves[pair];
  if (first === undefined || second === undefined || !halves) throw new TypeError('two holders open together');
  const half = unbox(halves.first, boxNonce(pair, 0), sealed.by, keys[first] ?? '');
  const other = unbox(halves.second, boxNonce(pair, 1), sealed.by, keys[second] ?? '');
  if (!half || !other) return null;
  const body = nacl.secretbox.open(fromHex(sealed.body), fromHex(sealed.nonce), xor(half, other));
  return body && (ascii(body)?.trimEnd() ?? null);
}

/** The public key of a secret one: what the card froze. */
export const publicKeyOf = (secretKey: string): string =>
  toHex(nacl.box.keyPair.fromSecretKey(fromHex(secretKey)).publicKey);

function unbox(half: string, nonce: Uint8Array, by: string, secretKey: string): Uint8Array | null {
  return nacl.box.open(fromHex(half), nonce, fromHex(by), fromHex(secretKey));
}
