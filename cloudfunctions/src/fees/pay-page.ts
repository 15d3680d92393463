import { dayOf } from '@mulin/domain/day/day';
import { monthText, wholeDayText } from '@mulin/domain/day/spoken';
import type { Concession } from '@mulin/domain/fees/bill-shape';
import { formatFen } from '@mulin/domain/money/fen';
import type { fees } from '@mulin/shared-types/operations/fees';
import { cycles } from '@mulin/shared-types/values';
import type { Context, Handler } from '../kit/context';
import { maskNames } from '../kit/masked';
import { unseal } from '../kit/sealed';
import type { Bill } from './bill-postings';
import { billTitle, billView } from './bill-view';
import { mayChangeTo } from './change-bound';
import { concessionsOf } from './concessions';
import type { Community, Standard } from './fee-standard';
import {
  type Cycle,
  cycleMonths,
  daysOf,
  lastMonth,
  type Month,
  monthAfter,
  monthOf,
  monthsOf,
  type Span,
  spanOf,
} from './months';
import { type Standing, standingOf } from './open-bills';
import { communityIn, unitIn } from './place';
import { priceListOf, reckon, standardOn, type Terms, type Unit } from './reckoning';
import { subsidyTermsOf } from './subsidies/terms';
import { type SumLine, sumLines } from './sum-lines';
import { unbilledPart } from './unit-account';
import { NOT_HANDED_OVER, partsOf } from './who-owes';

/** What is to be paid now: bills that exist, or what choosing the cycle would bill. */
interface Offer {
  spans: Span[];
  sum: SumLine[];
  totalFen: number;
  subsidyFen: number;
  billIds: string[];
}

const NOTHING: Offer = { spans: [], sum: [], totalFen: 0, subsidyFen: 0, billIds: [] };

export const payPage: Handler<typeof fees, 'payPage'> = async ({ cycle: asked }, ctx) => {
  const unit = unitIn(ctx);
  const community = communityIn(ctx);
  const prices = await priceListOf(community._id);
  const standing = await standingOf(unit, prices, ctx.now);
  const standard = standardOn(prices, unit.kind, standing.firstUnpaid);
  const own = unit.cycle !== null && standard?.cycles.includes(unit.cycle) ? unit.cycle : (standard?.cycles[0] ?? null);
  const cycle = asked ?? own;
  const why = whyNothing(community, standard, standing, ctx.now);
  const concessions = (await concessionsOf([unit._id], standing.firstUnpaid)).get(unit._id) ?? [];
  const subsidy = await subsidyTermsOf(community);
  const page = { unit, terms: { community, prices, subsidy }, standing, concessions };
  const showsBills = standing.current.length > 0 && cycle === own;
  const offer = why ? NOTHING : showsBills ? ofBills(standing.current) : ofChoice(page, standard, cycle);
  const today = dayOf(ctx.now);
  const [first = { fromMonth: monthOf(today), months: 1 }] = offer.spans;
  const year = Number(first.fromMonth.slice(0, 4));

  return {
    unitId: unit._id,
    label: unit.label,
    ownerName: ownerName(unit, ctx),
    areaCenti: unit.areaCenti,
    cycle,
    choices: (standard?.cycles ?? []).map((choice) => ({
      cycle: choice,
      title: cycles[choice],
      amountFen: why ? 0 : ofChoice(page, standard, choice).totalFen,
      available:
        !why &&
        standing.mayChoose &&
        standing.current.every(({ orderId }) => orderId === null) &&
        mayChangeTo(cycleMonths[choice], standing.current),
    })),
    year,
    months: monthStrip(year, offer.spans, standing),
    sum: offer.sum,
    totalFen: offer.totalFen,
    subsidyFen: offer.subsidyFen,
    billIds: offer.billIds,
    owed: standing.past.map((bill) => billView(bill, today)),
    ground: standard?.ground ?? '',
    accountText: `物业费专户，尾号 ${community.feeAccountTail}`,
    standardId: standard?._id ?? null,
    nothing: why ?? null,
  };
};

