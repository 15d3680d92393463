/**
 * 三方封存: a ballot is sealed on the phone so that any two of committee, community and street open it together, and nobody alone,
 * the operator included. No dealer: each holder makes a key of their own, so nobody ever holds the whole. The content lies under one
 * random key; for each pair of holders that key is cut into two random halves, one boxed to each (X25519, XSalsa20-Poly1305).
 */
export const HOLDERS = ['committee', 'community', 'street'] as const;
export type Holder = (typeof HOLDERS)[number];

export const PAIRS: readonly (readonly [Holder, Holder])[] = [
  ['committee', 'community'],
  ['committee', 'street'],
  ['community', 'street'],
];

/** All texts are lower-case hex. */
export interface SealedBallot {
  v: 'mulin-seal/1';
  /** The ballot's own public key, used once. */
  by: string;
  nonce: string;
  body: string;
  /** In the order of `PAIRS`: one half for the first holder, one for the second. */
  halves: { first: string; second: string }[];
}

/** Bytes of secure randomness one sealing takes: key, nonce, own secret key, one half for each pair. */
export const SEAL_RANDOM_BYTES = 32 + 24 + 32 + 3 * 32;

/** The own key is used once, so a nonce only has to tell the six boxes apart. */
export function boxNonce(pair: number, half: 0 | 1): Uint8Array {
  const nonce = new Uint8Array(24);
  nonce[0] = pair;
  nonce[1] = half;
  return nonce;
}

export function xor(a: Uint8Array, b: Uint8Array): Uint8Array {
  return a.map((byte, at) => byte ^ (b[at] ?? 0));
}

/** Ids, choices and hex are plain letters; anything else was not written by the ballot page. */
export function ascii(bytes: Uint8Array): string | null {
  return bytes.every((byte) => byte < 0x80) ? String.fromCharCode(...bytes) : null;
}
