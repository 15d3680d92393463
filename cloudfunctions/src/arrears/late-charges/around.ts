import { addDays, type Day, dayOf } from '@mulin/domain/day/day';
import type { Pause } from '@mulin/domain/fees/late-days';
import { arrearsDisputes } from '@mulin/shared-types/documents/arrears';
import { lateClaims } from '@mulin/shared-types/documents/late-charges';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import type { Bill } from '../../fees/bill-postings';
import { type Row, table } from '../../kit/database';
import { type Step, stepsOf } from '../ladder/overdue';

export type Claim = Row<typeof lateClaims>;

/** Objections and claims of one home: far beyond what there ever is. */
const MOST = 500;

/** What happened around a home's late bills that stops a late charge, or has claimed it already. */
export interface Around {
  pauses: readonly Pause[];
  steps: readonly Step[];
  /** By bill: the last day claimed, the day its money came, the day it was sued for. */
  claimedThrough: ReadonlyMap<string, Day>;
  paidOn: ReadonlyMap<string, Day>;
  filedOn: ReadonlyMap<string, Day>;
  /** While a payment stood that went back later: it was not owed then. */
  wasPaid: ReadonlyMap<string, readonly Pause[]>;
}

export const NOTHING_AROUND: Around = {
  pauses: [],
  steps: [],
  claimedThrough: new Map(),
  paidOn: new Map(),
  filedOn: new Map(),
  wasPaid: new Map(),
};

export async function aroundOf(unitId: string, late: readonly Bill[], today: Day): Promise<Around> {
  const [objections, steps, claims, paidOn, wasPaid] = await Promise.all([
    table(arrearsDisputes).findAll({ unitId }, { atMost: MOST, fields: ['askedAt', 'answeredAt'] }),
    stepsOf(unitId),
    claimsOf(unitId),
    paymentDays(late),
    paidBefore(unitId),
  ]);
  const claimedThrough = new Map<string, Day>();
  for (const { billId, through } of claims.flatMap(({ state, items }) => (state === 'refused' ? [] : items))) {
    if (through > (claimedThrough.get(billId) ?? '')) claimedThrough.set(billId, through);
  }
  return {
    pauses: objections.map(({ askedAt, answeredAt }) => ({
      from: dayOf(askedAt),
      to: answeredAt === null ? today : dayOf(answeredAt),
    })),
    steps,
    claimedThrough,
    paidOn,
    filedOn: filingDays(steps),
    wasPaid,
  };
}

export const claimsOf = (unitId: string): Promise<Claim[]> =>
  table(lateClaims).findAll({ unitId }, { atMost: MOST, orderBy: [['no', 'desc']] });

/** Money handed in at the desk counts from the day it was handed in, not from when the second person confirmed it. */
async function paymentDays(late: readonly Bill[]): Promise<Map<string, Day>> {
  const paying = await table(orders).getMany(late.flatMap(({ orderId }) => orderId ?? []));
  const days = new Map<string, Day>();
  for (const { _id, orderId, paidAt } of late) {
    const order = orderId === null ? undefined : paying.get(orderId);
    const handedIn = order && (order.way === 'cash' || order.way === 'transfer') ? order.createdAt : paidAt;
    if (handedIn) days.set(_id, dayOf(handedIn));
  }
  return days;
}

async function paidBefore(unitId: string): Promise<Map<string, Pause[]>> {
  const back = await table(refunds).findAll(
    { unitId, of: 'bills', state: 'done' },
    { atMost: MOST, fields: ['orderId', 'billIds', 'doneAt'] },
  );
  const paying = await table(orders).getMany(back.flatMap(({ orderId }) => orderId ?? []));
  const times = new Map<string, Pause[]>();
  for (const { orderId, billIds, doneAt } of back) {
    const paidAt = paying.get(orderId ?? '')?.paidAt;
    if (!paidAt || !doneAt) continue;
    const stood = { from: addDays(dayOf(paidAt), 1), to: dayOf(doneAt) };
    for (const billId of billIds) times.set(billId, [...(times.get(billId) ?? []), stood]);
  }
  return times;
}

/** 已经起诉, with a fixed sum: what was sued for grows no more. */
function filingDays(steps: readonly Step[]): Map<string, Day> {
  const days = new Map<string, Day>();
  for (const { bills, outcomes } of steps) {
    const filed = outcomes.filter(({ outcome }) => outcome === 'filed').map(({ day }) => day);
    for (const { billId } of filed.length > 0 ? bills : []) {
      days.set(billId, earliest([...filed, days.get(billId)]));
    }
  }
  return days;
}

export const earliest = (days: readonly (Day | undefined)[]): Day =>
  days.filter((day) => day !== undefined).sort()[0] ?? '';
