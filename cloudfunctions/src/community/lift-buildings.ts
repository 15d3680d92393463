import { communities, units } from '@mulin/shared-types/documents/places';
import type { community as contract } from '@mulin/shared-types/operations/community';
import { Refusal } from '@mulin/shared-types/refusal';
import { altered } from '../kit/altered';
import type { Handler } from '../kit/context';
import { noneOf, oneOf, type Row, table, type Where } from '../kit/database';
import { inOrder } from '../kit/natural-order';
import { chargedKinds } from '../roll/keep-charged';

type Homes = Where<Row<typeof units>>;

/** Shops and parking spaces keep their kind wherever they are; dwellings follow the building. */
export const setLiftBuildings: Handler<typeof contract, 'setLiftBuildings'> = async (input, ctx) => {
  const { communityId, buildings } = input;
  const lifts = inOrder([...new Set(buildings)]);
  const up: Homes = { communityId, kind: 'walk-up', building: oneOf(lifts) };
  const down: Homes = { communityId, kind: 'lift', building: noneOf(lifts) };
  if (!ctx.caller.acting.some(({ role }) => role === 'street')) await refuseCharged(communityId, up, down);
  await table(communities).update(communityId, {}, { liftBuildings: lifts });
  const ups = await table(units).updateWhere(up, { kind: 'lift', updatedAt: ctx.now });
  const downs = await table(units).updateWhere(down, { kind: 'walk-up', updatedAt: ctx.now });
  const listed = (buildings: readonly string[]) => buildings.join('、') || '没有';
  const before = listed(ctx.community?.liftBuildings ?? []);
  ctx.note({ ...altered(['有电梯的楼', before, listed(lifts)]), why: input.note });
  return { unitsChanged: ups + downs };
};

/** Once a standard hangs, by which of them a home pays is not for one person of the firm to change. */
async function refuseCharged(communityId: string, up: Homes, down: Homes): Promise<void> {
  const charged = await chargedKinds(communityId);
  const [ups, downs] = await Promise.all([table(units).count(up), table(units).count(down)]);
  if ((ups > 0 && charged.has('walk-up')) || (downs > 0 && charged.has('lift'))) {
    throw new Refusal('FORBIDDEN', '收费标准已经公示，整栋改由镇街来改；单套房走“面积更正”，两个人办');
  }
}
