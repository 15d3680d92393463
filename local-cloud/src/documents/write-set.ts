import type { Collection } from './collection';
import type { Doc, IdKey } from './document';
import type { Change } from './journal';

/** Documents as they will be when a write or a transaction is applied; undefined means removed. */
export class WriteSet {
  private readonly byCollection = new Map<Collection, Map<IdKey, Doc | undefined>>();
  /** Unique keys taken here, by lock name. */
  readonly keyOwners = new Map<string, IdKey>();

  has(collection: Collection, id: IdKey): boolean {
    return this.byCollection.get(collection)?.has(id) === true;
  }

  get(collection: Collection, id: IdKey): Doc | undefined {
    return this.byCollection.get(collection)?.get(id);
  }

  set(collection: Collection, id: IdKey, doc: Doc | undefined): void {
    const writes = this.byCollection.get(collection);
    if (writes) writes.set(id, doc);
    else this.byCollection.set(collection, new Map([[id, doc]]));
  }

  ids(collection: Collection): Iterable<IdKey> {
    return this.byCollection.get(collection)?.keys() ?? [];
  }

  *entries(): Iterable<{ collection: Collection; id: IdKey; doc: Doc | undefined }> {
    for (const [collection, writes] of this.byCollection) {
      for (const [id, doc] of writes) yield { collection, id, doc };
    }
  }

  changes(): Change[] {
    return [...this.entries()].map(({ collection, id, doc }) => ({ collection: collection.name, id, doc }));
  }
}
