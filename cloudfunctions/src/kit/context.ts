import type { Collection } from '@mulin/shared-types/collection';
import type { Contract, InputOf, Operation } from '@mulin/shared-types/contract';
import type { communities } from '@mulin/shared-types/documents/places';
import type * as z from 'zod';
import type { Membership } from './authorise';
import type { Place } from './place';
import type { Row } from './table';

/** What a handler is told about the call, beside its input. */
export interface Context {
  caller: {
    /** Empty only when an operation for `anyone` is called without signing in. */
    openid: string;
    /** All memberships in force, wherever they are. */
    memberships: readonly Membership[];
    /** Those that hold at this place, and, where the operation demands roles, are in one of them. */
    acting: readonly Membership[];
  };
  place: Place;
  /** The community the subject is in, loaded already. */
  community: Row<typeof communities> | undefined;
  /** The document the input named, loaded already; the collection must be the one the contract says. */
  subjectOf<C extends Collection>(collection: C): Row<C>;
  /** When the call came in. Handlers read no other clock. */
  now: Date;
  requestId: string;
  /** Adds to the audit entry: what changed, from what to what. Never a choice, a phone or an ID number. */
  note(detail: Record<string, unknown>): void;
}

/** What timers and callbacks are told: nobody calls. */
export interface TimerContext {
  now: Date;
  requestId: string;
}

type Awaitable<T> = T | Promise<T>;
type AnswerOf<O> = O extends Operation<z.ZodType, infer R> ? z.input<R> : never;

/** One operation's handler: `export const publish: Handler<typeof board, 'publish'> = async (input, ctx) => …` */
export type Handler<C extends Contract, K extends keyof C['operations']> = (
  input: InputOf<C['operations'][K]>,
  ctx: Context,
) => Awaitable<AnswerOf<C['operations'][K]>>;

export type Handlers<C extends Contract> = { [K in keyof C['operations']]: Handler<C, K> };
