import { copy, type Doc, isPlain } from '../document';
import { requestFailed } from '../refusal';
import { $bit, $inc, $max, $min, $mul, $set, $unset, type Change } from './fields';
import { $addToSet, $pop, $pull, $pullAll, $push } from './lists';
import { assign, reach, valueAt } from './path';
import { concretePaths } from './positions';

const OPERATORS: Record<string, Change> = {
  $set,
  $unset,
  $inc,
  $mul,
  $min,
  $max,
  $bit,
  $push,
  $addToSet,
  $pop,
  $pull,
  $pullAll,
};

/** Operators that leave a missing field missing, and so make no objects on the way to it. */
const ONLY_EXISTING = new Set(['$unset', '$pop', '$pull', '$pullAll']);

/**
 * The document after `{$set: {path: value}, $inc: …}`; the original stays as it is. `criteria` is the query that found it, for
 * the positional `$`. Throws `-502001` where MongoDB refuses.
 */
export function updated(original: Doc, update: Doc, criteria: Doc): Doc {
  const doc = copy(original);
  const touched: string[] = [];
  for (const [operator, fields] of Object.entries(update)) {
    const change = OPERATORS[operator];
    if (!change && operator !== '$rename') throw requestFailed(`Unknown modifier: ${operator}`);
    if (!isPlain(fields))
      throw requestFailed(`Modifiers operate on fields but ${operator} got ${JSON.stringify(fields)}`);
    for (const [pattern, operand] of Object.entries(fields)) {
      for (const path of concretePaths(doc, pattern, criteria)) {
        touch(touched, path);
        if (change) changeAt(doc, path, operator, change, operand);
        else rename(doc, path, operand, touched);
      }
    }
  }
  return doc;
}

/** `{_id, ...data}`: what `set` stores. */
export function replaced(id: unknown, data: Doc): Doc {
  checkNames(data);
  return Object.assign({ _id: id }, data, { _id: id });
}

/** No top-level name of a stored document may look like an operator. */
export function checkNames(doc: Doc): void {
  const bad = Object.keys(doc).find((key) => key.startsWith('$'));
  if (bad !== undefined) throw requestFailed(`The dollar ($) prefixed field '${bad}' is not valid for storage.`);
}

function changeAt(doc: Doc, path: string, operator: string, change: Change, operand: unknown): void {
  const place = reach(doc, path, !ONLY_EXISTING.has(operator));
  if (!place) return;
  const current = valueAt(place);
  const next = change(current, operand, path);
  if (next !== undefined || current !== undefined) assign(place, next);
}

function rename(doc: Doc, from: string, to: unknown, touched: string[]): void {
  if (typeof to !== 'string') throw requestFailed(`The 'to' field for $rename must be a string: ${from}`);
  touch(touched, to);
  const source = reach(doc, from, false);
  const value = source && valueAt(source);
  if (!source || value === undefined) return;
  assign(source, undefined);
  const target = reach(doc, to, true);
  if (target) assign(target, value);
}

function touch(touched: string[], path: string): void {
  if (path === '_id' || path.startsWith('_id.')) {
    throw requestFailed(`Performing an update on the path '${path}' would modify the immutable field '_id'`);
  }
  const clash = touched.find((other) => other === path || other.startsWith(`${path}.`) || path.startsWith(`${other}.`));
  if (clash !== undefined) throw requestFailed(`Updating the path '${path}' would create a conflict at '${clash}'`);
  touched.push(path);
}
