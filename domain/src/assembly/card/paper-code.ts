import { LETTERS, lettersOf, plainLetters } from './receipt';

/** So many letters say where to look: the first twenty bits of the head's label on the frozen roll. */
const PLACE = 4;
/** So many are keyed, so that nobody can make up a sheet for another head or another vote. */
const KEYED = 5;

/**
 * 选票编号: nine letters and a check letter, such as `K7Q29-F3C7X`, printed on a head's sheet. `headKey` and `keyed` are lower-case hex, `keyed`
 * a keyed hash of card and head.
 */
export function paperCode(headKey: string, keyed: string): string {
  const plain = lettersOf(headKey, PLACE) + lettersOf(keyed, KEYED);
  return spaced(plain + checkLetter(plain));
}

/** A code as it was typed or scanned, in its one spelling, and how the labels of its head begin; null if it was copied wrongly. */
export function readPaperCode(text: string): { code: string; headPrefix: string } | null {
  const plain = plainLetters(text);
  if (plain.length !== PLACE + KEYED + 1 || [...plain].some((letter) => !LETTERS.includes(letter))) return null;
  if (checkLetter(plain.slice(0, -1)) !== plain.slice(-1)) return null;
  return { code: spaced(plain), headPrefix: hex(plain.slice(0, PLACE)) };
}

/**
 * Sum of the letters times powers of two in the field of 32 elements: any one letter mistaken, and any two letters exchanged, change it.
 * (A remainder by 32 or 31 misses some of both.)
 */
function checkLetter(plain: string): string {
  let sum = 0;
  for (const letter of plain) sum = double(sum ^ LETTERS.indexOf(letter));
  return LETTERS.charAt(sum);
}

/** Times x modulo x⁵ + x² + 1. */
const double = (value: number): number => ((value << 1) & 32 ? (value << 1) ^ 0b100101 : value << 1);

const hex = (plain: string): string => {
  let value = 0;
  for (const letter of plain) value = value * 32 + LETTERS.indexOf(letter);
  return value.toString(16).padStart((plain.length * 5) / 4, '0');
};

const spaced = (plain: string): string => `${plain.slice(0, 5)}-${plain.slice(5)}`;
