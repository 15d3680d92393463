import { SHARE_RULES } from '@mulin/domain/fees/meters';
import { meterBills, meters as metersCollection } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { homesIn, scopeText } from '../../fund/scope';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import type { Meter, MeterBill } from './scope';

const MOST_METERS = 1000;

/** 民法典 283: without an agreement it goes by area; any other key says where it was agreed. */
export const addMeter: Handler<typeof fees, 'addMeter'> = async ({ requestId, ...input }, { now, caller }) => {
  if (input.rule !== 'area' && input.ground === '') {
    throw new Refusal('INVALID_INPUT', '不按面积分摊的，写明在哪里约定的（民法典第二百八十三条）', 'ground');
  }
  await homesIn(input);
  const meterId = idOf('meter', 'request', input.communityId, requestId);
  await table(metersCollection).insertIfAbsent({ ...input, _id: meterId, by: caller.openid, at: now });
  return { meterId };
};

export const meters: Handler<typeof fees, 'meters'> = async ({ communityId }) => {
  const all = await table(metersCollection).find({ communityId }, { limit: MOST_METERS, orderBy: [['at', 'asc']] });
  const rows = all.map(async (meter) => ({
    meterId: meter._id,
    kind: meter.kind,
    place: meter.place,
    scopeText: scopeText(meter),
    ruleText: ruleText(meter),
    lastMilli: (await lastBill(meter._id))?.toMilli ?? null,
  }));
  return { meters: await Promise.all(rows) };
};

export const ruleText = ({ rule, ground }: Pick<Meter, 'rule' | 'ground'>): string =>
  ground === '' ? SHARE_RULES[rule] : `${SHARE_RULES[rule]}，约定在${ground}`;

/** The newest bill of a meter that was confirmed: the next reading begins where it ended. */
export const lastBill = (meterId: string): Promise<MeterBill | undefined> =>
  table(meterBills).first({ meterId, state: oneOf(['sharing', 'done'] as const) }, [['month', 'desc']]);
