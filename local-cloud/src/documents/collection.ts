import type { Doc, IdKey } from './document';
import { HashIndex, type IndexSpec } from './hash-index';
import type { Order } from './order';
import { OrderedIndex } from './ordered-index';
import { duplicateKey, requestFailed } from './refusal';
import { type Walk, walkFor } from './walk';

/** One state of a document; `doc` undefined means it was removed. `at` is the number of the commit that made it. */
interface Version {
  at: number;
  doc: Doc | undefined;
  older: Version | undefined;
}

/** A document through time. `seq` keeps the order in which documents came. */
interface Life {
  seq: number;
  head: Version;
}

/** The documents of one collection with as much of their past as open transactions can still see. */
export class Collection {
  readonly indexes: HashIndex[] = [];
  private ordered: OrderedIndex[] = [];
  private readonly lives = new Map<IdKey, Life>();
  /** Changes since the oldest open transaction began, oldest first. */
  private changes: { at: number; id: IdKey }[] = [];
  private sequence = 0;
  private live = 0;
  private changed = 0;

  constructor(readonly name: string) {}

  /** Number of documents in the last committed state. */
  get size(): number {
    return this.live;
  }

  /** Number of the last commit that wrote here, were it only the same again; 0 when none did since the collection was loaded. */
  get version(): number {
    return this.changed;
  }

  head(id: IdKey): Doc | undefined {
    return this.lives.get(id)?.head.doc;
  }

  /** Number of the commit that last touched the document; 0 when none did since it was loaded. */
  headAt(id: IdKey): number {
    return this.lives.get(id)?.head.at ?? 0;
  }

  /** The document as it was after commit number `snapshot`. */
  visible(id: IdKey, snapshot: number): Doc | undefined {
    let version = this.lives.get(id)?.head;
    while (version && version.at > snapshot) version = version.older;
    return version?.doc;
  }

  /** True when the document exists or its past is kept. */
  has(id: IdKey): boolean {
    return this.lives.has(id);
  }

  /** All of them, in the order they came. */
  ids(): Iterable<IdKey> {
    return this.lives.keys();
  }

  /** Documents of the last committed state, in the order they came. */
  *documents(): Iterable<Doc> {
    for (const { head } of this.lives.values()) if (head.doc) yield head.doc;
  }

  /** The stretch of an index in which every match of the last committed state lies. */
  walk(criteria: Doc, order: Order | undefined): Walk | undefined {
    for (;;) {
      const walk = walkFor(criteria, order, this.ordered);
      if (!walk || walk.index.ready(() => this.documents())) return walk;
      this.ordered = this.ordered.filter((index) => index !== walk.index);
    }
  }

  /** Where the document stands among the others; those not stored yet come last. */
  sequenceOf(id: IdKey): number {
    return this.lives.get(id)?.seq ?? Number.POSITIVE_INFINITY;
  }

  changedSince(snapshot: number): IdKey[] {
    const from = this.changes.findIndex(({ at }) => at > snapshot);
    return from < 0 ? [] : this.changes.slice(from).map(({ id }) => id);
  }

  /** Makes `doc` (undefined: removed) the state from commit `at` on; `keep` the past when someone may still look at it. */
  put(id: IdKey, doc: Doc | undefined, at: number, keep: boolean): void {
    const life = this.lives.get(id);
    const before = life?.head.doc;
    this.changed = at;
    for (const index of this.indexes) index.replace(id, before, doc);
    for (const index of this.ordered) index.replace(before, doc);
    this.live += (doc ? 1 : 0) - (before ? 1 : 0);
    if (keep) this.changes.push({ at, id });
    const older = keep ? life?.head : undefined;
    const head = { at, doc, older };
    if (life && before) {
      life.head = head;
      if (!doc && !keep) this.lives.delete(id);
    } else if (doc || older) {
      this.lives.delete(id);
      this.lives.set(id, { seq: ++this.sequence, head });
    }
  }

  /** Drops the past that no transaction begun at or after commit `oldest` can see. */
  forget(oldest: number): void {
    if (this.changes.length === 0) return;
    const kept = this.changes.findIndex(({ at }) => at > oldest);
    const gone = kept < 0 ? this.changes : this.changes.slice(0, kept);
    this.changes = kept < 0 ? [] : this.changes.slice(kept);
    for (const { id } of gone) {
      const life = this.lives.get(id);
      if (!life) continue;
      let version: Version | undefined = life.head;
      while (version && version.at > oldest) version = version.older;
      if (version) version.older = undefined;
      if (version === life.head && !version.doc) this.lives.delete(id);
    }
  }

  /** Adds indexes not there yet and fills them; the same name with other fields is an error, so are duplicates under a unique one. */
  declare(specs: readonly IndexSpec[]): void {
    for (const spec of specs) {
      const known = this.indexes.find((index) => index.spec.name === spec.name);
      if (
        known &&
        JSON.stringify([known.spec.keys, known.unique]) !== JSON.stringify([spec.keys, spec.unique === true])
      ) {
        throw requestFailed(`index ${spec.name} of ${this.name} exists with other fields`);
      }
      if (known) continue;
      this.indexes.push(this.fill(new HashIndex(spec)));
      this.ordered.push(new OrderedIndex(spec));
    }
  }

  private fill(index: HashIndex): HashIndex {
    for (const [id, { head }] of this.lives) {
      if (!head.doc) continue;
      index.replace(id, undefined, head.doc);
      if (!index.unique) continue;
      for (const key of index.fullKeys(head.doc)) {
        if ([...index.holders(key)].length > 1)
          throw duplicateKey(this.name, index.spec.name, index.valuesOf(head.doc));
      }
    }
    return index;
  }
}
