import { Refusal } from '@mulin/shared-types/refusal';
import { addDays } from '../day/day';
import type { Period } from '../day/period';
import { sum } from '../money/exact';
import { dueDay, exactConcessions, quantityAt, subsidyFen, versionAt, versionsIn } from './bill-parts';
import type { Bill, BilledUnit, BillLine, Circumstances } from './bill-shape';
import { stepText } from './bill-text';
import { exactCharge } from './charge';
import { type Payer, payersOf } from './handover';
import { reducedBill } from './reduction';
import { joinMonths, type Stretch, stretches } from './service-time';
import type { FeeStandard } from './standard';

/** A bill is (unit, standard, period); the developer's part of a hand-over period is a debt of its own. */
export function billId(unitId: string, standardId: string, periodId: string, payer: Payer = 'owner'): string {
  return `${unitId}:${standardId}:${periodId}${payer === 'developer' ? ':developer' : ''}`;
}

/**
 * The bill of one payer (the owner unless said otherwise) for one period. Refuses what may not be billed (`whyNotBillable`).
 * Stretches are added exactly; gross and each line round once, half up. Fen.
 */
export function billFor(unit: BilledUnit, standard: FeeStandard, period: Period, around: Circumstances = {}): Bill {
  const payer = around.payer ?? 'owner';
  const versions = versionsIn(standard, around.laterVersions ?? [], period);
  const span = chargedSpans(unit, standard, period).find((candidate) => candidate.payer === payer);
  if (!span) throw new Refusal('INVALID_INPUT', '这一期没有应由该缴费人承担的费用', 'period');
  const cuts = [...versions.map((version) => version.effectiveFrom), ...unit.quantities.map((entry) => entry.from)];
  const charged = (more: readonly string[]) =>
    stretches(span.from, span.to, [...cuts, ...more]).map((stretch: Stretch) => ({
      ...stretch,
      price: versionAt(versions, stretch.from).price,
      quantity: quantityAt(unit, stretch.from),
    }));
  const whole = joinMonths(charged([]), (a, b) => a.price === b.price && a.quantity === b.quantity);
  const steps = whole.map((step) => ({
    ...step,
    text: stepText(step.price, step.quantity, step.time, exactCharge(step)),
  }));
  const concessions = around.concessions ?? [];
  const edges = concessions.flatMap(({ from, to }) => [from, addDays(to, 1)]);
  const off = concessions.length === 0 ? [] : exactConcessions(charged(edges), concessions, standard.stacking);
  const reduced = reducedBill(sum(whole.map(exactCharge)), off);
  const lines: BillLine[] = [];
  for (const { id, fen } of reduced.reductions) {
    const concession = concessions.find((candidate) => candidate.id === id);
    if (!concession) continue;
    const label = concession.kind === 'vacancy' ? '空置减收' : '减免';
    lines.push({ kind: concession.kind, id, label, fen, fundedBy: concession.fundedBy });
  }
  const subsidies = around.subsidies ?? [];
  const paid = subsidies.length === 0 ? [] : charged(subsidies.map(({ from }) => from));
  const deductedFen = Math.min(subsidyFen(paid, subsidies, 'deducts'), reduced.netFen);
  if (deductedFen > 0) {
    lines.push({ kind: 'subsidy', id: 'subsidy', label: '财政补贴', fen: deductedFen, fundedBy: 'government' });
  }
  return {
    id: billId(unit.id, standard.id, period.id, payer),
    unitId: unit.id,
    communityId: standard.communityId,
    standardId: standard.id,
    standardVersions: versions.map((version) => version.version),
    feeSystem: standard.feeSystem,
    payer,
    period,
    serviceFrom: span.from,
    serviceTo: span.to,
    due: dueDay(standard, period),
    steps,
    grossFen: reduced.grossFen,
    lines,
    netFen: lines.reduce((net, line) => net - line.fen, reduced.grossFen),
    subsidyInfoFen: subsidyFen(paid, subsidies, 'info'),
  };
}

/** Who owes which days; days given away at the start (`waived`) are charged to nobody. */
export function chargedSpans(unit: BilledUnit, standard: FeeStandard, period: Period) {
  const first = standard.firstCollection;
  const from = first?.mode === 'waived' && first.collectFrom > period.from ? first.collectFrom : period.from;
  if (from > period.to) return [];
  return payersOf(unit.delivered, standard.firstOwnerDay, from, period.to, unit.developerPaysUntil);
}
