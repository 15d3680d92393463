import { type LogPromise, promiseBytes } from '@mulin/domain/assembly/log/promise';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { operatorKey, sign } from '../../kit/signing';
import type { Poll } from '../calling/poll';
import type { Entry } from './slot';

type Promised = OutputOf<(typeof assembly.operations)['cast']>['promise'];

/** Within so long a ballot is in the log: the sequencer runs every minute, so it may fail four times. */
const LOGGED_WITHIN_MS = 5 * 60_000;

/** 回执承诺: our signed word that this ballot will be in the log. Given as often as it is asked for, and always the same. */
export function promiseOf({ cardHash }: Poll, { commit, at, receivedAt }: Entry): Promised {
  if (cardHash === null) throw new Error('a ballot before the card');
  const promise: LogPromise = {
    pollId: cardHash,
    commit,
    at: at.toISOString(),
    mustBeLoggedBy: new Date(receivedAt.getTime() + LOGGED_WITHIN_MS).toISOString(),
  };
  return { ...promise, signature: sign(promiseBytes(promise)), operatorKey };
}
