import { memberships } from '@mulin/shared-types/documents/people';
import { atMost, table } from '../../kit/database';
import { isResident } from '../shown';
import { backToAll } from './in-hand';

const MOST_AT_ONCE = 200;

/**
 * 到期: a post or tenancy whose last day is over counts no longer from that moment (every call looks at it); here it is written down as
 * ended, and what was in hand goes back to everybody first.
 */
export async function endExpired(now: Date): Promise<void> {
  const over = await table(memberships).find(
    { status: 'active', until: atMost(now) },
    { limit: MOST_AT_ONCE, orderBy: [['until', 'asc']] },
  );
  for (const held of over) {
    if (!isResident(held)) await backToAll(held, now);
    await table(memberships).update(held._id, { status: 'active', until: held.until }, { status: 'ended' });
  }
}
