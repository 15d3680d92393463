import { decisions } from '@mulin/shared-types/documents/after';
import { polls } from '@mulin/shared-types/documents/assembly';
import type { matters } from '@mulin/shared-types/matters';
import { Refusal } from '@mulin/shared-types/refusal';
import { revokedBy, rulingsOf } from '../assembly/after/rulings-of';
import { draftOf } from '../assembly/calling/poll';
import { table } from '../kit/database';

type Matter = (typeof matters)[number];

export interface Decided {
  title: string;
  buildings: string[];
  countParking: boolean;
}

/**
 * 业主大会决定: the vote's result must be final, binding, passed, about one of these matters, and not revoked (民法典 278; Property Management
 * Regulation 19 ¶2). Asked again before money goes out, because a decision can be revoked meanwhile.
 */
export async function requireDecision(
  communityId: string,
  { pollId, questionId }: { pollId: string; questionId: string },
  about: readonly Matter[],
): Promise<Decided> {
  const [decision, poll, rulings] = await Promise.all([
    table(decisions).get(pollId),
    table(polls).get(pollId),
    rulingsOf(pollId),
  ]);
  const outcome = decision?.outcomes.find((one) => one.questionId === questionId);
  if (!decision || !poll || !outcome || decision.communityId !== communityId) {
    throw new Refusal('NOT_FOUND', '没有找到这项决定：表决结果要过了异议期、成为决定以后才能用', 'pollId');
  }
  if (!about.includes(outcome.matter)) throw new Refusal('INVALID_INPUT', '这项决定不是关于这件事的', 'questionId');
  if (decision.legalMode === 'consultation') {
    throw new Refusal('INVALID_INPUT', '那次只是征求意见，不是业主大会的决定', 'pollId');
  }
  if (!outcome.passed) throw new Refusal('INVALID_INPUT', '这一项没有通过', 'questionId');
  if (revokedBy(rulings).has(questionId)) throw new Refusal('CONFLICT', '这项决定已经被撤销', 'questionId');
  const { buildings, policy } = draftOf(poll);
  return { title: decision.title, buildings, countParking: policy.countParking };
}
