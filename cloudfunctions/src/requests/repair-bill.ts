import { addDays, dayOf } from '@mulin/domain/day/day';
import { repairCharged } from '@mulin/domain/ledger/builders/bills';
import { formatFen } from '@mulin/domain/money/fen';
import { bills } from '@mulin/shared-types/documents/fees';
import type { communities, units } from '@mulin/shared-types/documents/places';
import { units as unitCollection } from '@mulin/shared-types/documents/places';
import { requests } from '@mulin/shared-types/documents/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Bill, bookedBill, NOTHING_OFF } from '../fees/bill-postings';
import { communityIn } from '../fees/place';
import { openAccounts } from '../fees/unit-account';
import type { Context } from '../kit/context';
import { append, type Row, type Transaction, table } from '../kit/database';
import { postNewIn } from '../kit/posting';
import { changedHandsSince } from '../payment/people';
import type { Request } from './kinds';

/** Days the home has to pay what it agreed to; a preset, no statute sets one. */
const DAYS_TO_PAY = 15;

type Offers = Request['offers'];

/** Agreed to and not billed. */
export const unbilled = ({ offers, billedThrough }: Pick<Request, 'offers' | 'billedThrough'>): Offers =>
  offers.filter(({ no, state }) => state === 'accepted' && no > billedThrough);

/**
 * What the home agreed to and was not billed for yet. What was agreed to before it changed hands (`lapsed`) is between the firm and the
 * former owner: whoever bought it agreed to nothing.
 */
export async function agreedSince(request: Request): Promise<{ agreed: Offers; lapsed: Offers; agreedFen: number }> {
  const accepted = unbilled(request);
  const home = accepted.length === 0 ? undefined : await table(unitCollection).get(request.unitId);
  const agreed: Offers = [];
  for (const one of accepted) {
    if (!home || !(await changedHandsSince(home, one.answeredAt ?? one.at))) agreed.push(one);
  }
  const lapsed = accepted.filter((one) => !agreed.includes(one));
  return { agreed, lapsed, agreedFen: agreed.reduce((sum, { fen }) => sum + fen, 0) };
}

/** 自用部分: the home's bill over what it agreed to, written and booked together with the finishing it is for. */
export async function billAgreed(request: Request, agreed: Offers, ctx: Context) {
  const home = await table(unitCollection).get(request.unitId);
  if (!home) throw new Refusal('NOT_FOUND', '没有找到这套房');
  await openAccounts([home]);
  const bill = repairBill(request, agreed, home, communityIn(ctx), ctx.now);
  return {
    change: { billIds: append(bill._id), billedThrough: request.offers.at(-1)?.no ?? 0 },
    async also(tx: Transaction): Promise<void> {
      const still = await tx.get(requests, request._id);
      const stands = (no: number) => still?.offers.some((one) => one.no === no && one.state === 'accepted');
      if (!agreed.every(({ no }) => stands(no))) throw new Refusal('CONFLICT', '价钱刚刚不算了，请刷新后再办结');
      await tx.insert(bills, bill);
      await postNewIn(tx, repairCharged(bookedBill(bill), dayOf(ctx.now)), ctx.caller.openid, ctx.now);
    },
  };
}

function repairBill(
  request: Request,
  agreed: Offers,
  home: Row<typeof units>,
  { company }: Row<typeof communities>,
  at: Date,
): Bill {
  const today = dayOf(at);
  const totalFen = agreed.reduce((sum, { fen }) => sum + fen, 0);
  const month = today.slice(0, 7);
  return {
    _id: `${request._id}:repair:${request.billIds.length + 1}`,
    communityId: request.communityId,
    unitId: request.unitId,
    unitLabel: request.unitLabel,
    building: home.building,
    kind: home.kind,
    charge: 'repair',
    standardId: request._id,
    standardVersion: 1,
    fromMonth: month,
    months: 1,
    serviceFrom: today,
    serviceTo: today,
    earnedThrough: month,
    feeSystem: company.feeSystem,
    payer: 'owner',
    sum: sumOf(request, agreed, totalFen),
    grossFen: totalFen,
    lines: [],
    netFen: totalFen,
    subsidyFen: 0,
    corrections: 0,
    credits: [],
    paidFen: 0,
    ...NOTHING_OFF,
    dueDay: addDays(today, DAYS_TO_PAY),
    state: 'open',
    orderId: null,
    issuedAt: at,
    paidAt: null,
    runId: `request:${request._id}`,
  };
}

const sumOf = ({ no }: Request, agreed: Offers, totalFen: number): Bill['sum'] => [
  ...agreed.map(({ what, fen }, nth) => ({
    operator: nth === 0 ? ('' as const) : ('+' as const),
    name: what,
    why: `报修单 ${no}，动手前您家同意的价钱`,
    value: formatFen(fen),
    unit: '元',
  })),
  { operator: '=', name: '上门维修', why: '', value: formatFen(totalFen), unit: '元' },
];
