import { Button } from '../../../ui/button/Button';
import { emptyQuestion, type QuestionDraft } from './draft';
import type { StepForm } from './form';
import { QuestionCard } from './QuestionCard';

const most = 20;

/** 表决什么: one card a matter. */
export function WhatStep({ draft, set, errorOf }: StepForm) {
  const { questions, closes } = draft;
  const change = (at: number, question: QuestionDraft) =>
    set('questions')(questions.map((each, nth) => (nth === at ? question : each)));
  const add = () => set('questions')([...questions, emptyQuestion(Math.max(...questions.map(({ key }) => key)) + 1)]);
  return (
    <>
      {questions.map((question, at) => (
        <QuestionCard
          key={question.key}
          nth={at + 1}
          question={question}
          day={closes}
          errorOf={(name) => errorOf(`questions.${at}.${name}`)}
          onChange={(changed) => change(at, changed)}
          onRemove={
            questions.length > 1 ? () => set('questions')(questions.filter((each) => each !== question)) : undefined
          }
        />
      ))}
      {questions.length < most ? <Button kind="line" icon="plus" text="再加一件" onClick={add} /> : null}
    </>
  );
}
