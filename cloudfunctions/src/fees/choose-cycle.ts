import { dayOf } from '@mulin/domain/day/day';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { units } from '@mulin/shared-types/documents/places';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { cycles } from '@mulin/shared-types/values';
import { altered } from '../kit/altered';
import type { Handler } from '../kit/context';
import { type Transaction, transaction } from '../kit/database';
import type { Bill } from './bill-postings';
import { CHOICE, mayChangeTo } from './change-bound';
import { concessionsOf } from './concessions';
import { type Billing, entryOf, issueIn, withdrawIn } from './issue';
import { type Cycle, cycleMonths, type Days, daysOf, monthOf, type Span, spanOf } from './months';
import { ofBills } from './offer';
import { standingOf } from './open-bills';
import { communityIn, unitIn } from './place';
import { notPublished, priceListOf, standardOn, whilePriced } from './reckoning';
import { subsidyTermsOf } from './subsidies/terms';
import { accountIn, openAccounts, unbilledPart } from './unit-account';
import { NOT_HANDED_OVER } from './who-owes';

/** 换缴费周期: open bills of months to come are taken back and written anew from the first unpaid month on. */
export const chooseCycle: Handler<typeof fees, 'chooseCycle'> = async ({ cycle }, ctx) => {
  const unit = unitIn(ctx);
  const community = communityIn(ctx);
  const prices = await priceListOf(community._id);
  const { current, firstUnpaid, mayChoose, owesFrom } = await standingOf(unit, prices, ctx.now);
  if (owesFrom === null) throw new Refusal('TOO_EARLY', NOT_HANDED_OVER);
  const standard = standardOn(prices, unit.kind, firstUnpaid);
  if (!standard) throw notPublished(unit.kind);
  if (!standard.cycles.includes(cycle)) {
    throw new Refusal('INVALID_INPUT', `公示的收费标准里没有${cycles[cycle]}缴`, 'cycle');
  }
  await openAccounts([unit]);
  const concessions = await concessionsOf([unit._id], firstUnpaid);
  const billing: Billing = {
    community,
    prices,
    concessions,
    subsidy: await subsidyTermsOf(community),
    runId: `${CHOICE}:${cycle}`,
    by: ctx.caller.openid,
    at: ctx.now,
  };

  const issued = await transaction(async (tx) => {
    const chosen = await tx.get(units, unit._id);
    if (chosen?.cycle !== cycle) await tx.update(units, unit._id, { cycle });
    if (!mayChoose) return [];
    const open = await openIn(tx, current);
    const days = whilePriced(prices, unit.kind, daysOf({ fromMonth: firstUnpaid, months: cycleMonths[cycle] }));
    const span = spanOf(days);
    if (isThat(open, span)) return open;
    if (!mayChangeTo(span.months, open)) {
      throw new Refusal('CONFLICT', '这一期已经选过了，现在只能换短的，缴长的下一期再选', 'cycle');
    }
    return replaceIn(tx, billing, { unit: chosen ?? unit, cycle, open, days });
  });
  const before = unit.cycle === null ? '没有选过' : cycles[unit.cycle];
  ctx.note({ ...altered(['缴费周期', before, cycles[cycle]]), bills: issued.map(({ _id }) => _id) });
  const { billIds, totalFen } = await ofBills(issued, dayOf(ctx.now));
  return { billIds, totalFen };
};

/** The bills as they are now; one that is being paid keeps the others as they are. */
async function openIn(tx: Transaction, seen: readonly Bill[]): Promise<Bill[]> {
  const open: Bill[] = [];
  for (const { _id } of seen) {
    const bill = await tx.get(bills, _id);
    if (bill?.state !== 'open') throw new Refusal('CONFLICT', '账单刚刚变了，请刷新后再选');
    if (bill.orderId !== null) throw new Refusal('CONFLICT', '有一笔正在缴，缴成或取消后再换周期');
    open.push(bill);
  }
  return open;
}

/** Chosen before already: asking again changes nothing. */
const isThat = ([bill, ...more]: readonly Bill[], { fromMonth, months }: Span): boolean =>
  bill !== undefined && more.length === 0 && bill.fromMonth === fromMonth && bill.months === months;

async function replaceIn(
  tx: Transaction,
  billing: Billing,
  { unit, cycle, open, days }: { unit: Parameters<typeof issueIn>[2]; cycle: Cycle; open: Bill[]; days: Days },
): Promise<Bill[]> {
  const account = await accountIn(tx, unit._id);
  const gone = new Set(open.map(({ _id }) => _id));
  const kept = account.billed.filter(({ billId }) => !gone.has(billId));
  const free = unbilledPart(kept, days);
  if (!free || monthOf(free.from) !== monthOf(days.from)) throw new Refusal('CONFLICT', '账单刚刚变了，请刷新后再选');
  for (const bill of open) await withdrawIn(tx, bill, `改为${cycles[cycle]}缴`, billing.by, billing.at);
  const written = await issueIn(tx, billing, unit, free, account);
  await tx.update(unitAccounts, unit._id, { billed: [...kept, ...written.map(entryOf)] });
  return written.filter(({ payer }) => payer === 'owner');
}
