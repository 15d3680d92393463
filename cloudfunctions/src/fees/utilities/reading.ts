import { monthText } from '@mulin/domain/day/spoken';
import { METERS } from '@mulin/domain/fees/meters';
import { bills } from '@mulin/shared-types/documents/fees';
import {
  meterBills as billsCollection,
  meters,
  utilityShares as shares,
} from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { scopeText } from '../../fund/scope';
import type { Handler } from '../../kit/context';
import { oneOf, type Row, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { ruleText } from './meters';
import { type Meter, type MeterBill, partsOf } from './scope';
import { meterSum, ownSum, weightText } from './sums';

const byPlace = [['order', 'asc']] as const;
const quantityOf = (meter: Meter, weight: number): string =>
  meter.rule === 'area' ? `${weightText(meter, weight)} ㎡` : '1 户';

export const meterBills: Handler<typeof fees, 'meterBills'> = async ({ communityId, skip, limit }) => {
  const found = await table(billsCollection).find({ communityId }, { skip, limit, orderBy: [['enteredAt', 'desc']] });
  const known = await table(meters).getMany(found.map(({ meterId }) => meterId));
  return {
    bills: found.map((bill) => {
      const meter = known.get(bill.meterId);
      const title = meter ? titleOf(meter, bill) : '';
      return { meterBillId: bill._id, title, place: meter?.place ?? '', totalFen: bill.totalFen, state: bill.state };
    }),
  };
};

/** Before it is confirmed the table is worked out as it would be now; afterwards it is the one that was written. */
export const meterBill: Handler<typeof fees, 'meterBill'> = async ({ skip, limit }, ctx) => {
  const bill = ctx.subjectOf(billsCollection);
  const meter = await meterOf(bill);
  const live = { runId: `meter-bill:${bill._id}`, state: oneOf(['open', 'paid'] as const) };
  const [{ rows, homes }, photos, billed, paidFen] = await Promise.all([
    bill.confirmedAt === null ? preview(meter, bill, skip, limit) : written(meter, bill, skip, limit),
    linksTo(bill.fileIds),
    table(bills).count(live),
    table(bills).sum(live, 'paidFen'),
  ]);
  return {
    ...head(meter, bill),
    state: bill.state,
    reason: bill.reason,
    mine: bill.enteredBy === ctx.caller.openid,
    sum: meterSum(meter, bill),
    homes,
    billed,
    paidFen,
    rows,
    photos,
  };
};

export const utilityShares: Handler<typeof fees, 'utilityShares'> = async ({ unitId, skip, limit }) => {
  const own = await table(shares).find({ unitId }, { skip, limit, orderBy: [['month', 'desc']] });
  const [billed, known] = await Promise.all([
    table(bills).getMany(own.map(({ _id }) => _id)),
    table(billsCollection).getMany(own.map(({ meterBillId }) => meterBillId)),
  ]);
  const all = await table(meters).getMany([...known.values()].map(({ meterId }) => meterId));
  return {
    shares: own.flatMap((share) => {
      const bill = known.get(share.meterBillId);
      const meter = bill && all.get(bill.meterId);
      if (!bill || !meter) return [];
      const { _id: shareId, fen } = share;
      return [{ shareId, title: titleOf(meter, bill), fen, paid: isPaid(billed.get(shareId)), dueDay: bill.dueDay }];
    }),
  };
};

/** 全表: numbers of homes, never names; what others pay or owe is not in it. */
export const utilityTable: Handler<typeof fees, 'utilityTable'> = async ({ skip, limit }, ctx) => {
  const own = ctx.subjectOf(shares);
  const bill = await table(billsCollection).get(own.meterBillId);
  if (!bill) throw new Refusal('NOT_FOUND', '没有找到这张水电账单');
  const meter = await meterOf(bill);
  const [{ rows, homes }, photos, ownBill] = await Promise.all([
    written(meter, bill, skip, limit, own.unitId),
    linksTo(bill.fileIds),
    table(bills).get(own._id),
  ]);
  return {
    ...head(meter, bill),
    unitLabel: own.unitLabel,
    meterSum: meterSum(meter, bill),
    ownSum: ownSum(meter, bill, own),
    fen: own.fen,
    paid: isPaid(ownBill),
    homes,
    rows,
    photos,
  };
};

const isPaid = (bill: Pick<Row<typeof bills>, 'state'> | undefined): boolean =>
  bill === undefined || bill.state === 'paid';

const titleOf = ({ kind }: Meter, { month }: MeterBill): string => `${monthText(month)}${METERS[kind].title}`;

const head = (meter: Meter, bill: MeterBill) => ({
  title: titleOf(meter, bill),
  place: meter.place,
  scopeText: scopeText(meter),
  ruleText: ruleText(meter),
  supplier: bill.supplier,
});

async function meterOf({ meterId }: MeterBill): Promise<Meter> {
  const meter = await table(meters).get(meterId);
  if (!meter) throw new Refusal('NOT_FOUND', '没有找到这块表');
  return meter;
}

async function written(meter: Meter, { _id: meterBillId }: MeterBill, skip: number, limit: number, ownId = '') {
  const [found, homes] = await Promise.all([
    table(shares).find({ meterBillId }, { skip, limit, orderBy: byPlace }),
    table(shares).count({ meterBillId }),
  ]);
  const rows = found.map(({ unitId, unitLabel, weight, fen }) => ({
    unitLabel,
    quantityText: quantityOf(meter, weight),
    fen,
    own: unitId === ownId,
  }));
  return { rows, homes };
}

async function preview(meter: Meter, bill: MeterBill, skip: number, limit: number) {
  const parts = await partsOf(meter, bill);
  const inPlace = [...parts].sort((a, b) => (a.home.order < b.home.order ? -1 : 1));
  const rows = inPlace.slice(skip, skip + limit).map(({ home, weight, fen }) => ({
    unitLabel: home.label,
    quantityText: quantityOf(meter, weight),
    fen,
    own: false,
  }));
  return { rows, homes: parts.length };
}
