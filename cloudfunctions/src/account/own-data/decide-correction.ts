import { corrections } from '@mulin/shared-types/documents/own-data';
import { memberships, persons } from '@mulin/shared-types/documents/people';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { type Row, table, transaction } from '../../kit/database';
import { requireOther } from '../../kit/same-person';
import { keyedHash, unseal } from '../../kit/sealed';
import { tell } from '../../kit/tell';
import { isNameOnRoll } from '../binding';

type Correction = Row<typeof corrections>;

/** 核实以后更正，或者说明理由不改 (PIPL 46, 50). First what is to be put right, then the mark: broken off in between, it is done again. */
export const decideCorrection: Handler<typeof account, 'decideCorrection'> = async ({ done, answer }, ctx) => {
  const asked = ctx.subjectOf(corrections);
  const { openid } = ctx.caller;
  await requireOther(asked.openid, openid, '自己的更正申请，请另一位同事来核实');
  const state = done ? 'done' : 'refused';
  const again = asked.state === state && asked.decidedBy === openid;
  if (asked.state !== 'asked' && !again) throw new Refusal('CONFLICT', '这条申请已经办过了，请刷新后再看');
  if (!again) await decide(asked, { state, answer }, ctx);
  ctx.note({ kind: asked.kind, done });
  const said = { title: done ? '您的资料更正了' : '您的资料没有改', body: again ? asked.answer : answer, about: null };
  const message = { ...said, key: `correction.${asked._id}`, kind: 'people' as const, home: asked.unitLabel };
  await tell([asked.openid], { ...message, communityId: asked.communityId }, ctx.now);
  return {};
};

async function decide(
  asked: Correction,
  said: { state: 'done' | 'refused'; answer: string },
  ctx: Context,
): Promise<void> {
  if (said.state === 'done') await putRight(asked, ctx);
  const decided = { ...said, decidedBy: ctx.caller.openid, decidedAt: ctx.now };
  if (!(await table(corrections).update(asked._id, { state: 'asked' }, decided)))
    throw new Refusal('CONFLICT', '另一位同事刚刚办了这条申请');
}

async function putRight(asked: Correction, ctx: Context): Promise<void> {
  if (asked.kind === 'name') await rename(asked, ctx);
  if (asked.kind === 'roll-phone') await changeNumber(asked, ctx);
}

/** An owner's name is what the vote goes by: one that is not on the roll only the community may write (as with a binding). */
async function rename({ membershipId, unitId, wantedSealed }: Correction, { caller }: Context): Promise<void> {
  const [held, unit] = await Promise.all([table(memberships).get(membershipId), table(units).get(unitId)]);
  if (held?.status !== 'active') throw new Refusal('CONFLICT', '他已经不是这套房的人了，不用更正');
  const onRoll = unit !== undefined && isNameOnRoll(unseal('name', wantedSealed), unit);
  if (held.role === 'owner' && !onRoll && !caller.acting.some(({ role }) => role === 'community'))
    throw new Refusal('FORBIDDEN', '名册上没有这个名字。业主有表决权，要由社区核对，或者先更正名册');
  await table(memberships).update(membershipId, { status: 'active' }, { personName: wantedSealed });
}

/** The number proved to WeChat takes the place of the one beside the owner's name; what stood there is kept in the home's history. */
async function changeNumber({ openid, membershipId, unitId }: Correction, ctx: Context): Promise<void> {
  const [held, person] = await Promise.all([table(memberships).get(membershipId), table(persons).get(openid)]);
  if (held?.status !== 'active' || !person) throw new Refusal('CONFLICT', '他已经不是这套房的业主了，不用更正');
  const nameHash = keyedHash('name', unseal('name', held.personName));
  const { phoneSealed, phoneHash } = person;
  await transaction(async (tx) => {
    const unit = await tx.get(units, unitId);
    const named = unit?.owners.filter((owner) => owner.nameHash === nameHash) ?? [];
    if (!unit || named.length !== 1) throw new Refusal('CONFLICT', '名册上对不上他的姓名，请先更正姓名或名册');
    if (named[0]?.phoneHash === phoneHash) return;
    const { communityId, version } = unit;
    const written = { communityId, version, before: unit, replacedAt: ctx.now, by: ctx.caller.openid };
    await tx.insert(unitHistory, { ...written, _id: `${unitId}#${version}`, unitId });
    const owners = unit.owners.map((owner) =>
      owner.nameHash === nameHash ? { ...owner, phoneSealed, phoneHash } : owner,
    );
    await tx.update(units, unitId, { owners, version: version + 1, updatedAt: ctx.now });
  });
}
