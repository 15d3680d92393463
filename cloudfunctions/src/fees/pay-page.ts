import { dayOf } from '@mulin/domain/day/day';
import { monthText, wholeDayText } from '@mulin/domain/day/spoken';
import { agreedTerms } from '@mulin/domain/fees/agreed-terms';
import { incentiveText } from '@mulin/domain/fees/term-lines';
import type { fees } from '@mulin/shared-types/operations/fees';
import { cycles } from '@mulin/shared-types/values';
import { lateViewOf, lateViews } from '../arrears/late-charges/view';
import type { Context, Handler } from '../kit/context';
import { maskNames } from '../kit/masked';
import { unseal } from '../kit/sealed';
import { billView } from './bill-view';
import { mayChangeTo } from './change-bound';
import { startText } from './collection-start';
import { concessionsOf } from './concessions';
import { discountsOn } from './discount';
import type { Community, Standard } from './fee-standard';
import { cycleMonths, lastMonth, type Month, monthAfter, monthOf, monthsOf, type Span, spanOf } from './months';
import { NOTHING, ofBills, ofChoice } from './offer';
import { type Standing, standingOf } from './open-bills';
import { communityIn, unitIn } from './place';
import { priceListOf, standardOn, type Unit } from './reckoning';
import { subsidyTermsOf } from './subsidies/terms';
import { NOT_HANDED_OVER } from './who-owes';

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
  const terms = { community, prices, subsidy };
  const choosing = { unit, terms, standing, concessions, standard, now: ctx.now };
  const showsBills = standing.current.length > 0 && cycle === own;
  const today = dayOf(ctx.now);
  const chosen = showsBills ? await ofBills(standing.current, today) : ofChoice(choosing, cycle);
  const offer = why ? NOTHING : chosen;
  const [offered, late, lateNow] = await Promise.all([
    discountsOn(standing.past, today),
    lateViews(unit._id, standing.past, today),
    lateViewOf(unit._id, showsBills ? standing.current : [], today),
  ]);
  const [first = { fromMonth: monthOf(today), months: 1 }] = offer.spans;
  const year = Number(first.fromMonth.slice(0, 4));

  return {
    unitId: unit._id,
    label: unit.label,
    ownerName: ownerName(unit, ctx),
    areaCenti: unit.areaCenti,
    cycle,
    choices: (standard?.cycles ?? []).map((choice) => {
      const { totalFen, discount } = why ? NOTHING : ofChoice(choosing, choice);
      return {
        cycle: choice,
        title: cycles[choice],
        amountFen: totalFen,
        discountFen: discount?.fen ?? 0,
        available:
          !why &&
          standing.mayChoose &&
          standing.current.every(({ orderId }) => orderId === null) &&
          mayChangeTo(cycleMonths[choice], standing.current),
      };
    }),
    incentives: standard ? agreedTerms(standard.terms).incentives.map(incentiveText) : [],
    year,
    months: monthStrip(year, offer.spans, standing),
    sum: offer.sum,
    totalFen: offer.totalFen,
    discount: offer.discount ?? null,
    subsidyFen: offer.subsidyFen,
    late: lateNow,
    billIds: offer.billIds,
    owed: standing.past.map((bill) => billView(bill, today, offered, late)),
    ground: standard?.ground ?? '',
    accountText: `物业费专户，尾号 ${community.feeAccountTail}`,
    standardId: standard?._id ?? null,
    nothing: why ?? null,
  };
};

function whyNothing(
  community: Community,
  standard: Standard | undefined,
  { current, mayChoose, firstUnpaid, owesFrom }: Standing,
  now: Date,
): string | undefined {
  if (owesFrom === null) return NOT_HANDED_OVER;
  if (dayOf(now) < community.collectFrom) return startText(community);
  if (current.length > 0) return undefined;
  if (!mayChoose && monthOf(owesFrom) === firstUnpaid) {
    return `您家从 ${wholeDayText(owesFrom)}起缴物业费，以前的由建设单位缴`;
  }
  if (!mayChoose) return `已缴到 ${monthText(monthAfter(firstUnpaid, -1))}，下次缴费在 ${monthText(firstUnpaid)}`;
  return standard ? undefined : '收费标准还没公示，公示以后才能缴费';
}

/** The year's twelve months: paid, to be paid now, owed from before, not yet. */
function monthStrip(year: number, spans: readonly Span[], { past, current, developers, billed }: Standing) {
  const now = new Set<Month>(spans.flatMap(monthsOf));
  const open = new Set([...past, ...current, ...developers].map(({ _id }) => _id));
  const within = (list: readonly Span[], month: Month) =>
    list.some((span) => span.fromMonth <= month && month <= lastMonth(span));
  const unpaid = past.filter(({ charge }) => charge === 'service');
  const paid = billed.filter(({ billId }) => !open.has(billId)).map(spanOf);
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`;
    const state = now.has(month) ? 'now' : within(unpaid, month) ? 'owed' : within(paid, month) ? 'paid' : 'not-yet';
    return { month: index + 1, state } as const;
  });
}

/** Owner and family read the names as they stand on the roll; a tenant does not need to. */
function ownerName({ owners }: Unit, { caller }: Context): string {
  const names = owners.map(({ nameSealed }) => unseal('name', nameSealed));
  return caller.acting.some(({ role }) => role !== 'tenant') ? names.join('、') : maskNames(names);
}
