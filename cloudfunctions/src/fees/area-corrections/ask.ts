import { addMonths, type Day, dayOf } from '@mulin/domain/day/day';
import { LIMITATION_MONTHS } from '@mulin/domain/fees/limitation';
import { buildingKinds } from '@mulin/shared-types/building-kinds';
import { areaCorrections as corrections } from '@mulin/shared-types/documents/area-corrections';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { monthOf } from '../months';
import { unitIn } from '../place';
import { priceListOf, standardOn } from '../reckoning';

/** More than a home is ever measured. */
const MOST_OF_A_HOME = 20;

/** 登记面积更正: one of a home at a time; asked twice at once it is one, since its id is the home and how many it had before. */
export const askAreaCorrection: Handler<typeof fees, 'askAreaCorrection'> = async (input, ctx) => {
  const { unitId, areaCenti, areaSource, fromDay, reason } = input;
  const unit = unitIn(ctx);
  refuseDay(fromDay, dayOf(ctx.now));
  const { kind = unit.kind } = input;
  if (areaCenti === unit.areaCenti && kind === unit.kind) {
    throw new Refusal('INVALID_INPUT', '和名册上的面积、类别都一样，不用更正', 'areaCenti');
  }
  if (kind !== unit.kind && !standardOn(await priceListOf(unit.communityId), kind, monthOf(fromDay))) {
    throw new Refusal('NOT_PUBLISHED', `${buildingKinds[kind]}那时没有已公示的收费标准，不能从那天起改`, 'kind');
  }
  const [waiting, before] = await Promise.all([
    table(corrections).count({ unitId, state: oneOf(['asked', 'approved'] as const) }),
    table(corrections).count({ unitId }),
  ]);
  if (waiting > 0) throw new Refusal('CONFLICT', '这套房已经有一份更正在办，办完再登记');
  if (before >= MOST_OF_A_HOME) throw new Refusal('CONFLICT', '这套房更正的次数太多，请先核对实测报告');
  const _id = idOf('arc', 'place', 'area-correction', unitId, String(before + 1));
  await table(corrections).insert({
    _id,
    communityId: unit.communityId,
    unitId,
    unitLabel: unit.label,
    beforeCenti: unit.areaCenti,
    areaCenti,
    areaSource,
    beforeKind: unit.kind,
    kind,
    fromDay,
    reason,
    state: 'asked',
    askedBy: ctx.caller.openid,
    askedAt: ctx.now,
    decidedBy: null,
    decidedAt: null,
    note: '',
    no: 0,
    rewritten: 0,
    creditedFen: 0,
  });
  ctx.note({ correctionId: _id, fromDay, areaCenti, beforeCenti: unit.areaCenti, kind, beforeKind: unit.kind });
  return { correctionId: _id };
};

function refuseDay(fromDay: Day, today: Day): void {
  if (fromDay > today) throw new Refusal('INVALID_INPUT', '起始日不能晚于今天', 'fromDay');
  if (fromDay < addMonths(today, -LIMITATION_MONTHS)) {
    throw new Refusal('INVALID_INPUT', '最多更正到三年以前（《民法典》第一百八十八条）', 'fromDay');
  }
}

export const areaCorrections: Handler<typeof fees, 'areaCorrections'> = async ({ communityId, skip, limit }, ctx) => {
  const found = await table(corrections).find({ communityId }, { skip, limit, orderBy: [['askedAt', 'desc']] });
  return {
    corrections: found.map((one) => ({
      correctionId: one._id,
      unitLabel: one.unitLabel,
      beforeCenti: one.beforeCenti,
      areaCenti: one.areaCenti,
      beforeKind: one.beforeKind,
      kind: one.kind,
      fromDay: one.fromDay,
      reason: one.reason,
      state: one.state,
      note: one.note,
      mine: one.askedBy === ctx.caller.openid,
      rewritten: one.rewritten,
      creditedFen: one.creditedFen,
      at: one.askedAt.toISOString(),
    })),
  };
};
