import { companyRoles, type Role, roles } from '@mulin/shared-types/roles';

/** Who may give which post: the company its own people; the residents' committee is recorded by the community, never by the company. */
export const appoints: Partial<Record<Role, readonly Role[]>> = {
  manager: companyRoles,
  community: ['committee'],
  street: ['manager', 'committee', 'community'],
};

/** Who may end which post; a committee's ends with its seat (committee.endPost). */
export const ends: Partial<Record<Role, readonly Role[]>> = {
  manager: companyRoles,
  street: ['manager', 'community'],
  bureau: ['street'],
};

type Reach = typeof appoints;

export const mayFor = (reach: Reach, acting: readonly { role: Role }[], role: Role): boolean =>
  acting.some((held) => reach[held.role]?.includes(role));

/** 镇街或社区, for who has to send somebody on. */
export const whoMay = (reach: Reach, role: Role): string =>
  Object.entries(reach)
    .filter(([, given]) => given.includes(role))
    .map(([by]) => roles[by as Role].title)
    .join('或');
