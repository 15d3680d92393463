import { messages } from '@mulin/shared-types/documents/messages';
import { corrections, looks, privacyConsents } from '@mulin/shared-types/documents/own-data';
import { appointments, jobs, memberships, persons } from '@mulin/shared-types/documents/people';
import { receivedCases } from '@mulin/shared-types/documents/reception';
import { ringChoices } from '@mulin/shared-types/documents/ringing';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Role, residentRoles, roles } from '@mulin/shared-types/roles';
import type { Membership } from '../../kit/authorise';
import type { Handler } from '../../kit/context';
import { not, oneOf, table } from '../../kit/database';
import { seal } from '../../kit/sealed';
import { backToAll } from '../posts/in-hand';
import { isResident } from '../shown';
import { OWN_DATA } from './gather';
import { removeVolumes } from './remove-volumes';

type Account = typeof account;

/** Homes and posts of one person. */
const MOST_POSTS = 200;
/** In place of a name that was erased. */
const NOBODY = '';

/**
 * 收回同意并注销 (PIPL 15, 47). Names, number, its keyed hash, messages and settings are erased; bills, votes and the trail stay and know
 * the account as a number only. Every step may be done again, and the person's own document goes last: broken off, it is asked again.
 */
export const closeAccount: Handler<Account, 'closeAccount'> = async (
  { confirm },
  { caller: { openid }, now, note },
) => {
  if (confirm !== '注销') throw new Refusal('INVALID_INPUT', '要注销，请确认“注销”两个字', 'confirm');
  const posts = await postsOf(openid);
  const why = whyNotClose(posts, now);
  if (why !== '') throw new Refusal('CONFLICT', why);
  // Ran out within the last minute: the timer would no longer find whose work it was.
  for (const over of posts) await backToAll(over, now);
  const live = { openid, status: oneOf<Membership['status']>(['active', 'pending']) };
  await table(memberships).updateWhere(live, { status: 'ended', until: now });
  const homes = { openid, role: oneOf<Role>(residentRoles) };
  await table(memberships).updateWhere(homes, { personName: seal('name', NOBODY), note: '' });
  await table(messages).removeWhere({ openid });
  await table(ringChoices).remove(openid);
  await table(corrections).updateWhere({ openid, state: 'asked' }, { state: 'withdrawn' });
  await table(corrections).updateWhere({ openid }, { wantedSealed: '' });
  // A copy that is still being made would be laid out after everything else is gone.
  await table(jobs).removeWhere({ kind: OWN_DATA, state: 'running', startedBy: openid });
  await removeVolumes({ openid });
  await table(privacyConsents).updateWhere({ openid, withdrawnAt: null }, { withdrawnAt: now });
  const phoneHash = (await table(persons).get(openid))?.phoneHash;
  if (phoneHash) {
    await table(looks).updateWhere({ aboutHash: phoneHash }, { aboutHash: '', aboutOpenid: openid });
    await table(receivedCases).updateWhere(
      { callerHash: phoneHash },
      { callerHash: '', callerName: '', callerPhone: '' },
    );
    await table(appointments).removeWhere({ phoneHash, state: not('waiting') });
  }
  await table(persons).remove(openid);
  note({ phoneErased: phoneHash !== undefined });
  return {};
};

/** 岗位 rests on employment or office, not on consent (PIPL 13): it is handed over first. */
export function whyNotClose(posts: readonly Membership[], now: Date): string {
  const post = posts.find(({ until }) => until === null || until > now);
  if (!post) return '';
  const { title } = roles[post.role];
  return post.since > now ? `您将担任${title}，请先请上级收回，再注销` : `您还担任${title}，请先办离任交接，再注销`;
}

/** Posts not written down as ended: those that begin later, and those that ran out just now, too. */
export const postsOf = async (openid: string): Promise<Membership[]> =>
  (await table(memberships).find({ openid, status: 'active' }, { limit: MOST_POSTS })).filter(
    (one) => !isResident(one),
  );
