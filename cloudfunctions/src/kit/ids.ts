import { randomInt } from 'node:crypto';
import { type HashedKind, keyedHash } from './sealed';

/** Letters and digits nobody mistakes for one another on the phone. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';
const LENGTH = 10;

/** A short new id people can read to each other: `c_7k2m9qxhap`. */
export const newId = (prefix: string): string =>
  `${prefix}_${Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')}`;

/** The id that always belongs to the same facts, so that doing a thing twice makes one document. It does not show the facts. */
export const idOf = (prefix: string, kind: HashedKind, ...facts: readonly string[]): string =>
  `${prefix}_${keyedHash(kind, JSON.stringify(facts)).slice(0, 32)}`;

/** The same, short: for the few things whose id people see. */
export function shortIdOf(prefix: string, kind: HashedKind, ...facts: readonly string[]): string {
  return `${prefix}_${letters(keyedHash(kind, JSON.stringify(facts)), LENGTH)}`;
}

/** So many readable letters out of a hash in hex. */
export function letters(hash: string, length: number): string {
  let rest = BigInt(`0x${hash}`);
  let text = '';
  for (; text.length < length; rest /= BigInt(ALPHABET.length))
    text += ALPHABET[Number(rest % BigInt(ALPHABET.length))];
  return text;
}
