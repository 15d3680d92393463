import { copy, isPlain } from '../document';
import { compareValues } from '../order';
import { requestFailed } from '../refusal';

/**
 * What an operator makes of the value at a path (undefined: missing). Returning undefined leaves the field away.
 * Throws `-502001` where MongoDB refuses.
 */
export type Change = (current: unknown, operand: unknown, path: string) => unknown;

export const $set: Change = (_current, operand) => copy(operand);

export const $unset: Change = () => undefined;

export const $inc: Change = (current, operand, path) =>
  current === undefined ? number(operand, '$inc', path) : number(current, '$inc', path) + number(operand, '$inc', path);

export const $mul: Change = (current, operand, path) =>
  current === undefined
    ? 0 * number(operand, '$mul', path)
    : number(current, '$mul', path) * number(operand, '$mul', path);

export const $min: Change = (current, operand) =>
  current === undefined || compareValues(operand, current) < 0 ? copy(operand) : current;

export const $max: Change = (current, operand) =>
  current === undefined || compareValues(operand, current) > 0 ? copy(operand) : current;

/** `{and|or|xor: int}` on 32-bit integers. */
export const $bit: Change = (current, operand, path) => {
  if (!isPlain(operand)) throw requestFailed('The $bit modifier needs {and|or|xor: int}');
  return Object.entries(operand).reduce<unknown>((value, [operation, mask]) => {
    const a = integer(value ?? 0, path);
    const b = integer(mask, path);
    if (operation === 'and') return a & b;
    if (operation === 'or') return a | b;
    if (operation === 'xor') return a ^ b;
    throw requestFailed(`The $bit modifier only supports 'and', 'or', and 'xor', not '${operation}'`);
  }, current);
};

function number(value: unknown, operator: string, path: string): number {
  if (typeof value === 'number') return value;
  throw requestFailed(`Cannot apply ${operator} to a value of non-numeric type: {${path}: ${JSON.stringify(value)}}`);
}

function integer(value: unknown, path: string): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw requestFailed(`Cannot apply $bit to a value of non-integral type: {${path}: ${JSON.stringify(value)}}`);
}
