import { setTimeout } from 'node:timers/promises';
import { Refusal, type RefusalCode } from '@mulin/shared-types/refusal';

/** What the product itself says; whatever else comes back means that a worker or the cloud died and nobody knows what was done. */
const spoken: readonly RefusalCode[] = ['FORBIDDEN', 'INVALID_INPUT', 'NOT_FOUND', 'CONFLICT', 'TOO_EARLY', 'TOO_LATE'];

export interface Answer<R> {
  /** Absent if it was refused. */
  done?: R;
  refused?: Refusal;
  /** An earlier try may have been done although nobody heard of it. */
  unsure: boolean;
}

/** A cloud that is started again is back by then. */
const MOST_TRIES = 300;

/** Asks again until there is an answer, as people do when the phone says that something went wrong. */
export async function insist<R>(ask: () => Promise<R>): Promise<Answer<R>> {
  for (let tries = 1; ; tries += 1) {
    try {
      return { done: await ask(), unsure: tries > 1 };
    } catch (error) {
      if (error instanceof Refusal && spoken.includes(error.code)) return { refused: error, unsure: tries > 1 };
      if (tries === MOST_TRIES) throw error;
      await setTimeout(100);
    }
  }
}
