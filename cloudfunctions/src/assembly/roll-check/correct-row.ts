import { formatArea } from '@mulin/domain/area/area';
import { unitHistory, units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { altered } from '../../kit/altered';
import type { Handler } from '../../kit/context';
import { type Row, table } from '../../kit/database';
import { requireUpload } from '../../kit/uploads';
import { headOfItsOwn } from '../voting/undelivered';

type Unit = Row<typeof units>;

/**
 * 更正名册: one home at a time, with a reason; what it was stays in the history. Frozen rolls do not move with it: a vote that is
 * announced already is frozen again (`refreeze`), one that is open is not touched.
 */
export const correctRow: Handler<typeof assembly, 'correctRow'> = async (input, ctx) => {
  const unit = ctx.subjectOf(units);
  if (input.fileId !== null) requireUpload(input.fileId, 'polls', unit.communityId, 'fileId');
  if (input.sameOwnerAs !== undefined && input.ownHead) {
    throw new Refusal('INVALID_INPUT', '不能既合并又单独计算', 'ownHead');
  }
  const headId = await headAfter(unit, input);
  const corrected = {
    areaCenti: input.areaCenti ?? unit.areaCenti,
    areaSource: input.areaSource ?? unit.areaSource,
    headId,
  };
  const changed = (['areaCenti', 'areaSource', 'headId'] as const).filter((field) => corrected[field] !== unit[field]);
  if (changed.length === 0) throw new Refusal('INVALID_INPUT', '没有要更正的内容', 'areaCenti');
  const { _id, communityId, version } = unit;
  await table(unitHistory).insertIfAbsent({
    _id: `${_id}#${version}`,
    unitId: _id,
    communityId,
    version,
    before: unit,
    replacedAt: ctx.now,
    by: ctx.caller.openid,
  });
  const next = { ...corrected, version: version + 1, updatedAt: ctx.now };
  if (!(await table(units).update(_id, { version }, next))) {
    throw new Refusal('CONFLICT', '这一行刚刚被别人改过，请刷新后再看');
  }
  const areas = altered(['面积（㎡）', formatArea(unit.areaCenti), formatArea(corrected.areaCenti)]);
  ctx.note({ reason: input.reason, fileId: input.fileId, changed, ...areas });
  return { version: version + 1 };
};

/** Joined to another home's head, or by itself again (SPC interpretation art. 9). */
async function headAfter(
  { _id, communityId, headId }: Unit,
  { sameOwnerAs, ownHead }: { sameOwnerAs?: string; ownHead?: true },
): Promise<string> {
  if (ownHead) return headOfItsOwn({ _id, communityId });
  if (sameOwnerAs === undefined) return headId;
  const other = await table(units).get(sameOwnerAs);
  if (other?.communityId !== communityId) throw new Refusal('NOT_FOUND', '没有找到另一套房屋', 'sameOwnerAs');
  return other.headId;
}
