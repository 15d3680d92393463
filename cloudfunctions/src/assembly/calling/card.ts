import { type AnyQuestion, askDecision, askElection, type PollCard } from '@mulin/domain/assembly/card/card';
import type { communities } from '@mulin/shared-types/documents/places';
import type { Row } from '../../kit/database';
import { operatorKey } from '../../kit/signing';
import { type Poll, type PollDraft, policyOf, type Question } from './poll';

/** 表决卡: the draft as it is frozen, over the roll as it is frozen. */
export function cardFrom(
  poll: Poll,
  draft: PollDraft,
  community: Row<typeof communities>,
  rollRoot: string,
  total: PollCard['total'],
  sealedTo: PollCard['sealedTo'],
): PollCard {
  const to = poll.closesAt.toISOString();
  return {
    v: 'mulin-card/2',
    community: `${community.districtName}${community.streetName}${community.name}`,
    title: poll.title,
    kind: poll.kind,
    questions: draft.questions.map((question) => asked(question, to)),
    policy: policyOf(draft),
    policyGrounds: clausesOf(draft.grounds),
    legalMode: draft.legalMode,
    window: { from: poll.opensAt.toISOString(), to, paperUntil: poll.paperUntil.toISOString() },
    scope: draft.buildings.length === 0 ? null : draft.buildings,
    rollRoot,
    total,
    operatorKey,
    sealedTo,
  };
}

function asked(question: Question, closesAt: string): AnyQuestion {
  const { questionId: id, text } = question;
  if (question.kind === 'decision') {
    const { matter, ifAgree, ifAgainst } = question;
    return askDecision({ id, matter, text, ifAgree, ifAgainst }, closesAt);
  }
  const candidates = question.candidates.map(({ candidateId, name }) => ({ id: candidateId, name }));
  return askElection({ id, text, seats: question.seats, candidates }, closesAt);
}

/** Only what is named: a hashed card holds no empty fields. */
const clausesOf = (grounds: PollDraft['grounds']): PollCard['policyGrounds'] =>
  Object.fromEntries(Object.entries(grounds).filter(([, clause]) => clause !== undefined));
