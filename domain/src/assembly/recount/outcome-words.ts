import type { ElectionResult } from '../election';
import type { QuestionResult } from './package';

/** What became of a candidate; nobody's result is left out. */
export const CANDIDATE_OUTCOMES = {
  elected: '当选',
  reserve: '候补',
  tied: '票数一样，待定',
  'not-elected': '没当选',
} as const;
export type CandidateOutcome = keyof typeof CANDIDATE_OUTCOMES;

export function candidateOutcome(
  { tied, elected, reserve }: Pick<ElectionResult, 'tied' | 'elected' | 'reserve'>,
  id: string,
): CandidateOutcome {
  if (tied.includes(id)) return 'tied';
  if (elected.includes(id)) return 'elected';
  return reserve.includes(id) ? 'reserve' : 'not-elected';
}

/** 通过, 没通过, who was elected, or that people have to decide: on the board, in the decision and in a recount alike. */
export function outcomeWords(result: QuestionResult, candidates: readonly { id: string; name: string }[]): string {
  if (result.kind === 'undecided')
    return `${result.headKeys.length} 位业主名下的票前后不一样，由监票人认定，没有形成决定`;
  if (result.kind === 'decision') return result.passed ? '通过' : '没通过';
  const named = (outcome: CandidateOutcome) =>
    candidates
      .filter(({ id }) => candidateOutcome(result, id) === outcome)
      .map(({ name }) => name)
      .join('、');
  const parts = [
    result.elected.some((id) => !result.tied.includes(id)) ? `当选：${named('elected')}` : '没有人当选',
    result.tied.length > 0 ? `最后的席位票数一样，由人按规矩决定：${named('tied')}` : '',
    result.reserve.length > 0 && !result.tieAtCut ? `候补：${named('reserve')}` : '',
  ];
  return parts.filter(Boolean).join('；');
}
