/**
 * The document database of CloudBase in one process: what the unmodified SDK asks for, with real snapshots, locks and a file that
 * survives a kill. Where it is not the real one:
 * - numbers are JavaScript's: a long beyond 2^53 loses digits, 2 and 2.0 are the same;
 * - objects are equal whatever the order of their keys, and there is no collation;
 * - indexes answer equality (and `in`) on their leading fields; ranges and orders are done on what is left;
 * - geometry is points and straight edges in longitude and latitude; `geoNear` in an aggregation needs its `key`;
 * - no `watch`, no array filters, no `$out` or `$merge`, no scripts (`$where`, `$function`);
 * - an aggregation of more than 20 results without a `limit` stage is refused, where CloudBase would silently cut it off.
 */
export type { Doc } from './document';
export type { IndexSpec } from './hash-index';
export type { CollectionSpec, DocumentStore, StoreOptions } from './store';
export { documentActions, openDocumentStore } from './store';
