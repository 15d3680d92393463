import { meets } from '../fraction/fraction';
import { RULES, type RuleLines } from './rules';
import { against } from './tally/decide';
import type { Met, Weight } from './tally/types';

export interface Candidate {
  id: string;
  /** Area (0.01 ㎡) and heads of the owners who agreed to this candidate. */
  area: number;
  heads: number;
}

export interface ElectionResult {
  quorum: Met;
  /** By heads, then area, then as listed on the ballot. */
  elected: string[];
  /** Passed, but no seat left: they follow in this order. */
  reserve: string[];
  tieAtCut: boolean;
  /** Those equal at the cut, for the people who must decide. */
  tied: string[];
  /** False with a tie, an even number or fewer than five (Guide Rules art. 31: five to eleven, odd). */
  committeeFormed: boolean;
  needsHuman: boolean;
}

/**
 * Committee election 选举业主委员会: Civil Code 278 item 3, so every candidate needs more than half of the participants
 * by both measures — not three quarters, as some papers have it.
 */
export function elect(
  vote: { total: Weight; participating: Weight; seats: number; candidates: readonly Candidate[] },
  rule: RuleLines = RULES.CC278_GENERAL,
): ElectionResult {
  const quorum = against(rule.quorum, vote.participating, vote);
  const whole = rule.pass.of === 'total' ? vote.total : vote.participating;
  const passing =
    quorum.areaMet && quorum.headMet
      ? vote.candidates.filter(
          (one) => meets(one.area, whole.area, rule.pass.area) && meets(one.heads, whole.heads, rule.pass.heads),
        )
      : [];
  const ranked = [...passing].sort((a, b) => b.heads - a.heads || b.area - a.area);
  const elected = ranked.slice(0, vote.seats);
  const last = elected[elected.length - 1];
  const next = ranked[vote.seats];
  const tieAtCut = last !== undefined && next !== undefined && last.heads === next.heads && last.area === next.area;
  const tied = tieAtCut ? ranked.filter((one) => one.heads === last.heads && one.area === last.area) : [];
  const committeeFormed = !tieAtCut && elected.length >= 5 && elected.length % 2 === 1;
  return {
    quorum,
    elected: elected.map((one) => one.id),
    reserve: ranked.slice(vote.seats).map((one) => one.id),
    tieAtCut,
    tied: tied.map((one) => one.id),
    committeeFormed,
    needsHuman: quorum.areaMet && quorum.headMet && !committeeFormed,
  };
}
