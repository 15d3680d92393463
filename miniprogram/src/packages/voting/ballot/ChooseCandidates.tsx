import { toggled } from '../../../polls/answers';
import { Candidates } from '../../../ui/ballot/Candidates';
import type { Answer, Question } from '../paper/choices';
import { choose, paperNow } from '../paper/paper';

/** 选人: as many candidates as there are seats, or fewer, or 弃权. */
export function ChooseCandidates({ question, answer }: { question: Question; answer: Answer | undefined }) {
  const { questionId, text, candidates, seats } = question;
  const most = seats ?? 0;
  return (
    <Candidates
      question={text}
      candidates={candidates.map(({ candidateId, name, label, introduction }) => ({
        id: candidateId,
        name,
        note: label,
        introduction,
      }))}
      seats={most}
      chosen={typeof answer === 'object' ? answer : []}
      abstains={answer === 'abstain'}
      // What was pressed a moment ago counts, drawn already or not.
      onToggle={(candidateId) => choose(questionId, toggled(paperNow().answers[questionId], candidateId, most))}
      onAbstain={() => choose(questionId, answer === 'abstain' ? undefined : 'abstain')}
    />
  );
}
