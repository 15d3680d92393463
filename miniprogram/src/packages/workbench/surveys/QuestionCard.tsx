import { Card } from '../../../ui/card/Card';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import { Link } from '../../../ui/link/Link';
import { type DraftedQuestion, hasOptions, questionKinds } from './drafted';

interface QuestionCardProps {
  no: number;
  question: DraftedQuestion;
  errorOf: (field: string) => string | undefined;
  onChange: (question: DraftedQuestion) => void;
  onRemove: (() => void) | undefined;
}

/** One question as it is being written. */
export function QuestionCard({ no, question, errorOf, onChange, onRemove }: QuestionCardProps) {
  const change = (some: Partial<DraftedQuestion>) => onChange({ ...question, ...some });
  return (
    <Card title={`第 ${no} 个问题`} small>
      <TextField
        label="问题"
        max={120}
        value={question.text}
        error={errorOf('text')}
        onChange={(text) => change({ text })}
      />
      <Kinds label="怎么答" kinds={questionKinds} value={question.kind} onChange={(kind) => change({ kind })} />
      {hasOptions(question.kind) ? (
        <TextField
          long
          label="选项"
          hint="一行一个，两个以上"
          value={question.lines}
          error={errorOf('options')}
          onChange={(lines) => change({ lines })}
        />
      ) : null}
      {onRemove ? <Link text="不要这个问题" label={`不要第 ${no} 个问题`} onClick={onRemove} /> : null}
    </Card>
  );
}
