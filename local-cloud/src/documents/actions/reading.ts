import { aggregate, type Matching } from '../aggregate';
import { type Doc, isPlain } from '../document';
import { encode } from '../encode';
import type { Engine } from '../engine';
import { project } from '../query';
import { invalidParam, requestFailed } from '../refusal';
import { decode } from '../wire';
import type { DocumentRequest } from './request';

/** What `get` returns without `limit`, and at most. */
const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 1000;
/** What an aggregation without a `limit` stage returns at most. */
const AGGREGATE_LIMIT = 20;

/** database.getDocument: `{data: {list}}`, each document as canonical extended JSON. */
export function getDocument(engine: Engine, request: DocumentRequest, single: boolean) {
  const criteria = request.query;
  const skip = request.whole('offset', 0);
  const limit = single ? 1 : Math.min(request.whole('limit', DEFAULT_LIMIT) || DEFAULT_LIMIT, MAX_LIMIT);
  const docs = engine.read(request.transactionId, (session) =>
    session
      .find(engine.collection(request.collectionName), criteria, { order: request.order, skip, limit })
      .map(({ doc }) => doc),
  );
  const { projection } = request;
  const list = projection && Object.keys(projection).length > 0 ? project(docs, projection, criteria) : docs;
  return { data: { list: list.map(encode) }, limit, offset: skip };
}

/** database.calculateDocument: `{data: {total}}`. */
export function calculateDocument(engine: Engine, request: DocumentRequest) {
  const total = engine.read(request.transactionId, (session) =>
    session.count(engine.collection(request.collectionName), request.query),
  );
  return { data: { total } };
}

/**
 * database.aggregateDocuments: `{data: {list}}`. CloudBase cuts a pipeline without `limit` to 20 results; here that many more
 * are refused, so that nobody takes a part for the whole.
 */
export function aggregateDocuments(engine: Engine, request: DocumentRequest) {
  const pipeline = request.list('stages').map((stage) => readStage(stage, request.now));
  engine.collection(request.collectionName);
  const matching: Matching = (name, criteria) => {
    const collection = engine.collections.get(name);
    if (!collection) return [];
    return engine.read(undefined, (session) => session.find(collection, criteria).map(({ doc }) => doc));
  };
  const list = aggregate(request.collectionName, pipeline, matching);
  if (list.length > AGGREGATE_LIMIT && !pipeline.some((stage) => '$limit' in stage)) {
    throw requestFailed(
      `aggregation gives ${list.length} results but CloudBase returns ${AGGREGATE_LIMIT} without a limit stage: add .limit(n)`,
    );
  }
  return { data: { list: list.map(encode) } };
}

function readStage(stage: unknown, now: Date): Doc {
  if (!isPlain(stage) || typeof stage.stageKey !== 'string' || typeof stage.stageValue !== 'string') {
    throw invalidParam('a stage needs stageKey and stageValue');
  }
  return { [stage.stageKey]: decode(stage.stageValue, now) };
}
