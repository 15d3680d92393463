import { Refusal } from '@mulin/shared-types/refusal';

/** Crockford's letters: none that is mistaken for another when read aloud or copied by hand. */
export const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** The first bits of a hash in hex, five to a letter. */
export function lettersOf(hash: string, count: number): string {
  let letters = '';
  for (let letter = 0; letter < count; letter += 1) {
    let value = 0;
    for (let bit = letter * 5; bit < letter * 5 + 5; bit += 1) {
      const digit = Number.parseInt(hash.charAt(Math.floor(bit / 4)), 16);
      value = value * 2 + (Math.floor(digit / 2 ** (3 - (bit % 4))) % 2);
    }
    letters += LETTERS.charAt(value);
  }
  return letters;
}

/** 回执码: the first sixty bits of a hash in twelve letters, such as `K7Q2-9F3C-71A0`. For people; machines compare the whole hash. */
export function receiptCode(hash: string): string {
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new Refusal('INVALID_INPUT', '回执不正确', 'commit');
  const code = lettersOf(hash, 12);
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** Letters as somebody typed them, in their one spelling: O is 0, I and L are 1. */
export const plainLetters = (text: string): string =>
  text.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');

/** The code as somebody typed it, in its one spelling; null if it is none. */
export function readReceiptCode(text: string): string | null {
  const plain = plainLetters(text);
  if (!/^[0-9A-HJKMNP-TV-Z]{12}$/.test(plain)) return null;
  return `${plain.slice(0, 4)}-${plain.slice(4, 8)}-${plain.slice(8)}`;
}
