import { bills } from '@mulin/shared-types/documents/fees';
import { meterBills as billsCollection, meters, utilityPayments } from '@mulin/shared-types/documents/utilities';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { movedFen, type Payment, paymentsOf } from './payments';
import type { MeterBill } from './scope';
import { meterSteps, meterSum } from './sums';
import { headOf, meterOf, rowsOf, titleOf } from './tables';

/** More payments than a page of bills ever has. */
const MOST_PAYMENTS = 500;

export const meterBills: Handler<typeof fees, 'meterBills'> = async ({ communityId, skip, limit }) => {
  const found = await table(billsCollection).find({ communityId }, { skip, limit, orderBy: [['enteredAt', 'desc']] });
  const meterIds = [...new Set(found.map(({ meterId }) => meterId))];
  const [known, payments] = await Promise.all([
    table(meters).getMany(meterIds),
    table(utilityPayments).find(
      { meterId: oneOf(meterIds), month: oneOf([...new Set(found.map(({ month }) => month))]) },
      { limit: MOST_PAYMENTS },
    ),
  ]);
  return {
    bills: found.map((bill) => {
      const meter = known.get(bill.meterId);
      const paid = payments.filter(({ meterId, month }) => meterId === bill.meterId && month === bill.month);
      return {
        meterBillId: bill._id,
        title: meter ? titleOf(meter, bill) : '',
        place: meter?.place ?? '',
        totalFen: bill.totalFen,
        supplierFen: movedFen(paid, 'supplier'),
        state: bill.state,
      };
    }),
  };
};

/** One meter bill as the office sees it. */
export const meterBill: Handler<typeof fees, 'meterBill'> = async ({ skip, limit }, ctx) => {
  const bill = ctx.subjectOf(billsCollection);
  const { openid } = ctx.caller;
  const meter = await meterOf(bill);
  const live = { runId: `meter-bill:${bill._id}`, state: oneOf(['open', 'paid'] as const) };
  const [{ rows, homes }, photos, billed, paidFen, payments] = await Promise.all([
    rowsOf(meter, bill, { skip, limit }),
    linksTo(bill.fileIds),
    table(bills).count(live),
    table(bills).sum(live, 'paidFen'),
    paymentsOf(bill),
  ]);
  return {
    ...headOf(meter, bill),
    kind: meter.kind,
    dueDay: bill.dueDay,
    totalFen: bill.totalFen,
    state: bill.state,
    reason: bill.reason,
    mine: bill.enteredBy === openid,
    takeBack: takeBackView(bill, openid),
    steps: meterSteps(meter, bill, homes),
    sum: meterSum(meter, bill),
    homes,
    billed,
    paidFen,
    owedFen: isPayable(bill) ? Math.max(0, bill.totalFen - movedFen(payments, 'supplier')) : 0,
    uncollectedFen: isPayable(bill) ? Math.max(0, bill.subsFen - movedFen(payments, 'collected')) : 0,
    payments: await Promise.all(payments.map((payment) => paymentView(payment, openid))),
    rows,
    photos,
  };
};

const isPayable = ({ state }: MeterBill): boolean => state === 'sharing' || state === 'done';

function takeBackView({ takeBack }: MeterBill, openid: string) {
  if (takeBack === null) return null;
  return { reason: takeBack.reason, mine: takeBack.askedBy === openid, at: takeBack.askedAt.toISOString() };
}

async function paymentView({ _id, kind, amountFen, day, state, reason, enteredBy, fileIds }: Payment, openid: string) {
  const photos = await linksTo(fileIds);
  return { paymentId: _id, kind, amountFen, day, state, reason, mine: enteredBy === openid, photos };
}
