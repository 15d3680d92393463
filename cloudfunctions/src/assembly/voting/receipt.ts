import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import type { OutputOf } from '@mulin/shared-types/contract';
import { units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { cardOf, draftOf, type Poll, type Question } from '../calling/poll';
import { isNewcomer } from './changed-hands';
import { promiseOf } from './promise';
import { openSealed } from './sealed-ballot';
import { pollFor, type Slot, slotOf } from './slot';
import { standingOf } from './standing';
import { isDevelopers } from './undelivered';

type Receipt = OutputOf<(typeof assembly.operations)['cast']>;

/** The receipt of a head's nth ballot (from 1); its code is a short form of the commit that log and package list. */
export function receiptOf(poll: Poll, slot: Slot, nth: number): Receipt {
  const entry = slot.handedIn[nth - 1];
  if (!entry) throw new Error(`${slot._id} has no ballot ${nth}`);
  return {
    pollId: slot.pollId,
    code: receiptCode(entry.commit),
    commit: entry.commit,
    castAt: entry.at.toISOString(),
    areaCenti: slot.areaCenti,
    channel: entry.channel,
    byProxy: entry.proxyId !== null,
    replaced: slot.casts - 1,
    counted: ['published', 'final', 'revoked'].includes(poll.state) && nth === standingNth(poll, slot),
    promise: promiseOf(poll, entry),
    loggedAs: slot.numbers[nth - 1] ?? null,
  };
}

/** Which ballot of the head stands by the rules of this vote, from 1; 0 if none was handed in. */
const standingNth = (poll: Poll, slot: Slot): number => standingOf(slot.handedIn, cardOf(poll).policy) + 1;

export const receipt: Handler<typeof assembly, 'receipt'> = async ({ unitId, pollId }, ctx) => {
  const poll = await pollFor(pollId, ctx);
  const slot = await slotOf(pollId, unitId);
  if (!slot?.voted || (await isDevelopers(ctx.subjectOf(units)))) return { receipt: null };
  return { receipt: receiptOf(poll, slot, standingNth(poll, slot)) };
};

/** Only to an owner of the head itself, not to who bought a home of it since; to nobody else, by any operation, before the publication. */
export const ownChoices: Handler<typeof assembly, 'ownChoices'> = async ({ unitId, pollId }, ctx) => {
  const poll = await pollFor(pollId, ctx);
  const slot = await slotOf(pollId, unitId);
  const entry = slot?.handedIn[standingNth(poll, slot) - 1];
  // 三方封存: we cannot look in; the phone keeps what it sent.
  if (!slot || !entry || entry.sealed === '' || isNewcomer(poll, slot, ctx) || isEnveloped(poll, entry))
    return { choices: [] };
  if (await isDevelopers(ctx.subjectOf(units))) return { choices: [] };
  const { choices } = openSealed(entry.sealed);
  return { choices: draftOf(poll).questions.flatMap((question) => shown(question, choices[question.questionId])) };
};

const isEnveloped = (poll: Poll, { channel }: { channel: string }): boolean =>
  channel === 'electronic' && cardOf(poll).sealedTo !== null;

type Shown = OutputOf<(typeof assembly.operations)['ownChoices']>['choices'][number];

function shown(question: Question, answer: ReturnType<typeof openSealed>['choices'][string] | undefined): Shown[] {
  const { questionId, shortName } = question;
  // 无效: a paper nobody could read has no choice to show.
  if (answer === undefined || answer === 'invalid') return [];
  if (typeof answer === 'string') return [{ questionId, shortName, choice: answer, candidates: [] }];
  const standing = question.kind === 'election' ? question.candidates : [];
  const candidates = standing.filter(({ candidateId }) => answer.includes(candidateId));
  return [
    {
      questionId,
      shortName,
      choice: null,
      candidates: candidates.map(({ candidateId, name }) => ({ candidateId, name })),
    },
  ];
}
