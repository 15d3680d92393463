import { Refusal } from '@mulin/shared-types/refusal';
import { canonical } from '../../canonical/canonical';
import { hashOf, isHash } from '../../canonical/hash';
import { dayOf } from '../../day/day';
import { type MatterId, ruleFor } from '../matters';
import { type Policy, parsePolicy } from '../policy';
import { type Lines, type RuleId, type RuleLines, ruleOf } from '../rules';
import type { Weight } from '../tally/types';

/** Something to agree to or not. Rule id and fractions are both frozen, so that the card stands by itself. */
export interface Question extends RuleLines {
  id: string;
  kind: 'decision';
  matter: MatterId;
  text: string;
  ifAgree: string;
  ifAgainst: string;
  rule: RuleId;
}

/** Seats to fill (Civil Code 278 item 3): agree to as many candidates as there are seats, or fewer. */
export interface ElectionQuestion extends RuleLines {
  id: string;
  kind: 'election';
  matter: MatterId;
  text: string;
  seats: number;
  /** In the order of the ballot paper, which also breaks equal results in print. */
  candidates: { id: string; name: string }[];
  rule: RuleId;
}

/** 2-of-3 sealed ballots: the public key (X25519, hex) of each holder; any two open. */
export interface SealHolder {
  holder: 'committee' | 'community' | 'street';
  key: string;
}

export type AnyQuestion = Question | ElectionQuestion;

/** 表决卡: everything a vote depends on, frozen by hash before it opens. Changing anything makes another poll. */
export interface PollCard {
  v: 'mulin-card/2';
  community: string;
  title: string;
  kind: 'regular' | 'extraordinary' | 'first';
  questions: AnyQuestion[];
  policy: Policy;
  /** Setting → the clause of the rules of procedure 议事规则 that settles it. What is not named stands by default. */
  policyGrounds: Partial<Record<keyof Policy, string>>;
  legalMode: 'binding-electronic' | 'paper-binding' | 'consultation';
  /** Half-open, ISO instants in UTC with milliseconds. Paper handed in before `to` may be entered until `paperUntil`. */
  window: { from: string; to: string; paperUntil: string };
  /** Buildings that vote and count; null for all. */
  scope: string[] | null;
  rollRoot: string;
  total: Weight;
  /** The operator's public key (Ed25519, hex): signs promises, tree heads and the package. */
  operatorKey: string;
  /** Null: ballots lie under the environment's key and the operator could read early; the app says so. */
  sealedTo: SealHolder[] | null;
}

/** The name of a poll: SHA-256 of the canonical card, lower-case hex. */
export function pollIdOf(card: PollCard): string {
  return hashOf(card);
}

/** A question on a matter of Civil Code 278, with the rule that governs it on the day voting closes. */
export function askDecision(
  input: { id: string; matter: MatterId; text: string; ifAgree: string; ifAgainst: string },
  closesAt: string,
): Question {
  return { ...input, kind: 'decision', ...frozenRule(ruleFor(input.matter, dayOf(closesAt))) };
}

/** An election of the committee. */
export function askElection(
  input: { id: string; text: string; seats: number; candidates: { id: string; name: string }[] },
  closesAt: string,
): ElectionQuestion {
  return { ...input, kind: 'election', matter: 'committee', ...frozenRule(ruleFor('committee', dayOf(closesAt))) };
}

function frozenRule(id: RuleId): RuleLines & { rule: RuleId } {
  const { quorum, pass } = ruleOf(id);
  return { rule: id, quorum, pass };
}

/** Refuses a card that must not be frozen: unknown setting, rule of another time or matter, empty window, questions without an own id. */
export function checkCard(card: PollCard): void {
  parsePolicy(card.policy);
  if (!(Date.parse(card.window.from) < Date.parse(card.window.to))) {
    throw new Refusal('INVALID_INPUT', '投票截止时间必须晚于开始时间', 'window');
  }
  if (Date.parse(card.window.paperUntil) < Date.parse(card.window.to)) {
    throw new Refusal('INVALID_INPUT', '纸质票录入截止不能早于投票截止', 'window.paperUntil');
  }
  if (!isHash(card.operatorKey)) throw new Refusal('INVALID_INPUT', '登记公钥不正确', 'operatorKey');
  if (card.scope !== null && card.scope.length === 0) throw new Refusal('INVALID_INPUT', '表决范围不能为空', 'scope');
  if (card.questions.length === 0) throw new Refusal('INVALID_INPUT', '至少要有一个表决事项', 'questions');
  if (new Set(card.questions.map((one) => one.id)).size !== card.questions.length) {
    throw new Refusal('INVALID_INPUT', '表决事项的编号重复', 'questions');
  }
  const day = dayOf(card.window.to);
  for (const [index, question] of card.questions.entries()) {
    const field = `questions.${index}`;
    if (question.rule !== ruleFor(question.matter, day))
      throw new Refusal('INVALID_INPUT', '该事项不适用这条表决规则', field);
    const { quorum, pass } = ruleOf(question.rule);
    const same = (a: Lines, b: Lines) => canonical(a) === canonical(b);
    if (!same(question.quorum, quorum) || !same(question.pass, pass)) {
      throw new Refusal('INVALID_INPUT', '表决比例与法律规定不一致', field);
    }
    if (question.kind === 'election') checkElection(question, field);
  }
}

function checkElection(question: ElectionQuestion, field: string): void {
  const ids = new Set(question.candidates.map((one) => one.id));
  if (ids.size !== question.candidates.length) throw new Refusal('INVALID_INPUT', '候选人重复', field);
  if (!Number.isSafeInteger(question.seats) || question.seats < 1 || question.seats > question.candidates.length) {
    throw new Refusal('INVALID_INPUT', '应选人数必须在1和候选人数之间', field);
  }
}
