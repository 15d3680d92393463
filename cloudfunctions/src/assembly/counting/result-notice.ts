import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { outcomeWords } from '@mulin/domain/assembly/recount/outcome-words';
import type { QuestionResult } from '@mulin/domain/assembly/recount/package';
import type { NewNotice } from '../../kit/notice';
import { cardOf, type Poll } from '../calling/poll';

/** What the notice must know of a count. */
export interface Outcome {
  results: QuestionResult[];
  ballots: number;
  fingerprint: string;
}

export const resultNoticeId = (pollId: string): string => `${pollId}.result`;

/** 表决结果公告. */
export function resultNotice(poll: Poll, outcome: Outcome, now: Date): NewNotice {
  const { questions } = cardOf(poll);
  const lines = outcome.results.map((result, index) => {
    const question = questions.find(({ id }) => id === result.questionId);
    return `第 ${index + 1} 件：${question?.text ?? ''}——${outcomeWords(result, question?.kind === 'election' ? question.candidates : [])}`;
  });
  const counted = `${outcome.ballots} 张选票计入。复核包指纹 ${receiptCode(outcome.fingerprint)}。`;
  return {
    _id: resultNoticeId(poll._id),
    communityId: poll.communityId,
    kind: 'assembly-result',
    title: `${poll.title}：表决结果`,
    body: [...lines, counted].join('\n'),
    fileIds: [],
    about: { kind: 'poll-result' as const, id: poll._id },
    supersedes: null,
    reason: '',
    publishedBy: 'timer',
    publisher: '业主大会',
    publishedAt: now,
    keepUntil: null,
  };
}
