import { nextMonthFrom, planOn, tierOn } from '@mulin/domain/fees/subsidy-plan';
import { units } from '@mulin/shared-types/documents/places';
import { subsidyCommunities, subsidyPlans } from '@mulin/shared-types/documents/subsidies';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { monthOf } from '../months';
import { communityIn } from '../place';
import { dwellings } from './terms';

/** 转档 (S2): from the first of next month on. What was set for that day and has not begun yet is replaced. */
export const setSubsidyTier: Handler<typeof fees, 'setSubsidyTier'> = async ({ communityId, tier, reason }, ctx) => {
  const { districtId } = communityIn(ctx);
  const from = nextMonthFrom(ctx.now);
  const areaCenti = await dwellingArea(communityId);
  const plan = planOn((await table(subsidyPlans).get(districtId))?.plans ?? [], monthOf(from));
  if (tier !== null && !plan?.tiers.some(({ id }) => id === tier)) {
    throw new Refusal('INVALID_INPUT', plan ? '方案里没有这一档' : '下个月没有在执行的补贴方案', 'tier');
  }
  if (tier !== null && areaCenti === 0) throw new Refusal('CONFLICT', '名册上没有住宅，先导入房屋名册');
  await table(subsidyCommunities).insertIfAbsent({ _id: communityId, communityId, districtId, areaCenti, steps: [] });
  await transaction(async (tx) => {
    const member = await tx.get(subsidyCommunities, communityId);
    if (!member) throw new Error(`no subsidy member ${communityId}`);
    const begun = member.steps.filter((step) => step.from < from);
    const before = tierOn(begun, monthOf(from))?.tier ?? null;
    const step = { tier, from, reason, by: ctx.caller.openid, at: ctx.now };
    await tx.update(subsidyCommunities, communityId, { areaCenti, steps: before === tier ? begun : [...begun, step] });
  });
  ctx.note({ tier, from, reason });
  return { from };
};

/** 住宅面积 by the roll as it stands, 0.01 ㎡. */
export async function dwellingArea(communityId: string): Promise<number> {
  const byKind = await table(units).sumBy({ communityId }, 'kind', 'areaCenti');
  return dwellings.reduce((sum, kind) => sum + (byKind.get(kind) ?? 0), 0);
}
