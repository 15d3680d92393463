import { isEqual } from 'mingo/util';
import { copy, isPlain } from '../document';
import { compareValues, type Order, sortBy } from '../order';
import { matcher } from '../query';
import { requestFailed } from '../refusal';
import type { Change } from './fields';

/** One value, or `{$each, $position, $slice, $sort}`. */
export const $push: Change = (current, operand, path) => {
  const { $each, $position, $slice, $sort } = modifiers(operand);
  const list = [...(listAt(current, '$push', path) ?? [])];
  const at = typeof $position === 'number' ? $position : list.length;
  list.splice(at, 0, ...copy($each));
  const sorted = $sort === undefined ? list : sortMembers(list, $sort);
  if (typeof $slice !== 'number') return sorted;
  return $slice < 0 ? sorted.slice($slice) : sorted.slice(0, $slice);
};

/** One value, or `{$each}`; members already there are not added again. */
export const $addToSet: Change = (current, operand, path) => {
  const list = [...(listAt(current, '$addToSet', path) ?? [])];
  for (const value of modifiers(operand).$each) {
    if (!list.some((member) => isEqual(member, value))) list.push(copy(value));
  }
  return list;
};

/** 1 takes the last member away, -1 the first. */
export const $pop: Change = (current, operand, path) => {
  const list = listAt(current, '$pop', path);
  return operand === -1 ? list?.slice(1) : list?.slice(0, -1);
};

/** Removes members equal to a value, or matching a condition. */
export const $pull: Change = (current, operand, path) => {
  const list = listAt(current, '$pull', path);
  const onMember = isPlain(operand) && !Object.keys(operand).some((key) => key.startsWith('$'));
  if (onMember) {
    const matches = matcher(operand);
    return list?.filter((member) => !(isPlain(member) && matches(member)));
  }
  const matches = matcher({ member: operand });
  return list?.filter((member) => !matches({ member }));
};

export const $pullAll: Change = (current, operand, path) => {
  if (!Array.isArray(operand)) throw requestFailed('$pullAll requires a list');
  return listAt(current, '$pullAll', path)?.filter((member) => !operand.some((value) => isEqual(value, member)));
};

function listAt(current: unknown, operator: string, path: string): unknown[] | undefined {
  if (current === undefined || Array.isArray(current)) return current;
  throw requestFailed(`The field '${path}' must be an array for ${operator} but holds ${JSON.stringify(current)}`);
}

interface Modifiers {
  $each: unknown[];
  $position?: unknown;
  $slice?: unknown;
  $sort?: unknown;
}

function modifiers(operand: unknown): Modifiers {
  if (!isPlain(operand) || !('$each' in operand)) return { $each: [operand] };
  if (!Array.isArray(operand.$each)) throw requestFailed('The argument to $each must be a list');
  return { ...operand, $each: operand.$each };
}

function sortMembers(list: unknown[], by: unknown): unknown[] {
  if (isPlain(by)) return sortBy(list, (member) => (isPlain(member) ? member : {}), by as Order);
  return list.sort((a, b) => compareValues(a, b) * (by === -1 ? -1 : 1));
}
