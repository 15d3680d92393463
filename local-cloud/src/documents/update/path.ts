import { copy, type Doc, isPlain } from '../document';
import { requestFailed } from '../refusal';

/** The object or list a path ends in, and the last step. */
export interface Place {
  holder: Doc | unknown[];
  key: string;
}

const MAX_PADDING = 100_000;

/**
 * Follows a dotted path. With `create`, missing objects on the way are made; a null or a scalar on the way is an error, as in
 * MongoDB. Without it, undefined when the way ends early.
 */
export function reach(doc: Doc, path: string, create: boolean): Place | undefined {
  const steps = path.split('.');
  const key = steps.pop() ?? '';
  let holder: Doc | unknown[] = doc;
  let walked = '';
  for (const step of steps) {
    checkStep(holder, step, walked, create);
    let next = valueAt({ holder, key: step });
    if (next === undefined && create) {
      next = {};
      assign({ holder, key: step }, next);
    }
    if (!isPlain(next) && !Array.isArray(next)) {
      if (next === undefined || !create) return undefined;
      throw cannotCreate(key, step, next);
    }
    holder = next;
    walked = step;
  }
  if (!checkStep(holder, key, walked, create)) return undefined;
  return { holder, key };
}

export function valueAt({ holder, key }: Place): unknown {
  if (Array.isArray(holder)) return holder[Number(key)];
  return Object.hasOwn(holder, key) ? holder[key] : undefined;
}

/** Sets the place; undefined removes it (a list keeps a null there). A list is padded with nulls up to the place. */
export function assign({ holder, key }: Place, value: unknown): void {
  if (!Array.isArray(holder)) {
    if (value === undefined) delete holder[key];
    else holder[key] = value;
    return;
  }
  const at = Number(key);
  if (value === undefined && at >= holder.length) return;
  if (at - holder.length > MAX_PADDING) throw requestFailed(`cannot backfill a list up to ${at}`);
  while (holder.length < at) holder.push(null);
  holder[at] = value === undefined ? null : copy(value);
}

function checkStep(holder: Doc | unknown[], step: string, name: string, create: boolean): boolean {
  if (step === '' || step === '__proto__') throw requestFailed(`bad step '${step}' in an update path`);
  if (!Array.isArray(holder) || /^\d+$/.test(step)) return true;
  if (create) throw cannotCreate(step, name, holder);
  return false;
}

function cannotCreate(field: string, name: string, element: unknown) {
  return requestFailed(`Cannot create field '${field}' in element {${name}: ${JSON.stringify(element)}}`);
}
