import { answerText } from '../../../polls/answers';
import { ReviewRow } from '../../../ui/ballot/ReviewRow';
import { Sheet } from '../../../ui/sheet/Sheet';
import type { Question } from '../paper/choices';
import type { Paper } from '../paper/paper';
import { turnPage } from './turn-page';

export interface AllQuestionsProps {
  open: boolean;
  questions: readonly Question[];
  paper: Paper;
  onClose: () => void;
}

/** 全部事项 at one glance, from any of them: what is answered, and a way to each. */
export function AllQuestions({ open, questions, paper, onClose }: AllQuestionsProps) {
  return (
    <Sheet open={open} title={`这张票共 ${questions.length} 件`} onClose={onClose}>
      {questions.map((question, at) => (
        <ReviewRow
          key={question.questionId}
          question={`第 ${at + 1} 件 · ${question.shortName}`}
          answer={answerText(question, paper.answers[question.questionId])}
          last={at === questions.length - 1}
          onChange={() => {
            turnPage(at);
            onClose();
          }}
        />
      ))}
    </Sheet>
  );
}
