import type { Role } from '@mulin/shared-types/roles';
import type { Desk } from '../../../desk/desk';

/** Posts in a community that can be given to a phone number. */
export type GivenRole = Extract<Role, 'clerk' | 'cashier' | 'repairer' | 'manager' | 'committee' | 'community'>;

const company: readonly GivenRole[] = ['clerk', 'cashier', 'repairer', 'manager'];

/** The company names its own people; the committee is recorded by the community or the street, never by the company. */
const gives: readonly [Role, readonly GivenRole[]][] = [
  ['manager', company],
  ['community', ['committee']],
  ['street', ['manager', 'committee', 'community']],
];

export const givenBy = (holds: Desk['holds']): GivenRole[] => [
  ...new Set(gives.filter(([role]) => holds(role)).flatMap(([, given]) => given)),
];
