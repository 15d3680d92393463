import nacl from 'tweetnacl';
import { fromHex, toHex, utf8 } from '../../canonical/bytes';
import { ascii } from './sealed';

/** 演练: something boxed to one holder alone, hex throughout; who can say what it says has the secret key. */
export interface Challenge {
  by: string;
  nonce: string;
  body: string;
}

/** Bytes of secure randomness one challenge takes: own secret key and nonce. */
export const CHALLENGE_RANDOM_BYTES = 32 + 24;

export function challengeTo(key: string, answer: string, random: Uint8Array): Challenge {
  if (random.length !== CHALLENGE_RANDOM_BYTES) throw new TypeError(`it takes ${CHALLENGE_RANDOM_BYTES} random bytes`);
  const own = nacl.box.keyPair.fromSecretKey(random.slice(0, 32));
  const nonce = random.slice(32);
  const body = nacl.box(utf8(answer), nonce, fromHex(key), own.secretKey);
  return { by: toHex(own.publicKey), nonce: toHex(nonce), body: toHex(body) };
}

/** What the challenge says; null with any other key. */
export function openChallenge({ by, nonce, body }: Challenge, secretKey: string): string | null {
  const opened = nacl.box.open(fromHex(body), fromHex(nonce), fromHex(by), fromHex(secretKey));
  return opened && ascii(opened);
}
