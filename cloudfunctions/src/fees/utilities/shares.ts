import { endOf, startOf } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { bills } from '@mulin/shared-types/documents/fees';
import { meterBills, meters, utilityShares as shares } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Handler } from '../../kit/context';
import { between, type Row, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { type MeterBill, sharedFen } from './scope';
import { meterSteps, meterSum, ownStep, ownSum, partText } from './sums';
import { headOf, meterOf, requireConfirmed, takenBackFor, titleOf, writtenRows } from './tables';

export const utilityShares: Handler<typeof fees, 'utilityShares'> = async ({ unitId, skip, limit }) => {
  const own = await table(shares).find({ unitId }, { skip, limit, orderBy: [['month', 'desc']] });
  const [billed, known] = await Promise.all([
    table(bills).getMany(own.map(({ _id }) => _id)),
    table(meterBills).getMany(own.map(({ meterBillId }) => meterBillId)),
  ]);
  const all = await table(meters).getMany([...known.values()].map(({ meterId }) => meterId));
  return {
    shares: own.flatMap((share) => {
      const bill = known.get(share.meterBillId);
      const meter = bill && all.get(bill.meterId);
      if (!bill || !meter) return [];
      const { _id: shareId, fen, month } = share;
      const state = stateOf(bill, billed.get(shareId));
      const about = { kind: meter.kind, title: titleOf(meter, bill), place: meter.place };
      return [{ shareId, ...about, month, fen, state, dueDay: bill.dueDay }];
    }),
  };
};

function stateOf(meterBill: MeterBill, bill: Pick<Row<typeof bills>, 'state'> | undefined) {
  if (takenBackFor(meterBill) !== '') return 'taken-back' as const;
  if (bill === undefined) return 'none' as const;
  return bill.state === 'open' ? ('open' as const) : ('paid' as const);
}

/** 我家这一份 with the whole table: numbers of homes, never names; what others pay or owe is not in it. */
export const utilityTable: Handler<typeof fees, 'utilityTable'> = async ({ skip, limit }, ctx) => {
  const own = ctx.subjectOf(shares);
  const bill = requireConfirmed(await table(meterBills).get(own.meterBillId));
  const meter = await meterOf(bill);
  const [{ rows, homes }, photos, ownBill] = await Promise.all([
    writtenRows(bill, { skip, limit, ownIds: [own.unitId] }),
    linksTo(bill.fileIds),
    table(bills).get(own._id),
  ]);
  return {
    ...headOf(meter, bill),
    unitId: own.unitId,
    unitLabel: own.unitLabel,
    steps: [...meterSteps(meter, bill, homes), ownStep(bill, own)],
    meterSum: meterSum(meter, bill),
    ownSum: ownSum(bill, own),
    quantityText: partText(bill, own.weight),
    fen: own.fen,
    state: stateOf(bill, ownBill),
    dueDay: bill.dueDay,
    homes,
    rows,
    photos,
    takenBackFor: takenBackFor(bill),
  };
};

/** 公共水电公示 meter by meter: what was confirmed in the half-year, what was taken back since with its reason. */
export const utilityPeriod: Handler<typeof fees, 'utilityPeriod'> = async ({ communityId, period, skip, limit }) => {
  const { from, to } = parsePeriod(period);
  const confirmedAt = between(new Date(startOf(from)), new Date(endOf(to)));
  const found = await table(meterBills).find(
    { communityId, confirmedAt },
    { skip, limit, orderBy: [['confirmedAt', 'asc']] },
  );
  return {
    bills: await Promise.all(
      found.map(async (bill) => {
        const meter = await meterOf(bill);
        return {
          ...headOf(meter, bill),
          meterBillId: bill._id,
          kind: meter.kind,
          state: bill.state,
          totalFen: bill.totalFen,
          sharedFen: sharedFen(bill),
          sum: meterSum(meter, bill),
          homes: await table(shares).count({ meterBillId: bill._id }),
          takenBackFor: takenBackFor(bill),
        };
      }),
    ),
  };
};
