import type { OutputOf } from '@mulin/shared-types/contract';
import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { paperBallots } from '@mulin/shared-types/documents/paper';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Row, table } from '../../kit/database';
import { draftOf, type Poll } from '../calling/poll';
import type { Slot } from '../voting/slot';

export type Paper = Row<typeof paperBallots>;
type Line = OutputOf<(typeof assembly.operations)['papers']>['papers'][number];

const MOST_SHEETS = 50;

/** Every sheet of a head in the vote, in the order received; set aside ones as well. */
export const sheetsOfHead = (slotId: string): Promise<Paper[]> =>
  table(paperBallots).find({ slotId }, { limit: MOST_SHEETS, orderBy: [['handedInAt', 'asc']] });

export async function pollOfPaper({ pollId }: Paper): Promise<Poll> {
  const poll = await table(polls).get(pollId);
  if (!poll) throw new Refusal('NOT_FOUND', '没有找到这次表决');
  return poll;
}

export async function slotOfPaper({ slotId }: Paper): Promise<Slot> {
  const slot = await table(ballots).get(slotId);
  if (!slot) throw new Refusal('NOT_FOUND', '没有找到这位业主的选票');
  return slot;
}

/** A sheet as those who work on it see it: how far it is, never what it says. */
export function lineOf(paper: Paper, poll: Poll, openid: string): Line {
  const { _id: paperId, code, label: home, state, handedInAt, proxyId, enteredBy, voidReason } = paper;
  return {
    paperId,
    code,
    home,
    state,
    handedInAt: handedInAt.toISOString(),
    byAgent: proxyId !== null,
    enteredByMe: enteredBy === openid,
    differing: namesOf(poll, paper.differing),
    voidReason,
  };
}

/** Short names of questions. */
export const namesOf = (poll: Poll, questionIds: readonly string[]): string[] =>
  draftOf(poll)
    .questions.filter(({ questionId }) => questionIds.includes(questionId))
    .map(({ shortName }) => shortName);
