import { Refusal } from '@mulin/shared-types/refusal';
import { canonical } from '../canonical/canonical';
import type { Day } from '../day/day';
import { CLOCKS } from './clocks';
import { setOf } from './rule-sets';
import { RULES, type RuleId, type RuleLines } from './rules';

/** Clocks that say "at least so many days": more of them only protects the owners. */
const AT_LEAST = ['notice', 'resultObjection'] as const;
type AtLeast = (typeof AT_LEAST)[number];

/**
 * 地方规定: what a local regulation adds. It ranks below the statutes (Legislation Law 99), so it may add procedure and lengthen
 * what protects owners; who has to take part and who has to agree is for the Civil Code alone.
 */
export interface LocalAddition {
  place: string;
  from: Day;
  to: Day | null;
  source: string;
  /** Longer periods. */
  clocks?: Partial<Record<AtLeast, number>>;
  /** Fractions, if the paper prints any: they must be those of the statute. */
  lines?: RuleLines & { rule: RuleId };
}

/** None is loaded: the voting articles of the regulation of Inner Mongolia could not be read. */
export const LOCAL_ADDITIONS: readonly LocalAddition[] = [];

/** 待核, as the app says it. */
export const LOCAL_ADDITIONS_OPEN =
  '《内蒙古自治区物业管理条例》关于表决的条文没有取得原文，待住建局核对；核对前只按国家法律办，不加地方规定';

/** Refuses what a lower rank cannot do: other fractions than the statute's, or a shorter period. */
export function checkAddition({ place, from, to, source, clocks = {}, lines }: LocalAddition): void {
  if (lines) {
    const { quorum, pass } = RULES[lines.rule];
    const set = setOf(lines.rule);
    const within = from >= set.from && (set.to === null || (to !== null && to <= set.to));
    if (!within || canonical({ quorum, pass }) !== canonical({ quorum: lines.quorum, pass: lines.pass }))
      throw new Refusal(
        'INVALID_INPUT',
        `${place}：${source}不能改动法律规定的表决比例（《立法法》第九十九条）`,
        'lines',
      );
  }
  for (const clock of AT_LEAST) {
    const days = clocks[clock];
    if (days !== undefined && (!Number.isSafeInteger(days) || days < CLOCKS[clock].days))
      throw new Refusal('INVALID_INPUT', `${place}：${source}不能缩短${CLOCKS[clock].source}`, `clocks.${clock}`);
  }
}

/** Days of such a clock for an event on a UTC+8 day: the statute's, or a local regulation's if that gives more. */
export function daysOf(clock: AtLeast, event: Day, additions: readonly LocalAddition[] = LOCAL_ADDITIONS): number {
  const inForce = additions.filter(({ from, to }) => event >= from && (to === null || event <= to));
  for (const addition of inForce) checkAddition(addition);
  return Math.max(CLOCKS[clock].days, ...inForce.map(({ clocks }) => clocks?.[clock] ?? 0));
}
