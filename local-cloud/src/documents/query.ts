import { Context } from 'mingo/core';
import * as expressionOperators from 'mingo/operators/expression';
import * as projectionOperators from 'mingo/operators/projection';
import * as queryOperators from 'mingo/operators/query';
import { Query } from 'mingo/query';
import type { Options } from 'mingo/types';
import { resolve } from 'mingo/util';
import { copy, type Doc, isPlain, valueKey } from './document';
import { $geoIntersects, $geoWithin, $nearSphere } from './geo/operators';

/** `$in` over ids and codes is one look into a set per document; anything else in the list goes to mingo. */
function $in(selector: string, values: unknown, options: Options): (doc: unknown) => boolean {
  const simple =
    Array.isArray(values) && values.every((value) => typeof value === 'string' || typeof value === 'number');
  if (!simple) return queryOperators.$in(selector, values as unknown[], options) as (doc: unknown) => boolean;
  const wanted = new Set(values.map(valueKey));
  return (doc) => {
    const value: unknown = resolve(doc as Doc, selector, { unwrapArray: true });
    return Array.isArray(value) ? value.some((item) => wanted.has(valueKey(item))) : wanted.has(valueKey(value));
  };
}

const own = { $in, $geoWithin, $geoIntersects, $nearSphere } as unknown as typeof queryOperators;

/** `$where` and other scripts are off everywhere. Contexts are copied per query, so most queries get the small one. */
const plainOptions = { context: Context.init({ query: { ...queryOperators, ...own } }), scriptEnabled: false };
const fullOptions = {
  context: Context.init({
    query: { ...queryOperators, ...own },
    projection: projectionOperators as never,
    expression: expressionOperators as never,
  }),
  scriptEnabled: false,
};

/** A test for one document; throws on an operator nobody knows. */
export function matcher(criteria: Doc): (doc: Doc) => boolean {
  const query = new Query(criteria, usesExpressions(criteria) ? fullOptions : plainOptions);
  return (doc) => query.test(doc);
}

/** The documents cut down to `projection`; including and excluding cannot be mixed. The originals stay as they are. */
export function project(docs: Doc[], projection: Doc, criteria: Doc): Doc[] {
  return new Query<Doc>(criteria, fullOptions).find<Doc>(docs.map(copy), projection as never).all() as Doc[];
}

/** The field and centre of a `geoNear` condition, whose results come nearest first. */
export function nearOf(criteria: Doc): { field: string; near: Doc } | undefined {
  for (const [field, condition] of Object.entries(criteria)) {
    if (isPlain(condition) && isPlain(condition.$nearSphere)) return { field, near: condition.$nearSphere };
    if (field === '$and' && Array.isArray(condition)) {
      for (const part of condition) {
        const found = isPlain(part) ? nearOf(part) : undefined;
        if (found) return found;
      }
    }
  }
  return undefined;
}

function usesExpressions(criteria: unknown): boolean {
  if (Array.isArray(criteria)) return criteria.some(usesExpressions);
  return (
    isPlain(criteria) && Object.entries(criteria).some(([key, value]) => key === '$expr' || usesExpressions(value))
  );
}
