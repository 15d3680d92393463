import { memberships } from '@mulin/shared-types/documents/people';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { accountsOf } from '../committee/seating/posts';
import { currentOf, inOffice } from '../committee/terms/term';
import type { Membership } from '../kit/authorise';
import type { Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import { inHand } from './posts/in-hand';
import { isResident } from './shown';

/** 解绑、退出: a home or a post is given up by whoever holds it, unless somebody would be left without. */
export const endMembership: Handler<typeof account, 'endMembership'> = async (
  { membershipId: id },
  { caller, now, note },
) => {
  const mine = await table(memberships).first({ _id: id, openid: caller.openid });
  if (!mine) throw new Refusal('NOT_FOUND', '没有找到您的这个身份，请刷新后再看', 'membershipId');
  if (mine.role === 'bureau' && (await officers(mine)) <= 1) {
    throw new Refusal('CONFLICT', '您是住建局唯一的经办人，请先有另一位经办人再退出');
  }
  await refuseLeavingSeat(mine);
  const waiting = isResident(mine) ? 0 : (await inHand(mine)).length;
  if (waiting > 0) throw new Refusal('CONFLICT', `您手上还有 ${waiting} 件没办完，请上级办离任交接`);
  const live = { openid: caller.openid, status: oneOf<Membership['status']>(['active', 'pending']) };
  await table(memberships).update(id, live, { status: 'ended', until: now });
  note({ role: mine.role });
  return {};
};

/** 辞去席位: it becomes vacant and the board says so; without the post alone it would stand filled with nobody who may act. */
async function refuseLeavingSeat({ role, openid, communityId }: Membership): Promise<void> {
  const term = role === 'committee' ? await currentOf(communityId ?? '') : undefined;
  if (term && (await accountsOf(inOffice(term))).includes(openid))
    throw new Refusal('CONFLICT', '您是在任委员，请到“业委会”里辞去席位');
}

const officers = ({ districtId }: Membership): Promise<number> =>
  table(memberships).count({ role: 'bureau', status: 'active', districtId: districtId ?? '' });
