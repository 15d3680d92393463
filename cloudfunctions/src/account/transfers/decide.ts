import { certificates } from '@mulin/shared-types/documents/arrears';
import { memberships, persons } from '@mulin/shared-types/documents/people';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import { unitTransfers } from '@mulin/shared-types/documents/transfers';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import { stateOf } from '../../arrears/certificates/certificate';
import { leaveDepositsToFormer } from '../../fees/deposits/of-home';
import type { Membership } from '../../kit/authorise';
import type { Handler } from '../../kit/context';
import { oneOf, type Row, table } from '../../kit/database';
import { requireOther } from '../../kit/same-person';
import { tell } from '../../kit/tell';
import { endFormerOwners } from '../../roll/former-owners';
import {
  type HomeMoney,
  moneyLeftBehind,
  moneyWritten,
  requireCreditSettled,
  staysBy,
  toBuyer,
  toSeller,
} from './home-money';
import { leftBy, MOST_BOUND, PASSED } from './left';

type Transfer = Row<typeof unitTransfers>;
type Unit = Row<typeof units>;

/** 复核过户: by another person than who entered it. Broken off anywhere, it is decided again and goes on; twice is harmless. */
export const decideTransfer: Handler<typeof account, 'decideTransfer'> = async ({ decision, answer }, ctx) => {
  const asked = ctx.subjectOf(unitTransfers);
  const { openid } = ctx.caller;
  await requireOther(asked.askedBy, openid, '登记过户和复核要两个人');
  const approve = decision === 'approve';
  const state = approve ? 'done' : 'refused';
  if (asked.state !== 'asked') {
    if (asked.state === state && asked.decidedBy === openid) return {};
    throw new Refusal('CONFLICT', '这份过户登记已经办过了，请刷新后再看');
  }
  if (!approve && answer === '') throw new Refusal('INVALID_INPUT', '不同意要写明理由', 'answer');
  if (approve) await pass(asked, openid, ctx.now);
  const decided = { state, answer, decidedBy: openid, decidedAt: ctx.now } as const;
  if (!(await table(unitTransfers).update(asked._id, { state: 'asked' }, decided)))
    throw new Refusal('CONFLICT', '另一位同事刚刚办了这份过户');
  ctx.note({ unitId: asked.unitId, approve, day: asked.day, certificate: asked.certificate });
  return {};
};

/** A payment it rests on may have been taken back since it was entered; a newer one says the same and more. */
async function refuseLapsed({ certificate }: Transfer): Promise<void> {
  const found = certificate === '' ? undefined : await table(certificates).get(certificate.toUpperCase());
  if (found && (await stateOf(found)) === 'lapsed')
    throw new Refusal('CONFLICT', '这张结清证明已经失效，请退回，重新登记过户');
}

/** What stood on the roll is kept first; the former household goes before the home says whose it is, so that a broken run comes back. */
async function pass(asked: Transfer, by: string, at: Date): Promise<void> {
  const { unitId, version, headId } = asked;
  const unit = await table(units).get(unitId);
  if (!unit) throw new Refusal('NOT_FOUND', '名册上没有这套房了');
  const owners = asked.owners.map((owner) => ({ ...owner, idHash: '' }));
  const passed = unit.version === version + 1 && sameOwners(unit.owners, owners);
  if (!passed && unit.version !== version) throw new Refusal('CONFLICT', '登记以后名册又改过，请重新登记过户');
  const money = passed ? moneyWritten(asked) : await moneyLeftBehind(asked, unit.owners);
  if (!passed) {
    await refuseLapsed(asked);
    if (!staysBy(asked, unit.owners)) await requireCreditSettled(money, asked);
    await table(unitTransfers).update(asked._id, { state: 'asked' }, money);
    const { communityId } = unit;
    const kept = { unitId, communityId, version, before: unit, replacedAt: at, by };
    await table(unitHistory).insertIfAbsent({ _id: `${unitId}#${version}`, ...kept });
    const former = await boundTo(unitId);
    await endFormerOwners(unit, { _id: unitId, owners }, at, asked.sameOwner || 'other');
    await endFamily(former, at);
    const written = { owners, headId, version: version + 1, updatedAt: at };
    if (!(await table(units).update(unitId, { version }, written)))
      throw new Refusal('CONFLICT', '名册刚刚被别人改过，请重新登记过户');
  }
  if (money.depositFen > 0) await leaveDepositsToFormer(unitId, asked._id);
  await tellBoth(asked, money, at);
}

const sameOwners = (one: Unit['owners'], other: Unit['owners']): boolean => hashesOf(one) === hashesOf(other);
const hashesOf = (owners: Unit['owners']) => owners.map((one) => `${one.nameHash} ${one.phoneHash}`).join();

const boundTo = (unitId: string): Promise<Membership[]> =>
  table(memberships).find(
    { unitId, status: oneOf<Membership['status']>(['active', 'pending']) },
    { limit: MOST_BOUND },
  );

/** 家属 go with the owner whose family they are; 租户 stay, and the new owner ends them or not. Who still waits asks anew. */
async function endFamily(former: readonly Membership[], at: Date): Promise<void> {
  const stays = await table(memberships).count({
    _id: oneOf(former.filter(({ role }) => role === 'owner').map(({ _id }) => _id)),
    status: 'active',
  });
  if (stays > 0) return;
  const ended = { status: 'ended', until: at, note: PASSED } as const;
  for (const { _id, role, status } of former)
    if (role === 'family' || status === 'pending') await table(memberships).update(_id, { status }, ended);
}

/** Whoever was unbound by it, and who may bind the home now. */
async function tellBoth(asked: Transfer, money: HomeMoney, at: Date): Promise<void> {
  const { _id, communityId, unitLabel, owners } = asked;
  const message = { communityId, kind: 'people' as const, about: null, home: unitLabel };
  const left = {
    ...message,
    key: `transfer.left.${_id}`,
    title: '这套房过户了',
    body: `${unitLabel}有了新业主，您的绑定结束了。以前的收据在“我的资料”里。${toSeller(money)}`,
  };
  await tell(await leftBy(asked), left, at);
  const hashes = owners.flatMap(({ phoneHash }) => phoneHash || []);
  const known =
    hashes.length === 0 ? [] : await table(persons).find({ phoneHash: oneOf(hashes) }, { limit: MOST_BOUND });
  const body = `${unitLabel}登记到您名下了，在“添一套房”里点一下就能绑定。${toBuyer(money)}`;
  const found = { ...message, key: `transfer.new.${_id}`, title: '您可以绑定新房子', body };
  await tell(
    known.map((person) => person._id),
    found,
    at,
  );
}
