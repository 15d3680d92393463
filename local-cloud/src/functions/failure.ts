/** Why an invocation gave no answer. */
export type FailureKind =
  /** `main` threw or rejected. */
  | 'failed'
  /** Ran longer than its time-out; the worker was ended. */
  | 'timeout'
  /** The worker died: unhandled rejection, process.exit, out of memory. */
  | 'crashed'
  /** A developer or a test ended the worker on purpose. */
  | 'killed'
  /** The built file could not be loaded or exports no `main`. */
  | 'notLoaded'
  /** No such function. */
  | 'unknown'
  /** Too many calls are waiting already. */
  | 'busy'
  /** The local cloud is shutting down. */
  | 'closing'
  /** The event was not a JSON object. */
  | 'badEvent';

export interface Failure {
  kind: FailureKind;
  /** As the cloud words it; English, for developers. */
  message: string;
  stack?: string;
}

/** `json` is what the function returned, as JSON text (`null` for nothing). */
export type Outcome = { ok: true; json: string } | { ok: false; failure: Failure };

export const failed = (kind: FailureKind, message: string, stack?: string): Outcome => ({
  ok: false,
  failure: stack === undefined ? { kind, message } : { kind, message, stack },
});
