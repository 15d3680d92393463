import { momentText } from '@mulin/domain/day/spoken';
import { useState } from 'react';
import { cloud } from '../../../cloud/cloud';
import { useAction } from '../../../cloud/useAction';
import { useLoad } from '../../../cloud/useLoad';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { toast } from '../../../ui/sheet/toast';
import { Loaded } from '../../../ui/state/Loaded';
import { Tip } from '../../../ui/tip/Tip';
import { AnswerField, type Given } from './AnswerField';
import type { Survey } from './survey';

interface FormProps {
  survey: Survey;
  unitId: string;
  onDone: () => void;
}

/** The questions, with what was answered before already in them. */
export function Form({ survey, unitId, onDone }: FormProps) {
  const { surveyId } = survey;
  const load = useLoad(`survey-own.${surveyId}.${unitId}`, () => cloud.surveys.own({ unitId, surveyId }));
  return (
    <Loaded load={load} what="您的回答" shape="card">
      {({ may, why, answers, at }) =>
        may ? (
          <>
            {at ? <Tip kind="ok">{`您 ${momentText(at)} 答过，截止以前还能改。`}</Tip> : null}
            <Fields survey={survey} unitId={unitId} before={answers ?? []} onDone={onDone} />
          </>
        ) : (
          <Tip>{why}</Tip>
        )
      }
    </Loaded>
  );
}

function Fields({ survey: { surveyId, questions }, unitId, before, onDone }: FormProps & { before: readonly Given[] }) {
  const [given, setGiven] = useState(() => new Map(before.map((one) => [one.questionId, one])));
  const send = useAction(async () => {
    const answers = questions.flatMap(({ id }) => given.get(id) ?? []);
    await cloud.surveys.answer({
      unitId,
      surveyId,
      answers: answers.map((one) => ({ ...one, picks: [...one.picks] })),
    });
    toast('交上了，谢谢您');
    onDone();
  });
  return (
    <>
      {questions.map((question, nth) => (
        <Card key={question.id}>
          <AnswerField
            no={nth + 1}
            question={question}
            given={given.get(question.id)}
            error={send.errorOf(`answers.${question.id}`)}
            onChange={(one) => setGiven((all) => new Map(all).set(question.id, one))}
          />
        </Card>
      ))}
      <Button
        text={before.length > 0 ? '改好了，再交一次' : '交上去'}
        busy={send.busy}
        onClick={() => void send.run()}
      />
    </>
  );
}
