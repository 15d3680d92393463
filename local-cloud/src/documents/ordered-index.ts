import { resolve } from 'mingo/util';
import SortedTree from 'sorted-btree';
import type { Doc } from './document';
import type { IndexSpec } from './hash-index';
import { compareValues } from './order';

// A CommonJS package: as a bundle is made, its default comes as it is or inside the module.
const Tree = (SortedTree as unknown as { default?: typeof SortedTree }).default ?? SortedTree;

/** A place before, among or after the documents that begin with these values. */
export class Edge {
  constructor(
    readonly values: readonly unknown[],
    readonly side: -1 | 1,
  ) {}
}

/**
 * The documents of one index in its order, those with the same values by `_id`. Made when it is first walked, for most never are.
 * A list stands in no one place, so an index that met one is walked no more.
 */
export class OrderedIndex {
  /** Every index ends in `_id`. */
  readonly fields: readonly string[];
  readonly directions: readonly (1 | -1)[];
  private tree: SortedTree<Doc | Edge, undefined> | undefined;
  private listed = false;

  constructor({ keys }: IndexSpec) {
    const all = keys.some(([field]) => field === '_id') ? keys : [...keys, ['_id', 1] as const];
    this.fields = all.map(([field]) => field);
    this.directions = all.map(([, direction]) => direction);
  }

  /** Fills it if nobody did yet; false when it cannot be walked. */
  ready(docs: () => Iterable<Doc>): boolean {
    if (!this.tree && !this.listed) {
      this.tree = new Tree(undefined, (one, other) => this.compare(one, other));
      for (const doc of docs()) this.replace(undefined, doc);
    }
    return !this.listed;
  }

  replace(before: Doc | undefined, after: Doc | undefined): void {
    if (!this.tree) return;
    if (after && this.fields.some((field) => Array.isArray(fieldOf(after, field)))) {
      this.listed = true;
      this.tree = undefined;
      return;
    }
    if (before) this.tree.delete(before);
    if (after) this.tree.set(after, undefined);
  }

  /** True if the first `many` fields of both are the same. */
  alike(one: Doc, other: Doc, many: number): boolean {
    return this.fields.slice(0, many).every((field) => compareValues(fieldOf(one, field), fieldOf(other, field)) === 0);
  }

  /** From one edge to the other, forwards or backwards. */
  *between(low: Edge, high: Edge, forwards: boolean): Iterable<Doc> {
    const entries = forwards ? this.tree?.entries(low) : this.tree?.entriesReversed(high);
    for (const [doc] of entries ?? []) {
      if (forwards ? this.compare(doc, high) > 0 : this.compare(doc, low) < 0) return;
      yield doc as Doc;
    }
  }

  private compare(one: Doc | Edge, other: Doc | Edge): number {
    for (let n = 0; n <= this.fields.length; n += 1) {
      if (one instanceof Edge && n === one.values.length) return one.side;
      if (other instanceof Edge && n === other.values.length) return -other.side;
      if (n === this.fields.length) break;
      const difference = compareValues(this.at(one, n), this.at(other, n));
      if (difference !== 0) return this.directions[n] === -1 ? -difference : difference;
    }
    return 0;
  }

  private at(place: Doc | Edge, n: number): unknown {
    return place instanceof Edge ? place.values[n] : fieldOf(place, this.fields[n] as string);
  }
}

const fieldOf = (doc: Doc, field: string): unknown => (field.includes('.') ? resolve(doc, field) : doc[field]);
