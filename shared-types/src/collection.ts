import type * as z from 'zod';

/** One index as CloudBase declares it: at most 31 fields, key at most 1024 bytes; in a unique index a missing field counts as null. */
export interface Index {
  name: string;
  keys: ReadonlyArray<readonly [field: string, direction: 1 | -1]>;
  unique?: true;
}

/**
 * A collection declared once, as data: the kit types its documents by it, the local cloud and the deployment step create it from it.
 * The phone never touches the database, so every security rule is closed; it is written out because CloudBase's default is not.
 */
export interface Collection<Name extends string = string, Schema extends z.ZodType = z.ZodType> {
  name: Name;
  /** What one document is, in one English sentence. */
  summary: string;
  document: Schema;
  indexes: readonly Index[];
  rules: { read: false; write: false };
}

export function collection<const N extends string, S extends z.ZodType>(
  definition: Omit<Collection<N, S>, 'rules'>,
): Collection<N, S> {
  return { ...definition, rules: { read: false, write: false } };
}

export type DocumentOf<C> = C extends Collection<string, infer S> ? z.output<S> : never;
