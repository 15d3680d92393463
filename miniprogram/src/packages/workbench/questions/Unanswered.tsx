import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import type { Desk } from '../../../desk/desk';
import { useParams } from '../../../routes';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Empty } from '../../../ui/state/Empty';
import { Loaded } from '../../../ui/state/Loaded';
import { AnswerSheet } from './AnswerSheet';
import { Asked } from './Asked';
import { TakenFurther } from './TakenFurther';

export type OpenQuestion = Awaited<ReturnType<Cloud['board']['unanswered']>>['questions'][number];

/** 回答提问: the most urgent first; the one a task led here for on top. */
export function Unanswered({ desk: { communityId, today, holds } }: { desk: Desk }) {
  const { questionId } = useParams<'questionId'>();
  const [answering, setAnswering] = useState<OpenQuestion>();
  const load = useLoad(`unanswered.${communityId}`, () => cloud.board.unanswered({ communityId }));
  const mayAnswer = holds('clerk', 'manager', 'cashier', 'committee');
  const answered = () => {
    setAnswering(undefined);
    load.reload();
  };
  return (
    <Page title="回答提问">
      {holds('manager', 'committee', 'community', 'street', 'bureau') ? (
        <TakenFurther communityId={communityId} today={today} />
      ) : null}
      <Loaded load={load} what="提问">
        {({ questions }) =>
          questions.length === 0 ? (
            <Card>
              <Empty title="没有等着回答的提问" detail="业主在公示下面提的问题，7 天内要回答。" />
            </Card>
          ) : (
            <>
              {[...questions]
                .sort((a, b) => Number(b.questionId === questionId) - Number(a.questionId === questionId))
                .map((question) => (
                  <Asked
                    key={question.questionId}
                    question={question}
                    today={today}
                    onAnswer={mayAnswer ? () => setAnswering(question) : undefined}
                  />
                ))}
              <Note>回答和提问放在一起，全体业主都能看到；谁问的不显示。</Note>
            </>
          )
        }
      </Loaded>
      {answering ? (
        <AnswerSheet
          text={answering.text}
          send={(answer) => cloud.board.answer({ questionId: answering.questionId, answer })}
          onClose={() => setAnswering(undefined)}
          onDone={answered}
        />
      ) : null}
    </Page>
  );
}
