import { Refusal } from '@mulin/shared-types/refusal';
import { earliestOpen } from '../assembly/deadlines';
import { type Candidate, elect } from '../assembly/election';
import { type Policy, parsePolicy } from '../assembly/policy';
import { RULES, type Rule } from '../assembly/rules';
import { type Poll, tally } from '../assembly/tally/tally';
import { dayOf, isDay } from '../day/day';

interface VectorCase extends Omit<Poll, 'rule' | 'policy'> {
  name: string;
  rule: string;
  policy?: object;
  expect: object;
}

interface ElectionCase {
  name: string;
  rule?: string;
  total: { area: number; heads: number };
  participating: { area: number; heads: number };
  seats: number;
  candidates: Candidate[];
  expect: object;
}

interface DeadlineCase {
  name: string;
  notice: string;
  expect: object;
}

interface VectorFile {
  schema: string;
  policyDefaults?: object;
  rules: Record<string, Rule>;
  vectors?: VectorCase[];
  elections?: ElectionCase[];
  deadlines?: DeadlineCase[];
}

export interface CaseResult {
  name: string;
  mismatches: string[];
}

/** Files of this schema may also write `duplicates: "channelPriority"`: the list of channels decides, then the last ballot. */
function policyFrom(given: object | undefined, defaults: Policy): Policy {
  const byChannel = given !== undefined && 'duplicates' in given && given.duplicates === 'channelPriority';
  return parsePolicy(byChannel ? { ...given, duplicates: 'last' } : given, defaults);
}

/** Runs every case of an owners-vote-vectors/1 file with the file's own rules and policy defaults. Only expected fields are compared. */
export function runVectors(input: unknown): CaseResult[] {
  const file = input as VectorFile;
  if (typeof input !== 'object' || input === null || file.schema !== 'owners-vote-vectors/1') {
    throw new Refusal('INVALID_INPUT', 'not an owners-vote-vectors/1 file', 'schema');
  }
  const defaults = parsePolicy(file.policyDefaults);
  const rules: Record<string, Rule> = file.rules ?? RULES;
  const ruleNamed = (id: string): Rule => {
    const rule = rules[id];
    if (!rule) throw new Refusal('INVALID_INPUT', `unknown rule ${id}`, 'rule');
    return rule;
  };
  return [
    ...(file.vectors ?? []).map((one) =>
      result(one, () => tally({ ...one, rule: ruleNamed(one.rule), policy: policyFrom(one.policy, defaults) })),
    ),
    ...(file.elections ?? []).map((one) => result(one, () => elect(one, ruleNamed(one.rule ?? 'CC278_GENERAL')))),
    ...(file.deadlines ?? []).map((one) =>
      result(one, () => ({ earliestOpen: earliestOpen(isDay(one.notice) ? one.notice : dayOf(one.notice)) })),
    ),
  ];
}

function result(one: { name: string; expect: object }, run: () => object): CaseResult {
  return { name: one.name, mismatches: differences(one.expect, attempt(run), '') };
}

function attempt(run: () => object): unknown {
  try {
    return run();
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Where `found` lacks or contradicts what was expected. */
function differences(expected: unknown, found: unknown, at: string): string[] {
  if (Array.isArray(expected) || typeof expected !== 'object' || expected === null) {
    const same = JSON.stringify(expected) === JSON.stringify(found);
    return same ? [] : [`${at || 'result'}: expected ${JSON.stringify(expected)}, found ${JSON.stringify(found)}`];
  }
  const fields = Object.entries(expected as Record<string, unknown>);
  const there = (typeof found === 'object' && found !== null ? found : {}) as Record<string, unknown>;
  const surprise = 'error' in there && !('error' in expected) ? [`error: ${String(there.error)}`] : [];
  return [...surprise, ...fields.flatMap(([key, value]) => differences(value, there[key], at ? `${at}.${key}` : key))];
}
