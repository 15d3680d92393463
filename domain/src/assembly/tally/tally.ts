import { Refusal } from '@mulin/shared-types/refusal';
import { DEFAULT_POLICY, type Policy } from '../policy';
import type { Rule } from '../rules';
import { headBallots, type OwnerConflict, sum } from './count';
import { decide } from './decide';
import { Rights } from './rights';
import { Electorate } from './roll';
import { type Claim, settle } from './standing';
import {
  type Ballot,
  CHOICES,
  type Choice,
  type Decision,
  type Reason,
  type RollRow,
  type Sums,
  type Transfer,
  type WrittenProxy,
} from './types';

export interface Poll {
  rule: Rule;
  policy?: Policy;
  roll: readonly RollRow[];
  /** In order of arrival. */
  ballots: readonly Ballot[];
  /** Only these buildings vote and count: the owners within the scope of cost (fund measures art. 22). */
  scope?: readonly string[] | null;
  /** Half-open: a ballot at the closing instant is late. */
  window?: readonly [from: number, to: number] | null;
  proxies?: readonly WrittenProxy[];
  transfers?: readonly Transfer[];
}

export interface Tally extends Sums, Decision {
  /** Reasons of the refused ballots, in order of arrival. */
  rejected: Reason[];
  /** The same with the place of the ballot in `ballots`. */
  refused: { ballot: number; reason: Reason }[];
}

/** Counts one question 计票. Everything is an integer; what the law leaves open is in `policy`; what needs a person is an error. */
export function tally(poll: Poll): Tally | OwnerConflict {
  const policy = poll.policy ?? DEFAULT_POLICY;
  const electorate = new Electorate(poll.roll, policy, poll.scope);
  const rights = new Rights(electorate.rows.values(), poll.transfers ?? [], poll.proxies ?? [], policy);
  const refused = new Map<number, Reason>();
  const claims = new Map<number, Claim>();
  for (const [index, ballot] of poll.ballots.entries()) {
    const row = electorate.rows.get(ballot.unit);
    const reason = refuse(ballot, row, rights, poll.window, policy);
    if (row && reason === null)
      claims.set(index, {
        units: unitsOf(ballot, row, electorate, rights, policy),
        channel: ballot.channel ?? 'electronic',
      });
    else refused.set(index, reason ?? 'NOT_ON_ROLL');
  }
  const standing = settle(claims, policy);
  const choices = new Map<string, Choice>();
  for (const [unit, index] of standing.byUnit) {
    const choice = poll.ballots[index]?.choice;
    if (choice) choices.set(unit, choice);
  }
  const heads = headBallots(electorate, choices, (choice) => choice);
  if ('error' in heads) return heads;
  const sums = sum(electorate.total, heads);
  for (const [index, reason] of standing.refused) refused.set(index, reason);
  const inOrder = [...refused].sort(([a], [b]) => a - b).map(([ballot, reason]) => ({ ballot, reason }));
  return { ...sums, ...decide(poll.rule, sums), rejected: inOrder.map((one) => one.reason), refused: inOrder };
}

/** Why a ballot is not heard at all; duplicates are settled later, among those that are. */
function refuse(
  ballot: Ballot,
  row: RollRow | undefined,
  rights: Rights,
  window: Poll['window'],
  policy: Policy,
): Reason | null {
  if (!CHOICES.includes(ballot.choice))
    throw new Refusal('INVALID_INPUT', '选项只能是同意、反对、弃权或无效', 'ballots');
  if (ballot.channel !== undefined && ballot.channel !== 'electronic' && ballot.channel !== 'paper') {
    throw new Refusal('INVALID_INPUT', '投票方式只能是电子或纸质', 'ballots');
  }
  if (!row) return 'NOT_ON_ROLL';
  if (window && ballot.at !== undefined && (ballot.at < window[0] || ballot.at >= window[1])) return 'OUT_OF_WINDOW';
  if (!rights.mayCast(row, ballot)) return 'NO_RIGHT';
  if (ballot.choice === 'invalid' && policy.invalid === 'not-participating') return 'INVALID';
  return null;
}

/** Owner-wide: all units of the head over which the same person still holds the right. Per unit: the one named. */
function unitsOf(
  ballot: Ballot,
  row: RollRow,
  electorate: Electorate,
  rights: Rights,
  policy: Policy,
): readonly string[] {
  if (policy.ballotScope === 'unit') return [row.unit];
  const holder = rights.holder(row, ballot.at);
  return (electorate.heads.get(row.ownerId) ?? []).filter((unit) => {
    const other = electorate.rows.get(unit);
    return other !== undefined && rights.holder(other, ballot.at) === holder;
  });
}
