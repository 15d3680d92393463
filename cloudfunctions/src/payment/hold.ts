import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { payableFen } from '@mulin/domain/fees/owed';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders } from '@mulin/shared-types/documents/payment';
import type { communities } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { discountsOn } from '../fees/discount';
import { accountIn } from '../fees/unit-account';
import type { Context } from '../kit/context';
import { increase, type Row, type Transaction } from '../kit/database';
import { newOrderId } from './merchant';
import { type Bill, billsIn, type Order } from './order';

/** What a new order asks for. */
export interface Asked {
  unitId: string;
  billIds: readonly string[];
  totalFen: number;
  /** Take what there is of the home's credit first. */
  useCredit?: boolean;
}

/** What an order waits for: WeChat, or a second person at the desk. */
type Waiting = Pick<Order, 'way' | 'expiresAt' | 'enteredBy' | 'note'>;

export function newOrder({ unitId, billIds, totalFen }: Asked, { caller, place, now }: Context, waits: Waiting): Order {
  return {
    _id: newOrderId(now),
    communityId: place.communityId ?? '',
    unitId,
    openid: caller.openid,
    billIds: distinct(billIds),
    parts: [],
    totalFen,
    creditFen: 0,
    receivedFen: 0,
    backFen: 0,
    returnedBillIds: [],
    unservedFen: 0,
    refunds: 0,
    ...waits,
    state: 'waiting',
    prepay: null,
    transactionId: null,
    receiptNo: null,
    postingId: null,
    confirmedBy: null,
    createdAt: now,
    paidAt: null,
  };
}

/** Somebody pays one of the bills already: which order holds it. */
export class Held {
  constructor(readonly orderId: string) {}
}

/**
 * Opens an order and lays its hand on the bills, both or neither. Two people who do so at once meet at the bills: one of them gets
 * `Held`.
 */
export async function holdIn(tx: Transaction, asked: Asked, order: Order, ctx: Context): Promise<Held | Order> {
  const wanted = await billsIn(tx, order);
  for (const bill of wanted) refuseUnlessOpen(bill, asked.unitId);
  if (wanted.some(({ charge }) => charge === 'service')) refuseTooEarly(ctx.community, ctx.now);
  const holder = wanted.find(({ orderId }) => orderId !== null)?.orderId;
  if (holder) return new Held(holder);
  if (new Set(wanted.map(debtOf)).size > 1) {
    throw new Refusal('CONFLICT', '物业费、水电费、维修费是几回事，请分开缴', 'billIds');
  }
  if (new Set(wanted.map(({ payer }) => payer)).size > 1) {
    throw new Refusal('CONFLICT', '建设单位缴的和业主缴的，请分开缴', 'billIds');
  }
  if (new Set(wanted.map(({ feeSystem }) => feeSystem)).size > 1) {
    throw new Refusal('CONFLICT', '这几笔的收费方式不同，请分开缴', 'billIds');
  }
  const parts = await partsOf(wanted, ctx.now);
  const totalFen = parts.reduce((sum, { fen }) => sum + fen, 0);
  if (totalFen !== asked.totalFen) throw new Refusal('CONFLICT', '金额变了，请刷新后核对再缴', 'totalFen');
  const held = { ...order, parts, creditFen: asked.useCredit ? await setAsideIn(tx, order) : 0 };
  await tx.insert(orders, held);
  for (const { _id } of wanted) await tx.update(bills, _id, { orderId: order._id });
  return held;
}

/** 违约金 belongs to the fee it is claimed on, and may be paid with it or by itself; water and power are other people's money, work in the home is the firm's own. */
const debtOf = ({ charge }: Bill) => (charge === 'late' ? 'service' : charge);

/** What each bill costs today, less what it is given for being paid ahead. */
async function partsOf(wanted: readonly Bill[], now: Date): Promise<Order['parts']> {
  const offered = await discountsOn(wanted, dayOf(now));
  return wanted.map((bill) => {
    const { fen: discountFen = 0, title: discountTitle = '' } = offered.get(bill._id) ?? {};
    return { billId: bill._id, fen: payableFen(bill) - discountFen, discountFen, discountTitle };
  });
}

/** Takes the order's part out of the home's credit, so that no two orders spend it. */
async function setAsideIn(tx: Transaction, { unitId, totalFen }: Order): Promise<number> {
  const account = await accountIn(tx, unitId);
  const creditFen = Math.min(account.creditFen, totalFen);
  if (creditFen > 0) await tx.update(unitAccounts, unitId, { creditFen: increase(-creditFen) });
  return creditFen;
}

function refuseUnlessOpen(bill: Bill, unitId: string): void {
  if (bill.unitId !== unitId) throw new Refusal('NOT_FOUND', '没有找到这笔账单', 'billIds');
  if (bill.state === 'paid') throw new Refusal('CONFLICT', '这笔账单已经缴过了，请刷新', 'billIds');
  if (bill.state === 'withdrawn') throw new Refusal('CONFLICT', '这笔账单已经改了，请刷新', 'billIds');
}

/** 先服务后收费: no fee is taken before the day the community's contract says; a share of water or power is no fee. */
function refuseTooEarly(community: Row<typeof communities> | undefined, now: Date): void {
  if (!community) throw new Refusal('NOT_FOUND', '没有找到这个小区');
  if (dayOf(now) < community.collectFrom) {
    throw new Refusal('TOO_EARLY', `先服务后收费，${wholeDayText(community.collectFrom)}起缴费`);
  }
}

/** Each bill once, in a fixed order: the same choice is the same order. */
export const distinct = (billIds: readonly string[]): string[] => [...new Set(billIds)].sort();
