import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import type { ElectionCount, QuestionResult, RecountPackage } from '@mulin/domain/assembly/recount/package';
import type { NewNotice } from '../../kit/notice';
import { cardOf, type Poll } from '../calling/poll';

type Card = RecountPackage['card'];

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
    return `第 ${index + 1} 件：${question?.text ?? ''}${question ? outcomeText(result, question) : ''}`;
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

function outcomeText(result: QuestionResult, question: Card['questions'][number]): string {
  if (result.kind === 'undecided') return '待人工认定';
  if (result.kind === 'decision') return result.passed ? '通过' : '没通过';
  return question.kind === 'election' ? electionText(result, question.candidates) : '';
}

function electionText(result: ElectionCount, candidates: readonly { id: string; name: string }[]): string {
  const names = (ids: readonly string[]) =>
    candidates
      .filter(({ id }) => ids.includes(id))
      .map(({ name }) => name)
      .join('、');
  const sure = result.elected.filter((id) => !result.tied.includes(id));
  const parts = [
    sure.length > 0 ? `当选：${names(sure)}` : '没有人当选',
    result.tied.length > 0 ? `最后的席位票数相同，待按议事规则确定：${names(result.tied)}` : '',
    result.reserve.length > 0 && !result.tieAtCut ? `候补：${names(result.reserve)}` : '',
  ];
  return parts.filter((part) => part !== '').join('；');
}
