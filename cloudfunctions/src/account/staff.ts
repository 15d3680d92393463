import { memberships } from '@mulin/shared-types/documents/people';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { companyRoles, type Role, roles } from '@mulin/shared-types/roles';
import type { Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import { unseal } from '../kit/sealed';
import { appoint as give } from './appointing';

type Account = typeof account;

/** Who may give which post: the company its own people; the residents' committee is recorded by the community, never by the company. */
const appoints: Partial<Record<Role, readonly Role[]>> = {
  manager: companyRoles,
  community: ['committee'],
  street: ['manager', 'committee', 'community'],
};

const MOST_STAFF = 300;
const posts = [...companyRoles, 'committee', 'community'] as const satisfies readonly Role[];

export const appoint: Handler<Account, 'appoint'> = async ({ communityId, role, personName, phone }, ctx) => {
  const { acting, openid } = ctx.caller;
  if (!acting.some((membership) => appoints[membership.role]?.includes(role))) {
    const own = acting.map((membership) => roles[membership.role].title).join('、');
    throw new Refusal('FORBIDDEN', `${own}不能任命${roles[role].title}，请找${whoAppoints(role)}`, 'role');
  }
  const appointmentId = await give({ role, place: { communityId }, personName, phone }, openid, ctx.now);
  ctx.note({ role, appointmentId });
  return { appointmentId };
};

const whoAppoints = (role: Role): string =>
  Object.entries(appoints)
    .filter(([, given]) => given.includes(role))
    .map(([by]) => roles[by as Role].title)
    .join('或');

/** Names of people at work are public in their community; their own numbers are not. */
export const staff: Handler<Account, 'staff'> = async ({ communityId }, { community }) => {
  const held = await table(memberships).find(
    { communityId, status: 'active', role: oneOf<Role>(posts) },
    { limit: MOST_STAFF, fields: ['role', 'personName'] },
  );
  return {
    staff: posts.flatMap((post) =>
      held
        .filter(({ role }) => role === post)
        .map(({ role, personName }) => ({
          role,
          roleTitle: roles[role].title,
          personName: unseal('name', personName),
        })),
    ),
    companyPhone: community?.company.phone ?? '',
  };
};
