import { addDays, type Day, dayOf, endOf } from '@mulin/domain/day/day';
import { memberships } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { roles } from '@mulin/shared-types/roles';
import { inForce, type Membership } from '../kit/authorise';
import type { Context, Handler } from '../kit/context';
import { absent, type Row, table } from '../kit/database';
import { noteLook } from '../kit/look';
import { maskName } from '../kit/masked';
import { requireOther } from '../kit/same-person';
import { keyedHash, seal, unseal } from '../kit/sealed';
import { tell } from '../kit/tell';
import { membershipId } from './membership';
import { registered } from './register';
import { isResident, ownersMasked } from './shown';

type Account = typeof account;

/** So many requests of one person may wait; more would be trying doors. */
const MOST_WAITING = 10;
const LONGEST_TENANCY_DAYS = 7_305;

export const askToBind: Handler<Account, 'askToBind'> = async (input, { caller, now }) => {
  const { unitId, role, personName, note } = input;
  const until = role === 'tenant' ? tenancyEnd(input.untilDay, now) : null;
  const { openid } = caller;
  await registered(openid);
  const unit = await table(units).get(unitId);
  if (!unit) throw new Refusal('NOT_FOUND', '名册上没有这套房，请重新选择楼栋和房号', 'unitId');
  const place = { unitId, communityId: unit.communityId };
  const asked: Membership = {
    _id: membershipId(openid, role, place),
    openid,
    role,
    ...place,
    personName: seal('name', personName),
    ground: 'approved',
    status: 'pending',
    note,
    since: now,
    until,
    decidedBy: '',
  };
  const before = await table(memberships).get(asked._id);
  if (before && inForce(before, now)) {
    throw new Refusal('CONFLICT', `您已经是 ${unit.label} 的${roles[role].title}，不用再申请`);
  }
  if (before?.status === 'pending') return { membershipId: asked._id };
  if ((await table(memberships).count({ openid, status: 'pending' })) >= MOST_WAITING) {
    throw new Refusal('CONFLICT', `您还有 ${MOST_WAITING} 条申请在等物业核对，办完再申请新的`);
  }
  if (!before) await table(memberships).insertIfAbsent(asked);
  else {
    const again = { status: 'pending', personName: asked.personName, ground: 'approved', note, since: now } as const;
    await table(memberships).update(asked._id, { status: before.status }, { ...again, until, decidedBy: '' });
  }
  return { membershipId: asked._id };
};

export const bindingsToDecide: Handler<Account, 'bindingsToDecide'> = async ({ communityId, skip, limit }) => {
  const waiting = { communityId, status: 'pending' } as const;
  const [total, found] = await Promise.all([
    table(memberships).count(waiting),
    table(memberships).find(waiting, { skip, limit, orderBy: [['since', 'asc']] }),
  ]);
  const asked = found.filter(isResident);
  const homes = await table(units).getMany(asked.flatMap(({ unitId }) => unitId ?? []));
  return {
    total,
    bindings: asked.map((membership) => {
      const unit = homes.get(membership.unitId ?? '');
      const personName = unseal('name', membership.personName);
      return {
        membershipId: membership._id,
        unitLabel: unit?.label ?? '',
        role: membership.role,
        roleTitle: roles[membership.role].title,
        personMasked: maskName(personName),
        note: membership.note,
        ownerNamesMasked: unit ? ownersMasked(unit) : '',
        nameOnRoll: unit !== undefined && isNameOnRoll(personName, unit),
        askedAt: membership.since.toISOString(),
      };
    }),
  };
};

/** 看申请人姓名, to hold it against a paper: written down before it is answered, like any look at a name (PIPL 51). */
export const bindingName: Handler<Account, 'bindingName'> = async (_, ctx) => {
  const { openid, personName, unitId, communityId, role, status } = ctx.subjectOf(memberships);
  if (status !== 'pending') throw new Refusal('CONFLICT', '这条申请已经办过了，请刷新后再看');
  const unit = await table(units).get(unitId ?? '');
  const home = { communityId: communityId ?? '', unitId: unitId ?? '', unitLabel: unit?.label ?? '' };
  await noteLook({ ...home, aboutOpenid: openid, aboutHash: '', field: 'name', reason: '核对绑定申请' }, ctx);
  ctx.note({ role });
  return { personName: unseal('name', personName) };
};

