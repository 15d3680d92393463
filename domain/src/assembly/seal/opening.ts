import nacl from 'tweetnacl';
import { fromHex } from '../../canonical/bytes';
import { boxNonce, type Holder, PAIRS, type SealedBallot, xor } from './sealed';

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
  return body && ascii(body);
}

/** The public key of a secret one: what the card froze. */
export const publicKeyOf = (secretKey: string): string =>
  Array.from(nacl.box.keyPair.fromSecretKey(fromHex(secretKey)).publicKey, (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');

/** 演练: opens one thing boxed to this holder alone, as proof that the key is really there. */
export function openChallenge(
  challenge: { by: string; nonce: string; body: string },
  secretKey: string,
): string | null {
  const opened = nacl.box.open(
    fromHex(challenge.body),
    fromHex(challenge.nonce),
    fromHex(challenge.by),
    fromHex(secretKey),
  );
  return opened && ascii(opened);
}

function unbox(half: string, nonce: Uint8Array, by: string, secretKey: string): Uint8Array | null {
  return nacl.box.open(fromHex(half), nonce, fromHex(by), fromHex(secretKey));
}

/** Ids, choices and hex are plain letters; anything else was not written by the ballot page. */
function ascii(bytes: Uint8Array): string | null {
  return bytes.every((byte) => byte < 0x80) ? String.fromCharCode(...bytes) : null;
}
