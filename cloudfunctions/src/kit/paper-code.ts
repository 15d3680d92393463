import { timingSafeEqual } from 'node:crypto';
import { narrow } from '@mulin/domain/area/narrow';
import { codeTries } from '@mulin/shared-types/documents/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import { below, increase, table } from './database';
import { letters } from './ids';
import { keyedHash } from './sealed';

const CODE_LETTERS = 8;
/** Slips of the finger an hour on one paper; more than that is guessing. */
const WRONG_AN_HOUR = 10;

/** 核验码 of a paper: who does not have it in hand cannot guess it; it is stored nowhere. */
export const codeOf = (kind: 'certificate' | 'receipt', ...facts: readonly string[]): string =>
  letters(keyedHash('code', JSON.stringify([kind, ...facts])), CODE_LETTERS).toUpperCase();

/** Of the papers under this number, the one whose code this is. No such paper and a wrong code look alike. */
export async function checkedByCode<P>(
  number: string,
  code: string,
  papers: readonly { paper: P; code: string }[],
  now: Date,
): Promise<P | undefined> {
  if (papers.length === 0) return undefined;
  const tries = `${number}:${now.toISOString().slice(0, 13)}`;
  const before = await table(codeTries).get(tries);
  if (before && before.wrong >= WRONG_AN_HOUR) {
    throw new Refusal('CONFLICT', '这个编号的核验码输错太多次，请过一小时再试', 'code');
  }
  const held = papers.find((one) => same(asTyped(code), one.code));
  if (held) return held.paper;
  await table(codeTries).insertIfAbsent({ _id: tries, wrong: 0, at: now });
  await table(codeTries).update(tries, { wrong: below(WRONG_AN_HOUR) }, { wrong: increase(1) });
  return undefined;
}

/** A number however people copy it: small letters, blanks between, full-width ones of a Chinese keyboard. */
export const asTyped = (text: string): string => narrow(text).replace(/\s/g, '').toUpperCase();

const same = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
