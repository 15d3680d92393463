import { dayOf } from '@mulin/domain/day/day';
import { memberships, persons } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import type { account } from '@mulin/shared-types/operations/account';
import { roles } from '@mulin/shared-types/roles';
import { inForce, type Membership } from '../../kit/authorise';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { maskName, maskPhone } from '../../kit/masked';
import { unseal } from '../../kit/sealed';
import { lastDayOf } from '../membership';
import { isResident } from '../shown';
import { endsBinding } from './end';
import { looksLeft } from './reveal';

/** People bound to one home. */
const MOST = 100;

/** 一户人家. The owner knows the own people by name; whoever works here reads names and numbers masked. */
export const household: Handler<typeof account, 'household'> = async ({ unitId }, { caller, now, subjectOf }) => {
  const { owners } = subjectOf(units);
  const { openid, acting } = caller;
  const isOwner = acting.some(({ role }) => role === 'owner');
  const isStaff = acting.some(({ role }) => role !== 'owner');
  const live = { unitId, status: oneOf<Membership['status']>(['active', 'pending']) };
  const held = (await table(memberships).find(live, { limit: MOST, orderBy: [['since', 'asc']] })).filter(isResident);
  const bound = held.filter((one) => one.status === 'pending' || inForce(one, now));
  const known = await table(persons).getMany(bound.map((one) => one.openid));
  const shown = (name: string) => (isOwner ? name : maskName(name));
  return {
    owners: owners.map(({ nameSealed, phoneSealed }, at) => ({
      person: `owner.${at}`,
      name: shown(unseal('name', nameSealed)),
      phoneMasked: phoneSealed === '' ? '' : maskPhone(unseal('phone', phoneSealed)),
    })),
    people: bound.map((one) => {
      const person = known.get(one.openid);
      const mine = one.openid === openid;
      const under = isOwner && one.role !== 'owner';
      return {
        membershipId: one._id,
        role: one.role,
        roleTitle: roles[one.role].title,
        status: one.status === 'pending' ? ('pending' as const) : ('active' as const),
        name: shown(unseal('name', one.personName)),
        phoneMasked: person ? maskPhone(unseal('phone', person.phoneSealed)) : '',
        note: one.note,
        sinceDay: dayOf(one.since),
        untilDay: lastDayOf(one),
        mine,
        mayDecide: one.status === 'pending' && under && !mine,
        mayEnd: one.status === 'active' && !mine && acting.some(({ role }) => endsBinding(role, one.role)),
      };
    }),
    looksLeft: isStaff ? await looksLeft(openid, now) : 0,
  };
};
