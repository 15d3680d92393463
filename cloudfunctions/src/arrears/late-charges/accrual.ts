import { addDays, type Day, dayOf } from '@mulin/domain/day/day';
import { agreedTerms } from '@mulin/domain/fees/agreed-terms';
import type { LateClause } from '@mulin/domain/fees/late-charge';
import { type LateAccrual, lateAccrual, type Pause } from '@mulin/domain/fees/late-days';
import { owedFen } from '@mulin/domain/fees/owed';
import { lateClauseText } from '@mulin/domain/fees/term-lines';
import { arrearsDisputes } from '@mulin/shared-types/documents/arrears';
import { standards } from '@mulin/shared-types/documents/fees';
import { lateClaims } from '@mulin/shared-types/documents/late-charges';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import type { Bill } from '../../fees/bill-postings';
import { type Row, table } from '../../kit/database';
import { billLimitation } from '../ladder/outcomes';
import { type Step, stepsOf } from '../ladder/overdue';

export type Claim = Row<typeof lateClaims>;

/** Objections and claims of one home: far beyond what there ever is. */
const MOST = 500;

/** What has accrued on one late bill and is not claimed yet. */
export interface LateItem extends LateAccrual {
  bill: Bill;
  principalFen: number;
  /** The clause of the very standard the bill was written by; null: none was agreed, none is charged. */
  clause: LateClause | null;
  /** 过了诉讼时效 on the day asked about: nothing more is claimed. */
  barred: boolean;
}

/** 违约金 of one home's bills as it stands on a day. Only fees bear one, only from their owners, never a late charge itself. */
export async function lateItems(unitId: string, bills: readonly Bill[], today: Day): Promise<LateItem[]> {
  const late = bills.filter(({ charge, payer, dueDay }) => charge === 'service' && payer === 'owner' && dueDay < today);
  if (late.length === 0) return [];
  const clauses = await clausesOf(late);
  const agreed = late.some(({ standardId }) => clauses.get(standardId));
  const around = agreed ? await aroundOf(unitId, late, today) : NOTHING_AROUND;
  return late.map((bill): LateItem => {
    const clause = clauses.get(bill.standardId) ?? null;
    const principalFen = bill.state === 'paid' ? bill.paidFen : owedFen(bill);
    const from = around.claimedThrough.get(bill._id);
    const debt = {
      principalFen,
      due: bill.dueDay,
      ...(from === undefined ? {} : { from: addDays(from, 1) }),
      through: earliest([today, around.paidOn.get(bill._id), around.filedOn.get(bill._id)]),
      pauses: [...around.pauses, ...(around.wasPaid.get(bill._id) ?? [])],
    };
    const barred = billLimitation(bill, around.steps) < today;
    return { bill, principalFen, clause, barred, ...lateAccrual(debt, clause) };
  });
}

async function clausesOf(late: readonly Bill[]): Promise<Map<string, LateClause | null>> {
  const sheets = await table(standards).getMany(late.map(({ standardId }) => standardId));
  return new Map([...sheets].map(([id, { terms }]) => [id, agreedTerms(terms).lateClause]));
}

interface Around {
  pauses: readonly Pause[];
  steps: readonly Step[];
  /** By bill: the last day claimed, the day its money came, the day it was sued for. */
  claimedThrough: ReadonlyMap<string, Day>;
  paidOn: ReadonlyMap<string, Day>;
  filedOn: ReadonlyMap<string, Day>;
  /** While a payment stood that went back later: it was not owed then. */
  wasPaid: ReadonlyMap<string, readonly Pause[]>;
}

const NOTHING_AROUND: Around = {
  pauses: [],
  steps: [],
  claimedThrough: new Map(),
  paidOn: new Map(),
  filedOn: new Map(),
  wasPaid: new Map(),
};

async function aroundOf(unitId: string, late: readonly Bill[], today: Day): Promise<Around> {
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
  const paying = await table(orders).getMany(back.map(({ orderId }) => orderId));
  const times = new Map<string, Pause[]>();
  for (const { orderId, billIds, doneAt } of back) {
    const paidAt = paying.get(orderId)?.paidAt;
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

const earliest = (days: readonly (Day | undefined)[]): Day => days.filter((day) => day !== undefined).sort()[0] ?? '';

/** As a household reads it; null for a bill that is not late. */
export interface LateView {
  agreed: boolean;
  clause: string;
  days: number;
  fen: number;
}

/** The same of each of a home's open bills, by bill. */
export async function lateViews(unitId: string, open: readonly Bill[], today: Day): Promise<Map<string, LateView>> {
  const items = await lateItems(unitId, open, today);
  return new Map(items.flatMap((item) => pair(item.bill._id, lateView([item]))));
}

const pair = (billId: string, view: LateView | null): [string, LateView][] => (view ? [[billId, view]] : []);

/** Of open bills: all together, or null when none of them is late. */
export function lateView(items: readonly LateItem[]): LateView | null {
  const open = items.filter(({ bill }) => bill.state === 'open');
  const [first] = open;
  if (!first) return null;
  const { clause } = open.find((item) => item.clause !== null) ?? first;
  return {
    agreed: clause !== null,
    clause: clause === null ? '' : lateClauseText(clause),
    days: Math.max(...open.map(({ days }) => days)),
    fen: open.reduce((sum, { fen, barred }) => sum + (barred ? 0 : fen), 0),
  };
}
