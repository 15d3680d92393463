import { endOf } from '@mulin/domain/day/day';
import { appointments, memberships, persons } from '@mulin/shared-types/documents/people';
import { membershipId } from '../../account/membership';
import type { Membership } from '../../kit/authorise';
import { type Transaction, table } from '../../kit/database';
import type { Member } from '../terms/term';

/** Posts of the committee in one community: eleven seats, and what was given by hand before. */
const MOST_POSTS = 50;
/** People who proved one phone number. */
const MOST_OF_A_PHONE = 10;

/** Everybody who holds the committee's post in a community now. */
export const postsIn = (communityId: string): Promise<Membership[]> =>
  table(memberships).find({ communityId, status: 'active', role: 'committee' }, { limit: MOST_POSTS });

/** Gives a member with an account the post until the last moment of the term. */
export async function givePostIn(
  tx: Transaction,
  communityId: string,
  member: Pick<Member, 'openid' | 'personName'>,
  term: { to: string; by: string; at: Date },
): Promise<void> {
  if (member.openid === null) return;
  const _id = membershipId(member.openid, 'committee', { communityId });
  const held = {
    personName: member.personName,
    ground: 'appointed' as const,
    status: 'active' as const,
    note: '',
    until: new Date(endOf(term.to)),
    decidedBy: term.by,
  };
  const before = await tx.get(memberships, _id);
  if (!before)
    await tx.insert(memberships, {
      _id,
      openid: member.openid,
      role: 'committee',
      communityId,
      since: term.at,
      ...held,
    });
  else await tx.update(memberships, _id, before.status === 'active' ? held : { ...held, since: term.at });
}

/** The accounts behind a member: the own one, and whoever took the post that was given to a phone number. */
export async function accountsOf(members: readonly Pick<Member, 'openid' | 'appointmentId'>[]): Promise<string[]> {
  const given = await table(appointments).getMany(members.flatMap(({ appointmentId }) => appointmentId ?? []));
  const openids = members.flatMap(({ openid }) => openid ?? []);
  for (const { phoneHash } of given.values()) {
    const holders = await table(persons).find({ phoneHash }, { limit: MOST_OF_A_PHONE, fields: ['updatedAt'] });
    openids.push(...holders.map(({ _id }) => _id));
  }
  return [...new Set(openids)];
}

/** Takes the post back; a phone number that has not signed in yet no longer gets it. */
export async function endPostsIn(
  tx: Transaction,
  ended: { membershipIds: readonly string[]; appointmentIds: readonly string[] },
  at: Date,
): Promise<void> {
  for (const id of new Set(ended.membershipIds)) {
    if ((await tx.get(memberships, id))?.status === 'active')
      await tx.update(memberships, id, { status: 'ended', until: at });
  }
  for (const id of new Set(ended.appointmentIds)) await tx.update(appointments, id, { state: 'ended' });
}
