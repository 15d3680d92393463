import { SHARE_RULES } from '@mulin/domain/fees/meters';
import { meterBills, meters as metersCollection } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, table, transaction } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { homesOf, type Meter, type MeterBill, type MeterScope, scopeText } from './scope';

const MOST_METERS = 1000;
const LAW = '不按面积分摊的，写明在哪里约定的（民法典第二百八十三条）';

/** 民法典 283: without an agreement it goes by area; any other key says where it was agreed. */
export const addMeter: Handler<typeof fees, 'addMeter'> = async ({ requestId, rule, ground, ...input }, ctx) => {
  const { now: at, caller } = ctx;
  if (rule !== 'area' && ground === '') throw new Refusal('INVALID_INPUT', LAW, 'ground');
  refuseScope(input);
  await homesOf(input);
  const meterId = idOf('meter', 'request', input.communityId, requestId);
  const by = caller.openid;
  const keys = [{ fromMonth: '', rule, ground, by, at }];
  await table(metersCollection).insertIfAbsent({
    ...input,
    _id: meterId,
    keys,
    newestBillId: null,
    closed: null,
    by,
    at,
  });
  return { meterId };
};

function refuseScope({ scope, buildings, stair }: MeterScope): void {
  const [wanted, message] = {
    community: [buildings.length === 0, '全小区的表不用选楼栋'],
    building: [buildings.length > 0, '选是哪几栋'],
    stair: [buildings.length === 1, '选是哪一栋的单元'],
    lift: [buildings.length === 1, '选是哪一栋的电梯'],
  }[scope] as [boolean, string];
  if (!wanted) throw new Refusal('INVALID_INPUT', message, 'buildings');
  if (scope === 'stair' && stair === null) throw new Refusal('INVALID_INPUT', '选是哪个单元', 'stair');
  if ((scope === 'community' || scope === 'building') && stair !== null) {
    throw new Refusal('INVALID_INPUT', '整栋分摊的不用选单元', 'stair');
  }
}

/** 改分摊办法: what is shared out already stays; what waits keeps the key it was entered with. */
export const changeMeterKey: Handler<typeof fees, 'changeMeterKey'> = async ({ fromMonth, rule, ground }, ctx) => {
  const { _id } = ctx.subjectOf(metersCollection);
  await transaction(async (tx) => {
    const meter = await tx.get(metersCollection, _id);
    if (!meter) throw new Refusal('NOT_FOUND', '没有找到这块表');
    refuseClosedMeter(meter);
    const newest = meter.newestBillId === null ? undefined : await tx.get(meterBills, meter.newestBillId);
    if (newest && fromMonth <= newest.month) {
      throw new Refusal('CONFLICT', '这个月已经分摊了，从以后的月份改起', 'fromMonth');
    }
    const kept = meter.keys.filter((key) => key.fromMonth < fromMonth);
    const key = { fromMonth, rule, ground, by: ctx.caller.openid, at: ctx.now };
    await tx.update(metersCollection, _id, { keys: [...kept, key] });
  });
  ctx.note({ meterId: _id, fromMonth, rule, ground });
  return {};
};

/** 停用: first what waits is decided about; what is shared out stays, and can still be paid or taken back. */
export const closeMeter: Handler<typeof fees, 'closeMeter'> = async ({ reason }, ctx) => {
  const { _id } = ctx.subjectOf(metersCollection);
  if ((await table(meterBills).count({ meterId: _id, state: oneOf(undecided) })) > 0) {
    throw new Refusal('CONFLICT', '这块表有账单等着复核或正在办，办完再停用');
  }
  const closed = { reason, by: ctx.caller.openid, at: ctx.now };
  if (await table(metersCollection).update(_id, { closed: null }, { closed })) ctx.note({ meterId: _id, reason });
  return {};
};

const undecided: MeterBill['state'][] = ['waiting', 'sharing', 'back-asked', 'taking-back'];

export function refuseClosedMeter({ closed }: Pick<Meter, 'closed'>): void {
  if (closed) throw new Refusal('CONFLICT', `这块表停用了：${closed.reason}`, 'meterId');
}

/** The key that holds in a month. */
export const keyOf = ({ keys }: Pick<Meter, 'keys'>, month: string): Meter['keys'][number] => {
  const key = keys.filter(({ fromMonth }) => fromMonth <= month).at(-1);
  if (!key) throw new Error('a meter always has its first key');
  return key;
};

export const meters: Handler<typeof fees, 'meters'> = async ({ communityId }) => {
  const all = await table(metersCollection).find({ communityId }, { limit: MOST_METERS, orderBy: [['at', 'asc']] });
  const newest = await table(meterBills).getMany(all.flatMap(({ newestBillId }) => newestBillId ?? []));
  return {
    meters: all.map((meter) => ({
      meterId: meter._id,
      kind: meter.kind,
      place: meter.place,
      scopeText: scopeText(meter),
      closedFor: meter.closed?.reason ?? '',
      keys: meter.keys.map((key) => ({ text: ruleText(key), fromMonth: key.fromMonth === '' ? null : key.fromMonth })),
      last: lastOf(newest.get(meter.newestBillId ?? '')),
    })),
  };
};

function lastOf(bill: MeterBill | undefined) {
  if (!bill) return null;
  const { month, toMilli, ratio, priceTenThou, bands, supplier } = bill;
  return { month, toMilli, ratio, priceTenThou, bands, supplier };
}

export const ruleText = ({ rule, ground }: Pick<MeterBill, 'rule' | 'ground'>): string =>
  ground === '' ? SHARE_RULES[rule] : `${SHARE_RULES[rule]}，约定在${ground}`;
