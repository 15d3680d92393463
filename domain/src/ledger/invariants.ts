import type { Balances } from './balances';
import { difference } from './check-posting';
import type { Posting } from './posting';

/** Whole-ledger rules, told in words for the person who must look. An empty list: sound. */
export function checkLedger(
  postings: readonly Posting[],
  balances: Balances,
  feeSystem: 'lump-sum' | 'commission',
): string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  for (const posting of postings) {
    if (seen.has(posting.id)) problems.push(`分录 ${posting.id} 重复`);
    seen.add(posting.id);
    if (Object.values(difference(posting.lines)).some((fen) => fen !== 0)) problems.push(`分录 ${posting.id} 借贷不平`);
  }
  // A household's credit and a held deposit are debts: they never turn into claims.
  for (const [account, title] of [
    ['P2002', '业主余额'],
    ['P2005', '装修押金'],
    ['D2001', '履约保证金'],
  ] as const) {
    if ((balances[account] ?? 0) > 0) problems.push(`${title}为负`);
  }
  if ((balances.S1102 ?? 0) !== -(balances.P2006 ?? 0)) problems.push('物业应付公共收益与公共收益账套应收不一致');
  if (feeSystem === 'lump-sum' && (balances.P2101 || balances.P4006))
    problems.push('包干制小区不应使用代管资金或酬金科目');
  return problems;
}