function whyNothing(
  { collectFrom }: Community,
  standard: Standard | undefined,
  { current, mayChoose, firstUnpaid, owesFrom }: Standing,
  now: Date,
): string | undefined {
  if (owesFrom === null) return NOT_HANDED_OVER;
  if (dayOf(now) < collectFrom) return `先服务后收费，${wholeDayText(collectFrom)}起缴费`;
  if (current.length > 0) return undefined;
  if (!mayChoose && monthOf(owesFrom) === firstUnpaid) {
    return `您家从 ${wholeDayText(owesFrom)}起缴物业费，以前的由建设单位缴`;
  }
  if (!mayChoose) return `已缴到 ${monthText(monthAfter(firstUnpaid, -1))}，下次缴费在 ${monthText(firstUnpaid)}`;
  return standard ? undefined : '收费标准还没公示，公示以后才能缴费';
}

function ofBills(bills: readonly Bill[]): Offer {
  const [only, ...more] = bills;
  const totalFen = bills.reduce((sum, { netFen }) => sum + netFen, 0);
  const subsidyFen = bills.reduce((sum, bill) => sum + bill.subsidyFen, 0);
  const each = bills.map((bill, index) => line(index === 0 ? '' : '+', billTitle(bill), bill.netFen));
  const sum = only && more.length === 0 ? only.sum : [...each, line('=', '应缴', totalFen)];
  return { spans: [...bills], sum, totalFen, subsidyFen, billIds: bills.map(({ _id }) => _id) };
}

const line = (operator: SumLine['operator'], name: string, fen: number): SumLine => ({
  operator,
  name,
  why: '',
  value: formatFen(fen),
  unit: '元',
});

interface Page {
  unit: Unit;
  terms: Terms;
  standing: Standing;
  concessions: readonly Concession[];
}

/** What this cycle would bill from the first unpaid month on; the open bills it would replace do not stand in its way. */
function ofChoice(
  { unit, terms, standing, concessions }: Page,
  standard: Standard | undefined,
  cycle: Cycle | null,
): Offer {
  if (!standard || cycle === null || !standing.mayChoose) return NOTHING;
  const replaced = new Set(standing.current.map(({ _id }) => _id));
  const kept = standing.billed.filter(({ billId }) => !replaced.has(billId));
  const free = unbilledPart(kept, daysOf({ fromMonth: standing.firstUnpaid, months: cycleMonths[cycle] }));
  if (!free || monthOf(free.from) !== standing.firstUnpaid) return NOTHING;
  const part = partsOf(terms, unit, free, standing.facts).find(({ payer }) => payer === 'owner');
  if (!part) return NOTHING;
  const span = spanOf(part);
  const reckoned = reckon(terms, unit, part, concessions, standing.facts);
  return {
    spans: [span],
    sum: sumLines(reckoned, unit, standard, span),
    totalFen: reckoned.netFen,
    subsidyFen: reckoned.subsidyInfoFen,
    billIds: [],
  };
}

/** The year's twelve months: paid, to be paid now, owed from before, not yet. */
function monthStrip(year: number, spans: readonly Span[], { past, current, developers, billed }: Standing) {
  const now = new Set<Month>(spans.flatMap(monthsOf));
  const open = new Set([...past, ...current, ...developers].map(({ _id }) => _id));
  const within = (list: readonly Span[], month: Month) =>
    list.some((span) => span.fromMonth <= month && month <= lastMonth(span));
  const paid = billed.filter(({ billId }) => !open.has(billId)).map(spanOf);
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const state = now.has(month) ? 'now' : within(past, month) ? 'owed' : within(paid, month) ? 'paid' : 'not-yet';
    return { month: index + 1, state } as const;
  });
}

/** Owner and family read the names as they stand on the roll; a tenant does not need to. */
function ownerName({ owners }: Unit, { caller }: Context): string {
  const names = owners.map(({ nameSealed }) => unseal('name', nameSealed));
  return caller.acting.some(({ role }) => role !== 'tenant') ? names.join('、') : maskNames(names);
}
