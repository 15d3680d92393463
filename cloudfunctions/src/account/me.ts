import { DAY_MS } from '@mulin/domain/day/day';
import { memberships, persons } from '@mulin/shared-types/documents/people';
import type { account } from '@mulin/shared-types/operations/account';
import type { Handler } from '../kit/context';
import { above, table } from '../kit/database';
import { maskPhone } from '../kit/masked';
import { unseal } from '../kit/sealed';
import { unreadOf } from '../messages/inbox';
import { consentOf } from './own-data/consent';
import { homesOf, placesOf, shownMembership } from './shown';

type Account = typeof account;

/** Nobody waits for more approvals than this. */
const MOST_WAITING = 50;

export const me: Handler<Account, 'me'> = async (_, { caller, now }) => {
  const { openid } = caller;
  const lately = new Date(now.getTime() - 30 * DAY_MS);
  const [person, waiting, refused, unread, consent] = await Promise.all([
    table(persons).get(openid),
    table(memberships).find({ openid, status: 'pending' }, { limit: MOST_WAITING }),
    table(memberships).find({ openid, status: 'refused', since: above(lately) }, { limit: MOST_WAITING }),
    unreadOf(openid),
    consentOf(openid),
  ]);
  const held = [...caller.memberships, ...waiting];
  const places = await placesOf([...held, ...refused]);
  return {
    known: person !== undefined,
    consent: person ? consent : 'none',
    phoneMasked: person ? maskPhone(unseal('phone', person.phoneSealed)) : '',
    elder: person?.elder ?? false,
    homes: homesOf(caller.memberships, places),
    memberships: held.map((membership) => shownMembership(membership, places)),
    refused: refused.map((membership) => {
      const { placeName, roleTitle } = shownMembership(membership, places);
      return { placeName, roleTitle, reason: membership.note };
    }),
    unread,
    now: now.toISOString(),
  };
};

/** Who has not registered yet has no document to keep it in; the phone keeps it then. */
export const setElder: Handler<Account, 'setElder'> = async ({ elder }, { caller, now }) => {
  await table(persons).update(caller.openid, {}, { elder, updatedAt: now });
  return {};
};
