import { addDays, dayOf } from '@mulin/domain/day/day';
import { corrections } from '@mulin/shared-types/documents/own-data';
import { memberships, persons } from '@mulin/shared-types/documents/people';
import { units } from '@mulin/shared-types/documents/places';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { roles } from '@mulin/shared-types/roles';
import type { Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { noteLook } from '../../kit/look';
import { maskName, maskPhone } from '../../kit/masked';
import { seal, unseal } from '../../kit/sealed';
import { registered } from '../register';
import { isResident } from '../shown';

type Account = typeof account;
type Correction = Row<typeof corrections>;

/** PIPL 45, 46 say 及时 and name no days: our own limit. */
const DAYS_TO_ANSWER = 15;
const MOST_WAITING = 10;

/** 要求更正 (PIPL 46). One request of a kind waits for a home at a time; asked again it is the same one. */
export const askCorrection: Handler<Account, 'askCorrection'> = async ({ membershipId, kind, wanted }, ctx) => {
  const { openid, memberships: held } = ctx.caller;
  await registered(openid);
  const home = held.find(({ _id }) => _id === membershipId);
  if (!home || !isResident(home)) throw new Refusal('NOT_FOUND', '没有找到您的这套房，请刷新后再看', 'membershipId');
  if (kind === 'roll-phone' && home.role !== 'owner') {
    throw new Refusal('CONFLICT', '名册上只有业主的电话', 'kind');
  }
  if (kind !== 'roll-phone' && wanted === '') throw new Refusal('INVALID_INPUT', '写清楚正确的是什么', 'wanted');
  if (kind === 'name' && wanted.length > 40) throw new Refusal('INVALID_INPUT', '姓名最多 40 个字', 'wanted');
  const waiting = await table(corrections).find({ openid }, { limit: 200, fields: ['kind', 'membershipId', 'state'] });
  const asked = waiting.filter(({ state }) => state === 'asked');
  const same = asked.find((one) => one.kind === kind && one.membershipId === membershipId);
  if (same) return { correctionId: same._id };
  if (asked.length >= MOST_WAITING) throw new Refusal('CONFLICT', `您有 ${MOST_WAITING} 条更正在办，办完再提新的`);
  const unit = await table(units).get(home.unitId ?? '');
  const _id = idOf('cor', 'membership', openid, membershipId, kind, ctx.requestId);
  await table(corrections).insertIfAbsent({
    _id,
    openid,
    communityId: home.communityId ?? '',
    unitId: home.unitId ?? '',
    unitLabel: unit?.label ?? '',
    membershipId,
    kind,
    wantedSealed: kind === 'roll-phone' ? '' : seal('name', wanted),
    state: 'asked',
    answer: '',
    dueDay: addDays(dayOf(ctx.now), DAYS_TO_ANSWER),
    askedAt: ctx.now,
    decidedBy: '',
    decidedAt: null,
  });
  ctx.note({ kind });
  return { correctionId: _id };
};

export const withdrawCorrection: Handler<Account, 'withdrawCorrection'> = async ({ correctionId }, { caller, now }) => {
  const { openid } = caller;
  const mine = await table(corrections).first({ _id: correctionId, openid });
  if (!mine) throw new Refusal('NOT_FOUND', '没有找到这条申请，请刷新后再看', 'correctionId');
  await table(corrections).update(correctionId, { openid, state: 'asked' }, { state: 'withdrawn', decidedAt: now });
  return {};
};

export const correctionsToDecide: Handler<Account, 'correctionsToDecide'> = async ({ communityId, skip, limit }) => {
  const found = await table(corrections).find(
    { communityId, state: 'asked' },
    { skip, limit, orderBy: [['askedAt', 'asc']] },
  );
  const held = await table(memberships).getMany(found.map(({ membershipId }) => membershipId));
  return {
    corrections: found.map((one) => {
      const home = held.get(one.membershipId);
      return {
        correctionId: one._id,
        unitLabel: one.unitLabel,
        roleTitle: home ? roles[home.role].title : '',
        kind: one.kind,
        presentMasked: home ? maskName(unseal('name', home.personName)) : '',
        dueDay: one.dueDay,
      };
    }),
  };
};

/** 看这一条: written down before it is answered, like any look at a name (PIPL 51). */
export const correctionText: Handler<Account, 'correctionText'> = async (_, ctx) => {
  const asked = ctx.subjectOf(corrections);
  const { openid, communityId, unitId, unitLabel, membershipId, kind, state } = asked;
  if (state !== 'asked') throw new Refusal('CONFLICT', '这条申请已经办过了，请刷新后再看');
  const about = { communityId, unitId, unitLabel, aboutOpenid: openid, aboutHash: '' };
  await noteLook({ ...about, field: 'name', reason: '核实更正申请' }, ctx);
  ctx.note({ kind });
  const [home, person] = await Promise.all([table(memberships).get(membershipId), table(persons).get(openid)]);
  return { present: home ? unseal('name', home.personName) : '', wanted: wantedText(asked, person) };
};

function wantedText({ kind, wantedSealed }: Correction, person: Row<typeof persons> | undefined): string {
  if (kind === 'roll-phone') return person ? maskPhone(unseal('phone', person.phoneSealed)) : '';
  return wantedSealed === '' ? '' : unseal('name', wantedSealed);
}
