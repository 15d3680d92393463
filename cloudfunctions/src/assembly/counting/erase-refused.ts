import { ballots } from '@mulin/shared-types/documents/assembly';
import { table } from '../../kit/database';
import type { Refused } from './pack';

/** Slots written side by side. */
const AT_ONCE = 20;

/** What a ballot that does not stand said is nobody's business any more: it is erased. That it was handed in stays in log and slot. */
export async function eraseRefused(refused: readonly Refused[]): Promise<void> {
  const slots = await table(ballots).getMany(refused.map(({ slotId }) => slotId));
  for (let at = 0; at < refused.length; at += AT_ONCE) {
    await Promise.all(
      refused.slice(at, at + AT_ONCE).map(async ({ slotId, commits }) => {
        const slot = slots.get(slotId);
        const handedIn = slot?.handedIn.map((one) => (commits.includes(one.commit) ? { ...one, sealed: '' } : one));
        if (slot && handedIn) await table(ballots).update(slotId, { casts: slot.casts }, { handedIn });
      }),
    );
  }
}
