import { type Cloud, cloud } from '../cloud/cloud';
import { type Load, useLoad } from '../cloud/useLoad';

/** What the cloud knows of the person holding the phone. */
export type Me = Awaited<ReturnType<Cloud['account']['me']>>;
/** A home bound to me, as owner, family or tenant. */
export type Home = Me['homes'][number];
/** A home or post I hold, or have asked for. */
export type Membership = Me['memberships'][number];

/** Every page asks under the same name, so that one answer serves them all without a network. */
export const useMe = (): Load<Me> => useLoad('me', () => cloud.account.me({}));

const resident: readonly string[] = ['owner', 'family', 'tenant'];

/** Work and offices, not homes: 物业前台, 业委会, 镇街. */
export const postsOf = ({ memberships }: Pick<Me, 'memberships'>): Membership[] =>
  memberships.filter(({ role, status }) => status === 'active' && !resident.includes(role));

/** What I have asked for and staff have not decided yet. */
export const waitingOf = ({ memberships }: Pick<Me, 'memberships'>): Membership[] =>
  memberships.filter(({ status }) => status === 'pending');

/** The binding behind a home of mine. */
export const bindingOf = ({ memberships }: Pick<Me, 'memberships'>, home: Home): Membership | undefined =>
  memberships.find(
    ({ unitId, role, status }) => unitId === home.unitId && role === home.relation && status === 'active',
  );
