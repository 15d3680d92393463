import type * as z from 'zod';
import type { RefusalOnTheWire } from './refusal';
import type { Role } from './roles';

/**
 * What an operation is about, so that the kit can find the place the caller must hold a role in.
 * `self`: only the caller. `unit`, `community`, `street`, `district`: the input field names one of these.
 * Any other kind: the field names a document of that collection, which carries `communityId` and, if it belongs to a home, `unitId`.
 */
export type Subject =
  | { kind: 'self' }
  | { kind: 'unit' | 'community' | 'street' | 'district'; field: string }
  | { kind: 'document'; collection: string; field: string };

/**
 * Who may call: `anyone` (even without signing in), `signedIn` (any WeChat user), or a list of roles held at the subject's place.
 * A resident role matches a subject that belongs to a home only through that very home; a subject that belongs to a community
 * is matched by a home anywhere in it.
 */
export type Who = 'anyone' | 'signedIn' | readonly Role[];

export interface Operation<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  /** One English sentence for docs/api.md. */
  summary: string;
  who: Who;
  about: Subject;
  /** True if anything may be different afterwards. Every such call leaves an audit entry. */
  changes: boolean;
  /** Which limit per person it counts towards, if neither `reading` nor `writing` (domain/people/rates). */
  rate?: 'signing-in' | 'searching' | 'printing' | 'looking' | 'papers';
  input: Input;
  output: Output;
}

export type Operations = Record<string, Operation>;

export interface Contract<Ops extends Operations = Operations> {
  /** The deployed function's name. */
  name: string;
  /** What the function is for: one English sentence for docs/api.md. */
  summary: string;
  operations: Ops;
}

export function operation<I extends z.ZodType, O extends z.ZodType>(definition: Operation<I, O>): Operation<I, O> {
  return definition;
}

export function contract<const N extends string, Ops extends Operations>(
  name: N,
  summary: string,
  operations: Ops,
): Contract<Ops> & { name: N } {
  return { name, summary, operations };
}

/** What a handler gets and a client sends, after and before validation. */
export type InputOf<O> = O extends Operation<infer I, z.ZodType> ? z.output<I> : never;
export type SentInputOf<O> = O extends Operation<infer I, z.ZodType> ? z.input<I> : never;
export type OutputOf<O> = O extends Operation<z.ZodType, infer R> ? z.output<R> : never;

/** The client's view of a contract: one async method per operation. */
export type ClientOf<C> =
  C extends Contract<infer Ops>
    ? { [K in keyof Ops]: (input: SentInputOf<Ops[K]>) => Promise<OutputOf<Ops[K]>> }
    : never;

/** What travels to a cloud function (the `event`). */
export interface CallOnTheWire {
  operation: string;
  input: unknown;
  requestId: string;
}

/** What travels back. */
export type AnswerOnTheWire<T = unknown> = { ok: true; data: T } | { ok: false; error: RefusalOnTheWire };
