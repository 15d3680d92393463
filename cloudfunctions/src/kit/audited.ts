import { randomUUID } from 'node:crypto';
import { audits } from '@mulin/shared-types/documents/people';
import { Refusal } from '@mulin/shared-types/refusal';
import { during, unwatched } from './act';
import { type AuditEntry, auditEntry, type Change, contentHash, type Outcome, recordChange } from './audit';
import { below, Duplicate, table } from './database';

/** Longer than any function may run: whoever began then and has not ended was killed. */
const GIVEN_UP_MS = 120_000;
const AT_ONCE = 500;

/**
 * 先记后做: before the first thing `work` writes, an entry says who is about to do what; afterwards it says how it ended. So no act is
 * without its entry, wherever a worker is killed, and what changes nothing costs nothing. An act that broke off stays `begun` until
 * `giveUpBegun` calls its outcome unknown. `change.detail` may grow while `work` runs.
 */
export async function audited<R>(change: Change, work: () => R | Promise<R>): Promise<R> {
  let intent: Promise<AuditEntry> | undefined;
  const act = {
    changed: false,
    async begin() {
      intent ??= unwatched(() => recordChange({ ...change, detail: {} }, 'begun'));
      await intent;
    },
  };
  let result: R;
  try {
    result = await during(act, async () => work());
  } catch (error) {
    if (intent && isRefusal(error)) await refused(await intent, change, act.changed);
    throw error;
  }
  // Before the answer: without its entry nothing is reported done, a look at somebody's number no more than a change.
  if (intent) await end(await intent, change, 'done');
  else await recordChange(change, 'done');
  return result;
}

/** What the handler knew when it stopped; anything else may have happened or not. */
const isRefusal = (error: unknown): boolean => error instanceof Refusal || error instanceof Duplicate;

/** A refusal that changed nothing is no act; one that did, an order WeChat would not take for one, is. */
async function refused(intent: AuditEntry, change: Change, changed: boolean): Promise<void> {
  if (changed) await end(intent, change, 'refused');
  else await table(audits).remove(intent._id, { outcome: 'begun' });
}

async function end(intent: AuditEntry, change: Change, outcome: Outcome): Promise<void> {
  const detail = { ...change.detail, ...intent.detail };
  const { detail: said, hash } = auditEntry({ ...change, detail }, outcome);
  if (await table(audits).update(intent._id, { outcome: 'begun' }, { outcome, detail: said, hash })) return;
  // Given up for dead and perhaps sealed meanwhile: what is sealed stays, the outcome is an entry of its own.
  const late = auditEntry({ ...change, detail: { ...detail, outcomeOf: intent._id } }, outcome);
  await table(audits).insert({ ...late, _id: `${intent._id}-${randomUUID()}` });
}

/** 结果不明: acts whose worker died. They are sealed as that, so that somebody looks whether they happened. */
export async function giveUpBegun(now: Date): Promise<void> {
  const begun = await table(audits).find(
    { sealNo: null, outcome: 'begun', at: below(new Date(now.getTime() - GIVEN_UP_MS)) },
    { limit: AT_ONCE },
  );
  for (const entry of begun) {
    const unknown = { ...entry, outcome: 'unknown' as const };
    const { outcome, hash } = { ...unknown, hash: contentHash(unknown) };
    await table(audits).update(entry._id, { outcome: 'begun' }, { outcome, hash });
  }
}
