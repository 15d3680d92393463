export type { Doc } from './document';
export type { IndexSpec } from './hash-index';
export type { CollectionSpec, DocumentStore, StoreOptions } from './store';
export { documentActions, openDocumentStore } from './store';
