import { percentOf } from '../money/round';
import { FUND_RULES, type Route } from './rules';

/** What has happened to a project's money so far. Fen. */
export interface ProjectMoney {
  route: Route;
  budgetFen: number;
  /** Set aside on the accounts of the scope. */
  heldFen: number;
  /** Paid before settlement. */
  advanceFen: number;
  /** Paid to the contractor in all, advance included. */
  paidFen: number;
  /** Audited final sum; nothing before settlement. */
  finalFen: number;
  /** 质保金 not yet released. */
  retentionFen: number;
  /** Taken from the accounts at settlement. */
  chargedFen: number;
  /** What owners and developer have paid towards their own shares. */
  collectedFen: number;
}

/** 预付款: so many percent of the budget, and never more than is set aside on the accounts of those who share the cost. */
export function mayAdvanceFen({ route, budgetFen, heldFen, advanceFen }: ProjectMoney): number {
  const cap = FUND_RULES[route === 'emergency' ? 'emergencyAdvanceCap' : 'advanceCap'].value;
  return Math.max(0, Math.min(percentOf(budgetFen, cap), heldFen) - advanceFen);
}

/** 结算后付款: what is owed without the retention, and never more than the scope's own money that is there. */
export function mayPayFen({ finalFen, retentionFen, paidFen, chargedFen, collectedFen }: ProjectMoney): number {
  return Math.max(0, Math.min(finalFen - retentionFen, chargedFen + collectedFen) - paidFen);
}

/** 退还质保金: only when everything else is paid and the money is there. */
export function mayReleaseFen({ finalFen, retentionFen, paidFen, chargedFen, collectedFen }: ProjectMoney): number {
  if (paidFen < finalFen - retentionFen) return 0;
  return Math.max(0, Math.min(retentionFen, chargedFen + collectedFen - paidFen));
}

/** 质保金 of the final sum. Fen. */
export const retentionOf = (finalFen: number): number => percentOf(finalFen, FUND_RULES.retention.value);
