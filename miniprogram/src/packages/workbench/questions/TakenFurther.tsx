import { appealTitles } from '@mulin/domain/disclosure/question';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { Answer } from '../../../ui/words/Answer';
import { AnswerSheet } from './AnswerSheet';
import { Asked } from './Asked';

type Further = Awaited<ReturnType<Cloud['board']['takenFurther']>>['questions'][number];

/** 业主不满意，问到社区、镇街的; nothing is shown when there is none. */
export function TakenFurther({ communityId, today }: { communityId: string; today: string }) {
  const [answering, setAnswering] = useState<Further>();
  const load = useLoad(`taken-further.${communityId}`, () => cloud.board.takenFurther({ communityId }));
  const answered = () => {
    setAnswering(undefined);
    load.reload();
  };
  return (
    <Loaded load={load} what="往上问的提问" quiet>
      {({ questions }) =>
        questions.length === 0 ? null : (
          <>
            <SectionHead title="业主不满意，问到社区、镇街的" />
            {questions.map((question) => (
              <Asked
                key={question.questionId}
                question={question}
                today={today}
                before={<Before question={question} />}
                onAnswer={question.mayAnswer ? () => setAnswering(question) : undefined}
              />
            ))}
            {answering ? (
              <AnswerSheet
                text={answering.appeals.at(-1)?.why ?? answering.text}
                send={(answer) => cloud.board.answerFurther({ questionId: answering.questionId, answer })}
                onClose={() => setAnswering(undefined)}
                onDone={answered}
              />
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}

/** What was answered so far, and what the owner does not accept in it. */
function Before({ question: { answer, appeals } }: { question: Further }) {
  return (
    <>
      <Answer by="贴公示的一方" text={answer ?? '到期没有答复'} />
      {appeals.map(({ to, why, answer: said }) => [
        <Answer key={`${to}.why`} by={`业主不满意，问到${appealTitles[to]}`} text={why} />,
        said === null ? null : <Answer key={to} by={`${appealTitles[to]}的答复`} text={said} />,
      ])}
    </>
  );
}
