import { polls } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { examinedRoll } from './electorate';
import { matterWarnings } from './matter-warnings';
import { policyWarnings } from './policy-warnings';
import { draftOf, type Poll } from './poll';
import { rollWarnings } from './roll-warnings';
import type { Warning } from './warning';
import { windowWarnings } from './window-warnings';

/** Everything found about a draft as roll, window, clauses and consent are now; what blocks comes first. */
async function allWarnings(poll: Poll, now: Date): Promise<Warning[]> {
  const draft = draftOf(poll);
  const found = [
    ...windowWarnings(poll, now),
    ...(await policyWarnings(poll, draft, now)),
    ...matterWarnings(draft.questions),
    ...rollWarnings(await examinedRoll(poll.communityId, draft), draft),
  ];
  return found.sort((a, b) => Number(b.blocking) - Number(a.blocking));
}

export const warningsOf = async (poll: Poll, now: Date) =>
  (await allWarnings(poll, now)).map(({ kind, text, blocking }) => ({ kind, text, blocking }));

export const warnings: Handler<typeof assembly, 'warnings'> = async (_input, ctx) => {
  const poll = ctx.subjectOf(polls);
  return { warnings: poll.state === 'draft' ? await warningsOf(poll, ctx.now) : [] };
};

/** Refuses to announce what must not be announced. */
export async function refuseBlocked(poll: Poll, now: Date): Promise<void> {
  const blocking = (await allWarnings(poll, now)).find((one) => one.blocking);
  if (blocking) throw new Refusal(blocking.code ?? 'CONFLICT', blocking.text, blocking.field);
}
