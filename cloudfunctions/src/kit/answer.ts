import { randomInt } from 'node:crypto';
import type { AnswerOnTheWire } from '@mulin/shared-types/contract';
import { Refusal } from '@mulin/shared-types/refusal';
import { Duplicate } from './database-errors';

/** Letters and digits that cannot be mistaken for one another on the phone. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';

const reference = (): string => Array.from({ length: 6 }, () => ALPHABET[randomInt(ALPHABET.length)]).join('');

/** Turns whatever was thrown into the one error shape. A fault of ours goes to the log in full and to the person as a number. */
export function answerTo(error: unknown, where: string): AnswerOnTheWire<never> {
  if (error instanceof Refusal) {
    const { code, message, field } = error;
    return { ok: false, error: field === undefined ? { code, message } : { code, message, field } };
  }
  if (error instanceof Duplicate) {
    return { ok: false, error: { code: 'CONFLICT', message: '已经有一份同样的记录，请刷新后再看' } };
  }
  const number = reference();
  console.error(`[${number}] ${where}`, error);
  return {
    ok: false,
    error: { code: 'INTERNAL', message: `很抱歉，系统出了点问题，请稍后再试。如需帮助，请报编号 ${number}` },
  };
}
