import { messages } from '@mulin/shared-types/documents/messages';
import { corrections, privacyConsents } from '@mulin/shared-types/documents/own-data';
import { audits, memberships, persons } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import type { account } from '@mulin/shared-types/operations/account';
import { residentRoles, roles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { maskPhone } from '../../kit/masked';
import { unseal } from '../../kit/sealed';
import { placesOf, shownMembership } from '../shown';
import { postsOf, whyNotClose } from './close';
import { countLooks } from './looks';

type Account = typeof account;
type Person = Row<typeof persons>;

/** More roles, homes or requests than this nobody has. */
export const MOST_OF_ONE = 200;

/** 我的资料: everything held about the caller, names in full, since they are the own. */
export const myData: Handler<Account, 'myData'> = async (_, { caller, now }) => {
  const { openid } = caller;
  const person = await table(persons).get(openid);
  const [held, consents, asked, roll, deeds, told, seen, posts] = await Promise.all([
    table(memberships).find({ openid }, { limit: MOST_OF_ONE }),
    table(privacyConsents).find({ openid }, { limit: MOST_OF_ONE, orderBy: [['at', 'desc']] }),
    table(corrections).find({ openid }, { limit: MOST_OF_ONE, orderBy: [['askedAt', 'desc']] }),
    rollOf(person),
    table(audits).count({ openid }),
    table(messages).count({ openid }),
    countLooks(openid, person?.phoneHash),
    postsOf(openid),
  ]);
  const places = await placesOf(held);
  return {
    known: person !== undefined,
    phoneMasked: person ? maskPhone(unseal('phone', person.phoneSealed)) : '',
    consents: consents.map(({ version, at, withdrawnAt }) => ({
      version,
      at: at.toISOString(),
      withdrawnAt: withdrawnAt?.toISOString() ?? null,
    })),
    roles: held.map((membership) => {
      const { personName, placeName } = shownMembership(membership, places);
      return {
        membershipId: membership._id,
        roleTitle: roles[membership.role].title,
        placeName,
        personName,
        status: membership.status,
        since: membership.since.toISOString(),
        until: membership.until?.toISOString() ?? null,
        home: membership.status === 'active' && (residentRoles as readonly string[]).includes(membership.role),
      };
    }),
    roll,
    counts: { deeds, messages: told, looks: seen },
    corrections: asked.map(({ _id, kind, unitLabel, state, answer, dueDay }) => ({
      correctionId: _id,
      kind,
      unitLabel,
      state,
      answer,
      dueDay,
    })),
    cannotClose: whyNotClose(posts, now),
    now: now.toISOString(),
  };
};

/** Homes on the roll that carry the proven number. */
export async function rollOf(person: Person | undefined) {
  if (!person) return [];
  const { phoneHash } = person;
  const found = await table(units).find({ 'owners.phoneHash': phoneHash }, { limit: MOST_OF_ONE });
  return found.map(({ _id, label, areaCenti, owners }) => {
    const mine = owners.find((owner) => owner.phoneHash === phoneHash);
    return { unitId: _id, label, areaCenti, name: mine ? unseal('name', mine.nameSealed) : '' };
  });
}
