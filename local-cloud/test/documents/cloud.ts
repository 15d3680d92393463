import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sdk from 'wx-server-sdk';
import { type CollectionSpec, type DocumentStore, documentActions, openDocumentStore } from '../../src/documents/index';
import type { AdminHandlers, AdminRequest } from '../../src/protocol/action';
import { adminEndpoint } from '../../src/protocol/server';

/** The part of the SDK's database the tests speak, typed loosely on purpose: what is sent is the point. */
export type Data = Record<string, unknown>;
export interface Doc {
  get(): Promise<{ data: Data }>;
  set(options: { data: Data }): Promise<{ _id: string; stats: { updated: number; created: number } }>;
  update(options: { data: Data }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
  field(projection: Data): Doc;
}
export interface Query {
  where(criteria: unknown): Query;
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  skip(n: number): Query;
  limit(n: number): Query;
  field(projection: Data): Query;
  get(): Promise<{ data: Data[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: Data }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}
export interface Collection extends Query {
  doc(id: string | number): Doc;
  add(options: { data: Data }): Promise<{ _id: string }>;
  add(options: { data: Data[] }): Promise<{ _ids: string[] }>;
  aggregate(): Aggregate;
}
type Stage =
  | 'match'
  | 'group'
  | 'project'
  | 'addFields'
  | 'sort'
  | 'skip'
  | 'limit'
  | 'unwind'
  | 'lookup'
  | 'count'
  | 'bucket'
  | 'bucketAuto'
  | 'sample'
  | 'sortByCount'
  | 'replaceRoot'
  | 'geoNear';
export type Aggregate = Record<Stage, (parameter: unknown) => Aggregate> & { end(): Promise<{ list: Data[] }> };
export interface Transaction {
  collection(name: string): Collection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}
type QueryOperator =
  | 'eq'
  | 'neq'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'in'
  | 'nin'
  | 'and'
  | 'or'
  | 'nor'
  | 'not'
  | 'all'
  | 'elemMatch'
  | 'exists'
  | 'size'
  | 'mod'
  | 'geoNear'
  | 'geoWithin'
  | 'geoIntersects'
  | 'expr';
type UpdateOperator =
  | 'set'
  | 'remove'
  | 'inc'
  | 'mul'
  | 'min'
  | 'max'
  | 'rename'
  | 'bit'
  | 'push'
  | 'pop'
  | 'shift'
  | 'unshift'
  | 'addToSet'
  | 'pull'
  | 'pullAll';
export type Expression = { [Name in QueryOperator | UpdateOperator]: (...operands: unknown[]) => Expression };
type AggregateOperator =
  | 'sum'
  | 'avg'
  | 'first'
  | 'push'
  | 'multiply'
  | 'add'
  | 'cond'
  | 'gte'
  | 'dateToString'
  | 'eq'
  | 'concat'
  | 'max';
export type AggregateExpression = Record<AggregateOperator, (operand: unknown) => unknown>;
type Shape = 'Point' | 'LineString' | 'Polygon' | 'MultiPoint' | 'MultiLineString' | 'MultiPolygon';
export interface Database {
  command: Expression & { aggregate: AggregateExpression };
  Geo: Record<Shape, (...parts: unknown[]) => unknown>;
  RegExp(options: { regexp: string; options?: string }): unknown;
  serverDate(options?: { offset: number }): unknown;
  collection(name: string): Collection;
  createCollection(name: string): Promise<unknown>;
  startTransaction(): Promise<Transaction>;
  runTransaction<T>(work: (transaction: Transaction) => Promise<T>, retries?: number): Promise<T>;
}

export interface Cloud {
  db: Database;
  /** The same database with `throwOnNotFound: false`. */
  lenient: Database;
  store: DocumentStore;
  /** Every request the SDK made. */
  requests: AdminRequest[];
  close(): Promise<void>;
}

export interface CloudOptions {
  file?: string;
  now?: () => Date;
  transactionLifetime?: number;
  collections?: (string | CollectionSpec)[];
  /** Puts other handlers in the place of the store's. */
  wrap?: (handlers: AdminHandlers) => AdminHandlers;
}

/** What every function of CloudBase finds in its environment. */
const ENVIRONMENT = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_SECRETID: 'id',
  TENCENTCLOUD_SECRETKEY: 'key',
  TENCENTCLOUD_SESSIONTOKEN: 'session',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'test-env',
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_API_TOKEN',
  WX_OPENID: 'o-test',
  WX_APPID: 'wx-test',
  WX_API_TOKEN: 'token-test',
};

/** A document store behind a real HTTP server, and the real, unmodified SDK speaking to it. */
export async function startCloud(options: CloudOptions = {}): Promise<Cloud> {
  const {
    file,
    now = () => new Date(),
    transactionLifetime,
    collections = ['things'],
    wrap = (handlers) => handlers,
  } = options;
  const store = openDocumentStore({
    now,
    ...(file === undefined ? {} : { file }),
    ...(transactionLifetime === undefined ? {} : { transactionLifetime }),
  });
  store.declare(collections.map((entry) => (typeof entry === 'string' ? { name: entry, indexes: [] } : entry)));

  const requests: AdminRequest[] = [];
  const recorded = Object.entries(wrap(documentActions(store))).map(([action, handler]) => [
    action,
    (request: AdminRequest) => {
      requests.push(request);
      return handler(request);
    },
  ]);
  const endpoint = adminEndpoint({
    handlers: Object.fromEntries(recorded),
    invocationOf: (token) => ({ token, functionName: 'test', source: 'wx_client' }),
  });
  const server = createServer((request, response) => void endpoint(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, ENVIRONMENT, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  });
  sdk.init({ env: 'test-env' } as never);
  return {
    db: sdk.database() as unknown as Database,
    lenient: sdk.database({ throwOnNotFound: false } as never) as unknown as Database,
    store,
    requests,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
}
