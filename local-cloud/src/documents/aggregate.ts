import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { type Iterator, Lazy } from 'mingo/lazy';
import * as accumulatorOperators from 'mingo/operators/accumulator';
import * as expressionOperators from 'mingo/operators/expression';
import * as pipelineOperators from 'mingo/operators/pipeline';
import * as projectionOperators from 'mingo/operators/projection';
import * as queryOperators from 'mingo/operators/query';
import * as windowOperators from 'mingo/operators/window';
import type { Options } from 'mingo/types';
import { resolve } from 'mingo/util';
import { copy, type Doc, isPlain } from './document';
import { $geoIntersects, $geoWithin, distanceTo } from './geo/operators';
import { requestFailed } from './refusal';

/** How a pipeline reaches collections: all matching documents, in the order they came; they may be shared, do not change them. */
export type Matching = (collection: string, criteria: Doc) => Doc[];

/** Stages that would write. */
const FORBIDDEN = ['$out', '$merge'];

/** Runs `[{$match: …}, {$group: …}, …]`. A `$match` at the front uses the indexes. Throws `-502001` for unknown stages. */
export function aggregate(collection: string, pipeline: Doc[], matching: Matching): Doc[] {
  const [first, ...rest] = pipeline;
  const criteria = isPlain(first?.$match) ? first.$match : undefined;
  const stages = criteria ? rest : pipeline;
  const forbidden = stages.flatMap((stage) => Object.keys(stage)).find((name) => FORBIDDEN.includes(name));
  if (forbidden) throw requestFailed(`stage ${forbidden} is not allowed`);
  // Some stages change the objects they are given.
  const source = matching(collection, criteria ?? {}).map(copy);
  const options = { context: contextFor(matching), scriptEnabled: false };
  return new Aggregator(stages, options).run(source) as Doc[];
}

function contextFor(matching: Matching): Context {
  const own = {
    $lookup: (documents: Iterator, expression: Lookup, options: Options) =>
      lookup(documents, expression, options, matching),
    $geoNear,
  };
  return Context.init({
    pipeline: { ...pipelineOperators, ...own } as never,
    query: { ...queryOperators, $geoWithin, $geoIntersects } as never,
    accumulator: accumulatorOperators as never,
    expression: expressionOperators as never,
    projection: projectionOperators as never,
    window: windowOperators as never,
  });
}

interface Lookup {
  from: string;
  as: string;
  localField?: string;
  foreignField?: string;
  let?: Doc;
  pipeline?: Doc[];
}

/** By field: through the indexes of the other collection. With a pipeline: over the whole of it. */
function lookup(documents: Iterator, expression: Lookup, options: Options, matching: Matching): Iterator {
  const { from, as, localField, foreignField, pipeline } = expression;
  if (typeof from !== 'string') throw requestFailed('$lookup needs the name of a collection in from');
  if (pipeline || localField === undefined || foreignField === undefined) {
    const others = matching(from, {}).map(copy);
    return pipelineOperators.$lookup(documents, { ...expression, from: others } as never, options);
  }
  return documents.map<Doc, Doc>((doc) => {
    const value: unknown = resolve(doc, localField) ?? null;
    const wanted = Array.isArray(value) ? value : [value];
    return { ...doc, [as]: matching(from, { [foreignField]: { $in: wanted } }).map(copy) };
  });
}

/** Nearest first, the distance in metres (times `distanceMultiplier`) in `distanceField`. */
function $geoNear(documents: Iterator, expression: Doc): Iterator {
  const { near, key, distanceField, query, includeLocs } = expression;
  if (typeof key !== 'string') throw requestFailed('$geoNear needs the field in key');
  if (typeof distanceField !== 'string') throw requestFailed('$geoNear needs a distanceField');
  const least = Number(expression.minDistance ?? 0);
  const most = Number(expression.maxDistance ?? Number.POSITIVE_INFINITY);
  const factor = Number(expression.distanceMultiplier ?? 1);
  const stage = (source: Doc[]) => {
    const chosen = isPlain(query) ? (new Aggregator([{ $match: query }], queryOptions).run(source) as Doc[]) : source;
    const closest = chosen
      .map((doc) => ({ doc, metres: distanceTo(doc, key, near) ?? Number.NaN }))
      .filter(({ metres }) => metres >= least && metres <= most)
      .sort((a, b) => a.metres - b.metres)
      .slice(0, Number(expression.limit ?? expression.num ?? Number.POSITIVE_INFINITY));
    return Lazy(
      closest.map(({ doc, metres }) => ({
        ...doc,
        [distanceField]: metres * factor,
        ...(typeof includeLocs === 'string' ? { [includeLocs]: resolve(doc, key) } : {}),
      })),
    );
  };
  // mingo declares the callback the other way round: it gets the realised list and must give an iterator.
  return documents.transform(stage as never);
}

const queryOptions = {
  context: Context.init({ pipeline: { $match: pipelineOperators.$match } as never, query: queryOperators as never }),
  scriptEnabled: false,
};
