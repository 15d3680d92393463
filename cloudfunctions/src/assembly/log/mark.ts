import { ballots } from '@mulin/shared-types/documents/assembly';
import { append, table } from '../../kit/database';
import type { Poll } from '../calling/poll';
import type { Slot } from '../voting/slot';
import { type LogPage, numbered } from './page';
import { type Logged, tellLogged } from './tell-logged';

/** Slots marked side by side. */
const AT_ONCE = 20;

/**
 * Writes into the slots of a page that their ballots are logged, and under which numbers, after telling the homes. Doing it again is
 * harmless: a slot that has been marked is left alone. Nothing is logged twice because no page is written before the one before it is marked.
 */
export async function markPage(poll: Poll, page: LogPage): Promise<void> {
  const bySlot = new Map<string, Logged[]>();
  for (const one of numbered(page)) bySlot.set(one.slotId, [...(bySlot.get(one.slotId) ?? []), one]);
  const slots = await table(ballots).getMany(bySlot.keys());
  const missing = [...bySlot].flatMap(([slotId, logged]) => {
    const slot = slots.get(slotId);
    const fresh = logged.filter(({ nth }) => nth > (slot?.logged ?? 0)).sort((a, b) => a.nth - b.nth);
    return slot && fresh.length > 0 ? [{ slot, fresh }] : [];
  });
  // A message that cannot be sent must not keep a ballot out of the log.
  const fresh = missing.flatMap((one) => one.fresh);
  await tellLogged(poll, fresh).catch((error: unknown) => console.error(`told of ${page._id}`, error));
  for (let at = 0; at < missing.length; at += AT_ONCE)
    await Promise.all(missing.slice(at, at + AT_ONCE).map(({ slot, fresh: own }) => markSlot(slot, own)));
}

async function markSlot({ _id, logged }: Slot, fresh: readonly Logged[]): Promise<void> {
  const now = logged + fresh.length;
  const marked = { logged: now, numbers: append(...fresh.map(({ number }) => number)) };
  if (await table(ballots).update(_id, { logged, casts: now }, { ...marked, pending: false })) return;
  // Another ballot came in meanwhile: that one is still pending.
  await table(ballots).update(_id, { logged }, marked);
}
