import { DAY_MS } from '@mulin/domain/day/day';
import type { InputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import { requireUploads } from '../../kit/uploads';
import { candidatesOf } from './candidates';
import type { PollDraft, Question } from './poll';

/** What a convener sends, without whose it is. */
export type Written = Omit<InputOf<(typeof assembly.operations)['draft']>, 'communityId'>;
type QuestionWritten = Written['questions'][number];

/** Papers that came in before the close have to be entered some time; longer than this the result would wait for them. */
const MOST_PAPER_DAYS = 3;

/** From when to when votes, and paper handed in, are taken. */
export function windowOf(written: Written): { opensAt: Date; closesAt: Date; paperUntil: Date } {
  const opensAt = new Date(written.opensAt);
  const closesAt = new Date(written.closesAt);
  const paperUntil = new Date(written.paperUntil ?? written.closesAt);
  if (closesAt <= opensAt) throw new Refusal('INVALID_INPUT', '投票截止时间要晚于开始时间', 'closesAt');
  if (paperUntil < closesAt) throw new Refusal('INVALID_INPUT', '纸质票录入截止不能早于投票截止', 'paperUntil');
  if (paperUntil.getTime() > closesAt.getTime() + MOST_PAPER_DAYS * DAY_MS)
    throw new Refusal('INVALID_INPUT', `纸质票最晚在截止后 ${MOST_PAPER_DAYS} 天内录完`, 'paperUntil');
  return { opensAt, closesAt, paperUntil };
}

/** What of it the convener wrote for owners to read, for the content check. */
export const wordsOf = ({ title, questions }: Pick<Written, 'title' | 'questions'>): string =>
  [title, ...questions.flatMap(wordsOfQuestion)].join('\n');

const wordsOfQuestion = (question: QuestionWritten): string[] => [
  question.shortName,
  question.text,
  ...(question.kind === 'election' ? [] : [question.ifAgree, question.ifAgainst]),
];

/** What of it the draft keeps. */
export async function contentsOf(written: Written, communityId: string): Promise<PollDraft> {
  requireUploads(written.fileIds, 'polls', communityId);
  const questions: Question[] = [];
  for (const [index, question] of written.questions.entries())
    questions.push(await questionOf(question, index, communityId));
  requireOneElectionEach(questions);
  requireDecided(written.legalMode, questions);
  const { policy, grounds, legalMode, electronicGround, fileIds, instead, sealed } = written;
  const buildings = [...new Set(written.buildings)];
  return { buildings, questions, policy, grounds, legalMode, electronicGround, fileIds, instead, sealed };
}

async function questionOf(question: QuestionWritten, index: number, communityId: string): Promise<Question> {
  const questionId = `q${index + 1}`;
  if (question.kind === 'decision') return { questionId, ...question };
  const standing = await candidatesOf(question.electionId, communityId, `questions.${index}.electionId`);
  return { questionId, ...question, matter: 'committee', ...standing };
}

/** 征求意见 decides nothing, so it cannot fill seats: the election would wait for ever for a result that binds. */
function requireDecided(legalMode: PollDraft['legalMode'], questions: readonly Question[]): void {
  if (legalMode === 'consultation' && questions.some(({ kind }) => kind === 'election'))
    throw new Refusal('INVALID_INPUT', '选举不能只征求意见，请选另一种表决效力', 'legalMode');
}

function requireOneElectionEach(questions: readonly Question[]): void {
  const elections = questions.flatMap((one) => (one.kind === 'election' ? [one.electionId] : []));
  if (new Set(elections).size !== elections.length)
    throw new Refusal('INVALID_INPUT', '同一次选举只能列一件事', 'questions');
}
