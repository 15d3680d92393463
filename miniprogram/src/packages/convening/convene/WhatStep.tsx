import { Button } from '../../../ui/button/Button';
import { Tip } from '../../../ui/tip/Tip';
import { electionOf, emptyDecision, nextKey, type QuestionDraft } from './draft';
import { ElectionCard } from './ElectionCard';
import type { StepForm } from './form';
import { NotForAssembly } from './NotForAssembly';
import { QuestionCard } from './QuestionCard';

const most = 20;

/** 表决什么: one card a matter, and one an election whose candidates are published. */
export function WhatStep({ draft, known, set, errorOf }: StepForm) {
  const { questions, closes } = draft;
  const change = (at: number, question: QuestionDraft) =>
    set('questions')(questions.map((each, nth) => (nth === at ? question : each)));
  const add = (question: QuestionDraft) => set('questions')([...questions, question]);
  const taken = questions.flatMap((one) => (one.kind === 'election' ? [one.electionId] : []));
  const ready = known.elections.filter(({ electionId }) => !taken.includes(electionId));
  return (
    <>
      {questions.map((question, at) => {
        const card = {
          nth: at + 1,
          errorOf: (name: string) => errorOf(`questions.${at}.${name}`),
          onRemove: () => set('questions')(questions.filter((each) => each !== question)),
        };
        return question.kind === 'election' ? (
          <ElectionCard
            key={question.key}
            {...card}
            question={question}
            election={known.elections.find(({ electionId }) => electionId === question.electionId)}
            onChange={(changed) => change(at, changed)}
          />
        ) : (
          <QuestionCard
            key={question.key}
            {...card}
            question={question}
            day={closes}
            texts={known.texts}
            onChange={(changed) => change(at, changed)}
          />
        );
      })}
      {errorOf('questions') ? <Tip kind="bad">{errorOf('questions')}</Tip> : null}
      {questions.length < most ? (
        <>
          <Button kind="line" icon="plus" text="加一件事" onClick={() => add(emptyDecision(nextKey(questions)))} />
          {ready.map((election) => (
            <Button
              key={election.electionId}
              kind="line"
              icon="people"
              text={`加选举：${election.title}`}
              onClick={() => add(electionOf(nextKey(questions), election))}
            />
          ))}
        </>
      ) : null}
      <NotForAssembly />
    </>
  );
}
