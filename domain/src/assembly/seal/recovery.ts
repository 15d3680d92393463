import { fromHex, toHex } from '../../canonical/bytes';
import { hashOf } from '../../canonical/hash';
import { LETTERS } from '../card/receipt';

/** 256 bits of key and 4 of check, five a letter. */
const LENGTH = 52;

/**
 * 密钥纸条: a secret key to be written down, thirteen groups of four letters. The last four bits are a check, so that fifteen of sixteen
 * slips of the pen are noticed when it is read back, before the rehearsal finds the others.
 */
export function recoveryCode(secretKey: string): string {
  const bits = [...fromHex(secretKey)].flatMap((byte) => bitsOf(byte, 8));
  const all = [...bits, ...bitsOf(checkOf(secretKey), 4)];
  const letters = Array.from({ length: LENGTH }, (_, at) => LETTERS.charAt(numberOf(all.slice(at * 5, at * 5 + 5))));
  return Array.from({ length: LENGTH / 4 }, (_, group) => letters.slice(group * 4, group * 4 + 4).join('')).join('-');
}

/** The secret key somebody typed from the slip, O read as 0, I and L as 1; null if it is none. */
export function readRecoveryCode(text: string): string | null {
  const plain = text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  const values = [...plain].map((letter) => LETTERS.indexOf(letter));
  if (values.length !== LENGTH || values.includes(-1)) return null;
  const bits = values.flatMap((value) => bitsOf(value, 5));
  const bytes = Array.from({ length: 32 }, (_, at) => numberOf(bits.slice(at * 8, at * 8 + 8)));
  const secretKey = toHex(Uint8Array.from(bytes));
  return numberOf(bits.slice(256)) === checkOf(secretKey) ? secretKey : null;
}

const checkOf = (secretKey: string): number => Number.parseInt(hashOf(secretKey, 'mulin/recovery/1\n').charAt(0), 16);
const bitsOf = (value: number, many: number): number[] =>
  Array.from({ length: many }, (_, at) => (value >> (many - 1 - at)) & 1);
const numberOf = (bits: readonly number[]): number => bits.reduce((value, bit) => value * 2 + bit, 0);
