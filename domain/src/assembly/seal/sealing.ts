import { Refusal } from '@mulin/shared-types/refusal';
import nacl from 'tweetnacl';
import { fromHex, toHex, utf8 } from '../../canonical/bytes';
import { canonical } from '../../canonical/canonical';
import type { Answer } from '../card/ballot';
import type { SealHolder } from '../card/card';
import { padded } from './padded';
import { boxNonce, HOLDERS, type Holder, PAIRS, SEAL_RANDOM_BYTES, type SealedBallot, xor } from './sealed';

/** What a ballot says: what its commit is made of, beside poll and head. */
export interface SealedContent {
  choices: Readonly<Record<string, Answer>>;
  nonce: string;
}

/** Seals on the phone; `random` comes from the platform's secure source and is used for this ballot only. */
export function sealTo(content: SealedContent, holders: readonly SealHolder[], random: Uint8Array): SealedBallot {
  if (random.length !== SEAL_RANDOM_BYTES) throw new TypeError(`sealing takes ${SEAL_RANDOM_BYTES} random bytes`);
  const key = random.slice(0, 32);
  const nonce = random.slice(32, 56);
  const own = nacl.box.keyPair.fromSecretKey(random.slice(56, 88));
  return {
    v: 'mulin-seal/1',
    by: toHex(own.publicKey),
    nonce: toHex(nonce),
    body: toHex(nacl.secretbox(utf8(padded(canonical(content))), nonce, key)),
    halves: PAIRS.map(([first, second], pair) => {
      const half = random.slice(88 + pair * 32, 120 + pair * 32);
      const boxed = (part: Uint8Array, holder: Holder, nth: 0 | 1) =>
        toHex(nacl.box(part, boxNonce(pair, nth), keyOf(holder, holders), own.secretKey));
      return { first: boxed(half, first, 0), second: boxed(xor(key, half), second, 1) };
    }),
  };
}

/** Refuses keys that are not three, one of each holder. */
export function checkHolders(holders: readonly SealHolder[]): void {
  const three = HOLDERS.every((holder) => holders.filter((one) => one.holder === holder).length === 1);
  const different = new Set(holders.map(({ key }) => key)).size === HOLDERS.length;
  const keys = holders.every(({ key }) => /^[0-9a-f]{64}$/.test(key));
  if (holders.length !== HOLDERS.length || !three || !different || !keys) {
    throw new Refusal('INVALID_INPUT', '开票密钥要业委会、社区、镇街各一把', 'sealedTo');
  }
}

function keyOf(holder: Holder, holders: readonly SealHolder[]): Uint8Array {
  const found = holders.find((one) => one.holder === holder);
  if (!found) throw new TypeError(`no key of ${holder}`);
  return fromHex(found.key);
}
