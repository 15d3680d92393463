import { optionsOf } from '@mulin/domain/surveys/question';
import { CheckField } from '../../../ui/form/CheckField';
import { Field } from '../../../ui/form/Field';
import { Kinds } from '../../../ui/form/Kinds';
import { TextField } from '../../../ui/form/TextField';
import type { Question } from './survey';

export interface Given {
  questionId: string;
  picks: readonly number[];
  words: string;
}

interface AnswerFieldProps {
  no: number;
  question: Question;
  given: Given | undefined;
  error: string | undefined;
  onChange: (given: Given) => void;
}

/** One question and the way it is answered. */
export function AnswerField({ no, question, given, error, onChange }: AnswerFieldProps) {
  const picks = given?.picks ?? [];
  const words = given?.words ?? '';
  const label = `${no}. ${question.text}`;
  const change = (some: Partial<Given>) => onChange({ questionId: question.id, picks, words, ...some });
  const options = optionsOf(question).map((text, at) => ({ id: String(at), text }));
  if (question.kind === 'words') {
    return (
      <TextField
        long
        label={label}
        max={500}
        value={words}
        error={error}
        onChange={(text) => change({ words: text })}
      />
    );
  }
  if (question.kind === 'many') {
    const toggled = (at: number, on: boolean) =>
      on ? [...picks, at].sort((a, b) => a - b) : picks.filter((one) => one !== at);
    return (
      <Field label={label} hint="可以选几样" error={error}>
        {options.map(({ text }, at) => (
          <CheckField key={text} on={picks.includes(at)} onChange={(on) => change({ picks: toggled(at, on) })}>
            {text}
          </CheckField>
        ))}
      </Field>
    );
  }
  return (
    <Kinds
      label={label}
      kinds={options}
      value={picks[0] === undefined ? undefined : String(picks[0])}
      error={error}
      onChange={(id) => change({ picks: [Number(id)] })}
    />
  );
}
