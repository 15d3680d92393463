import { monthText } from '@mulin/domain/day/spoken';
import { METERS } from '@mulin/domain/fees/meters';
import { meterBills, meters, utilityShares as shares } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { ruleText } from './meters';
import { type Meter, type MeterBill, partsOf, scopeText } from './scope';
import { meterSteps, partText } from './sums';

/** Which rows of a table, and whose home is marked as the reader's own. */
export interface Rows {
  skip: number;
  limit: number;
  ownIds?: readonly string[];
}

/** The table as it is: worked out as it would be now before it is confirmed, afterwards the one that was written. */
export const rowsOf = (meter: Meter, bill: MeterBill, rows: Rows) =>
  bill.confirmedAt === null ? preview(meter, bill, rows) : writtenRows(bill, rows);

/** Numbers of homes, never names; what a home paid or owes is not in it. */
export async function writtenRows(bill: MeterBill, { skip, limit, ownIds = [] }: Rows) {
  const meterBillId = bill._id;
  const [found, homes] = await Promise.all([
    table(shares).find({ meterBillId }, { skip, limit, orderBy: [['order', 'asc']] }),
    table(shares).count({ meterBillId }),
  ]);
  const rows = found.map(({ unitId, unitLabel, weight, fen }) => ({
    unitLabel,
    quantityText: partText(bill, weight),
    fen,
    own: ownIds.includes(unitId),
  }));
  return { rows, homes };
}

async function preview(meter: Meter, bill: MeterBill, { skip, limit }: Rows) {
  const parts = await partsOf(meter, bill);
  const inPlace = [...parts].sort((a, b) => (a.home.order < b.home.order ? -1 : 1));
  const rows = inPlace.slice(skip, skip + limit).map(({ home, weight, fen }) => ({
    unitLabel: home.label,
    quantityText: partText(bill, weight),
    fen,
    own: false,
  }));
  return { rows, homes: parts.length };
}

export const titleOf = ({ kind }: Pick<Meter, 'kind'>, { month }: Pick<MeterBill, 'month'>): string =>
  `${monthText(month)}${METERS[kind].title}`;

/** What stands above every table. */
export const headOf = (meter: Meter, bill: MeterBill) => ({
  title: titleOf(meter, bill),
  place: meter.place,
  scopeText: scopeText(meter),
  ruleText: ruleText(bill),
  supplier: bill.supplier,
});

export async function meterOf({ meterId }: Pick<MeterBill, 'meterId'>): Promise<Meter> {
  const meter = await table(meters).get(meterId);
  if (!meter) throw new Refusal('NOT_FOUND', '没有找到这块表');
  return meter;
}

/** Why it was taken back; empty while it stands. */
export const takenBackFor = ({ state, takeBack }: MeterBill): string =>
  state === 'taking-back' || state === 'taken-back' ? (takeBack?.reason ?? '') : '';

/** What is not confirmed yet is nobody's debt and is shown to nobody outside the office. */
export function requireConfirmed(bill: MeterBill | undefined): MeterBill {
  if (!bill || bill.confirmedAt === null) throw new Refusal('NOT_FOUND', '没有找到这张水电账单，可能还没复核');
  return bill;
}

/** 全表 of one meter, for everybody of the community who may read statement D; homes of the reader are marked. */
export const meterTable: Handler<typeof fees, 'meterTable'> = async ({ skip, limit }, ctx) => {
  const bill = requireConfirmed(ctx.subjectOf(meterBills));
  const meter = await meterOf(bill);
  const ownIds = ctx.caller.memberships.flatMap(({ unitId }) => unitId ?? []);
  const [{ rows, homes }, photos] = await Promise.all([
    writtenRows(bill, { skip, limit, ownIds }),
    linksTo(bill.fileIds),
  ]);
  const steps = meterSteps(meter, bill, homes);
  return { title: titleOf(meter, bill), place: meter.place, steps, homes, rows, photos };
};