/** 租期: a tenant is bound until a day, never for good; who names none is asked again after a year. */
function tenancyEnd(untilDay: Day | undefined, now: Date): Date {
  const today = dayOf(now);
  const lastDay = untilDay ?? addDays(today, 365);
  if (lastDay < today) throw new Refusal('INVALID_INPUT', '租到的日子已经过了', 'untilDay');
  if (lastDay > addDays(today, LONGEST_TENANCY_DAYS)) throw new Refusal('INVALID_INPUT', '租期最长二十年', 'untilDay');
  return new Date(endOf(lastDay));
}

/**
 * Two eyes that are not the asker's; deciding the same way twice is harmless. The owner answers for family and tenants, staff for
 * anybody.
 */
export const decideBinding: Handler<Account, 'decideBinding'> = async ({ membershipId: id, approve, reason }, ctx) => {
  const asked = ctx.subjectOf(memberships);
  const { openid } = ctx.caller;
  await requireOther(asked.openid, openid, '不能办自己的申请，请另一位同事来办');
  if (!approve && reason === '') throw new Refusal('INVALID_INPUT', '不同意要写明理由，申请人看得到', 'reason');
  const asOwner = ctx.caller.acting.every(({ role }) => role === 'owner');
  if (asOwner && asked.role === 'owner') throw new Refusal('FORBIDDEN', '业主由物业和社区核对，您只能同意家属和租户');
  if (approve && asked.until && asked.until <= ctx.now) throw new Refusal('TOO_LATE', '租期已经过了，请他重新申请');
  if (approve) await refuseNewVoter(asked, ctx);
  const decided = { status: approve ? 'active' : 'refused', decidedBy: openid } as const;
  const more = approve ? { since: ctx.now, barred: absent() } : { note: reason };
  if (!(await table(memberships).update(id, { status: 'pending' }, { ...decided, ...more }))) {
    const now = await table(memberships).get(id);
    if (now?.status !== decided.status) throw new Refusal('CONFLICT', '这条申请已经办过了，请刷新后再看');
  }
  ctx.note({ role: asked.role, approve });
  // Approved just now, or by this same decision before it broke off: told once either way.
  const decidedAt = !approve || asked.status === 'active' ? asked.since : ctx.now;
  await tellDecided(asked, decidedAt, { approve, reason }, ctx.now);
  return {};
};

/** The asker, whatever was said. */
async function tellDecided(
  asked: Membership,
  decidedAt: Date,
  { approve, reason }: { approve: boolean; reason: string },
  at: Date,
): Promise<void> {
  const unit = await table(units).get(asked.unitId ?? '');
  const what = `${unit?.label ?? ''}（${roles[asked.role].title}）`;
  const message = {
    key: `binding.${asked._id}.${decidedAt.getTime()}.${approve}`,
    communityId: asked.communityId ?? '',
    kind: 'people' as const,
    title: approve ? '房子绑好了' : '绑定没有同意',
    body: approve ? `${what}，现在可以办事了。` : `${what}：${reason}`,
    about: null,
    home: unit?.label ?? '',
  };
  await tell([asked.openid], message, at);
}

export const isNameOnRoll = (personName: string, { owners }: Row<typeof units>): boolean =>
  owners.some(({ nameHash }) => nameHash === keyedHash('name', personName));

/**
 * The company must not make voters: who is no owner by the roll, or by the community's own word, is one only by the word of the community
 * 居委会.
 */
async function refuseNewVoter({ role, unitId, personName, barred }: Membership, { caller }: Context): Promise<void> {
  if (role !== 'owner' || caller.acting.some((one) => one.role === 'community')) return;
  if (barred) throw new Refusal('FORBIDDEN', '社区结束过他的绑定，要由社区再核对');
  const unit = await table(units).get(unitId ?? '');
  if (unit && isNameOnRoll(unseal('name', personName), unit)) return;
  throw new Refusal('FORBIDDEN', '名册上没有这个名字。业主有表决权，要由社区核对，或者先更正名册');
}
