import { type Exact, minus, roundHalfUp, times } from '../money/exact';
import { percentFraction } from '../money/round';

/**
 * 减免 for 低保/特困 (rate from an approved local policy, S2 asks for one and gives none) and for vacant homes.
 * Two approved at once: `best` grants the larger only (default), `sequential` takes the second off what the first left.
 */
export type Stacking = 'best' | 'sequential';

export interface Offer {
  id: string;
  percentOff: number | string;
  /** A vacant home is charged at a rate (“按 60% 收取”): what is left rounds, not what comes off (example 16). */
  asRate?: boolean;
}

export interface ExactReduction {
  id: string;
  off: Exact;
  asRate: boolean;
}

/** The exact sum each offer takes off an exact base; offers that grant nothing are left out. */
export function exactReductions(base: Exact, offers: readonly Offer[], stacking: Stacking): ExactReduction[] {
  const applied = stacking === 'best' ? best(base, offers) : offers;
  let left = base;
  return applied.map((offer) => {
    const off = fraction(left, offer);
    left = minus(left, off);
    return { id: offer.id, off, asRate: offer.asRate ?? false };
  });
}

function best(base: Exact, offers: readonly Offer[]): Offer[] {
  let chosen: Offer | undefined;
  for (const offer of offers) {
    if (!chosen || larger(fraction(base, offer), fraction(base, chosen))) chosen = offer;
  }
  return chosen ? [chosen] : [];
}

function fraction(base: Exact, offer: Offer): Exact {
  const { numerator, denominator } = percentFraction(offer.percentOff);
  if (numerator > denominator) throw new RangeError('减免比例不能超过 100%');
  return times(base, numerator, denominator);
}

/** Strictly larger, by cross-multiplication. */
function larger(a: Exact, b: Exact): boolean {
  return a.fen === b.fen ? a.part * b.of > b.part * a.of : a.fen > b.fen;
}

export interface ReducedBill {
  grossFen: number;
  reductions: { id: string; fen: number }[];
  netFen: number;
}

/** Gross and each reduction are posted lines and round once each; net = gross − lines, so a pocket calculator agrees. */
export function reducedBill(gross: Exact, parts: readonly ExactReduction[]): ReducedBill {
  const grossFen = roundHalfUp(gross);
  let netFen = grossFen;
  let left = gross;
  const reductions = parts.map(({ id, off, asRate }) => {
    left = minus(left, off);
    const fen = asRate ? Math.max(0, netFen - roundHalfUp(left)) : Math.min(roundHalfUp(off), netFen);
    netFen -= fen;
    return { id, fen };
  });
  return { grossFen, reductions, netFen };
}
