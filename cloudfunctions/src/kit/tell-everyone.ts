import { jobs } from '@mulin/shared-types/documents/people';
import type { Transaction } from './database';
import { type Job, startJob } from './jobs';
import type { Message } from './tell';

export const TELL_EVERYONE = 'tell-everyone';

/**
 * `owners`, `residents`: of a whole community. `poll`: owners of the homes on the roll of a vote. `silent`: those of them whose head
 * has not voted at the moment they are told, one message a head.
 */
export type Audience =
  | { of: 'owners' | 'residents'; communityId: string }
  | { of: 'poll' | 'silent'; pollId: string; communityId: string };

/** The job that tells them; `messages` does it chunk by chunk on its timer, 30,000 homes or more. */
export function tellingJob(audience: Audience, message: Message, by: string) {
  return {
    _id: `${TELL_EVERYONE}:${message.key}`,
    kind: TELL_EVERYONE,
    communityId: audience.communityId,
    total: 0,
    input: { audience, message },
    startedBy: by,
  };
}

/** Tells many people something, soon; asked twice with the same `message.key`, it is done once. */
export async function tellEveryone(audience: Audience, message: Message, by: string, at: Date): Promise<void> {
  await startJob(tellingJob(audience, message, by), at);
}

/** The same as part of what the message is about, so that the one never happens without the other. */
export async function tellEveryoneIn(
  tx: Transaction,
  audience: Audience,
  message: Message,
  by: string,
  at: Date,
): Promise<void> {
  const job = tellingJob(audience, message, by);
  if (await tx.get(jobs, job._id)) return;
  const fresh: Job = { ...job, state: 'running', done: 0, cursor: '', startedAt: at, leaseUntil: at, error: '' };
  await tx.insert(jobs, fresh);
}
