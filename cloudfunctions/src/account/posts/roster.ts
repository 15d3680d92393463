import { dayOf } from '@mulin/domain/day/day';
import { hasExpired, standing } from '@mulin/domain/people/certificates';
import { memberships } from '@mulin/shared-types/documents/people';
import { postRecords } from '@mulin/shared-types/documents/posts';
import type { account } from '@mulin/shared-types/operations/account';
import { companyRoles, type Role, roles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { oneOf, type Row, table } from '../../kit/database';
import { unseal } from '../../kit/sealed';
import { lastDayOf } from '../membership';
import { appoints, ends, mayFor } from './reach';

const MOST_STAFF = 300;
const posts = [...companyRoles, 'committee', 'community'] as const satisfies readonly Role[];

/** 四公开的人员: names, terms and certificates of people at work are public in their community; their own numbers are not. */
export const staff: Handler<typeof account, 'staff'> = async ({ communityId }, { caller, community, now }) => {
  const held = await table(memberships).find(
    { communityId, status: 'active', role: oneOf<Role>(posts) },
    { limit: MOST_STAFF },
  );
  const current = held.filter(({ until }) => until === null || until > now);
  const records = await table(postRecords).getMany(current.map(({ _id }) => _id));
  const today = dayOf(now);
  return {
    staff: posts.flatMap((post) =>
      current
        .filter(({ role }) => role === post)
        .map((one) => ({
          membershipId: one._id,
          role: one.role,
          roleTitle: roles[one.role].title,
          personName: unseal('name', one.personName),
          sinceDay: dayOf(one.since),
          untilDay: lastDayOf(one),
          certificates: standing(records.get(one._id)?.certificates ?? []).map((each) => shownCertificate(each, today)),
          mayEnd: one.openid !== caller.openid && mayFor(ends, caller.acting, one.role),
          mayKeep: mayFor(appoints, caller.acting, one.role),
        })),
    ),
    companyPhone: community?.company.phone ?? '',
  };
};

type Certificate = Row<typeof postRecords>['certificates'][number];

/** Without its number: what proves it stays with who keeps the record. */
const shownCertificate = (one: Certificate, today: string) => ({
  name: one.name,
  validUntil: one.validUntil,
  expired: hasExpired(one, today),
});
