import { proxies } from '@mulin/shared-types/documents/proxies';
import { Refusal } from '@mulin/shared-types/refusal';
import { oneOf, type Transaction, table } from '../../kit/database';
import type { Poll } from '../calling/poll';
import type { Slot } from '../voting/slot';
import { inTerm, type Mandate } from './proxy';
import { standingIn, takeSeatIn } from './seats';
import { whyNotAgent } from './why-not';

/** Homes asked about in one query, and proxies that may stand over them. */
const HOMES_AT_ONCE = 500;
const MOST_PROXIES = 2_000;
/** Who hands in the sheet accepts by doing so. */
const USABLE: readonly Mandate['state'][] = ['granted', 'accepted'];

/** The proxies under which somebody else could hand in this head's sheet now. */
export async function proxiesFor(poll: Poll, slot: Slot, now: Date): Promise<Mandate[]> {
  const found: Mandate[] = [];
  for (let at = 0; at < slot.unitIds.length; at += HOMES_AT_ONCE) {
    const homes = oneOf(slot.unitIds.slice(at, at + HOMES_AT_ONCE));
    found.push(...(await table(proxies).findAll({ unitId: homes, state: oneOf(USABLE) }, { atMost: MOST_PROXIES })));
  }
  const fitting = found.filter((one) => (one.pollId ?? poll._id) === poll._id && inTerm(one, now));
  const checked = await Promise.all(
    fitting.map(async (proxy) => {
      const accepted = { ...proxy, state: 'accepted' as const };
      return (await whyNotAgent({ poll, slot, proxy: accepted, now })) === '' ? [proxy] : [];
    }),
  );
  return checked.flat();
}

/** Takes the place under the cap and marks the proxy as used; refused if it was withdrawn or ran out meanwhile. */
export async function actByPaperIn(tx: Transaction, poll: Poll, proxy: Mandate, now: Date): Promise<void> {
  const current = await standingIn(tx, proxy, USABLE);
  if (!inTerm(current, now)) throw new Refusal('TOO_LATE', '委托已经到期', 'proxyId');
  await takeSeatIn(tx, poll, current);
  await tx.update(proxies, proxy._id, { state: 'accepted', votes: current.votes + 1 });
}
