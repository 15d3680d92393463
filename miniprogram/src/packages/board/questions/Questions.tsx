import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import { appealTitles } from '@mulin/domain/disclosure/question';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { type Cloud, cloud } from '../../../cloud/cloud';
import { useLoad } from '../../../cloud/useLoad';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Loaded } from '../../../ui/state/Loaded';
import { Answer } from '../../../ui/words/Answer';
import { Words } from '../../../ui/words/Words';
import { Appeals } from './Appeals';
import { FurtherSheet } from './FurtherSheet';

export type Question = Awaited<ReturnType<Cloud['board']['questions']>>['questions'][number];

/** 提问和答复 under a notice: everyone reads both, nobody sees who asked. */
export function Questions({ noticeId }: { noticeId: string }) {
  const [further, setFurther] = useState<Question>();
  const load = useLoad(`questions.${noticeId}`, () => cloud.board.questions({ noticeId }));
  return (
    <Loaded load={load} what="提问" quiet>
      {({ questions }) =>
        questions.length === 0 ? (
          <Note centred>还没有人提问。提了问，7 天里要答复。</Note>
        ) : (
          <>
            <SectionHead title={`提问和答复 ${questions.length} 条`} />
            {questions.map((question) => (
              <Asked key={question.questionId} question={question} onFurther={() => setFurther(question)} />
            ))}
            {further?.next ? (
              <FurtherSheet
                questionId={further.questionId}
                to={further.next}
                onClose={() => setFurther(undefined)}
                onDone={() => {
                  setFurther(undefined);
                  load.reload();
                }}
              />
            ) : null}
          </>
        )
      }
    </Loaded>
  );
}

function Asked({ question, onFurther }: { question: Question; onFurther: () => void }) {
  const { line, text, askedAt, dueDay, answer, answeredBy, answeredAt, mine, appeals, next } = question;
  return (
    <Card>
      <View className="ml-between">
        <View className="ml-note">
          {mine ? '我问的' : '业主问'}
          {line ? `“${line}”` : ''} · {dayText(dayOf(askedAt))}
        </View>
        {answer === null ? <Badge kind="wait" text={`${dayText(dueDay)}前答复`} /> : <Badge kind="ok" text="答复了" />}
      </View>
      <Words text={text} />
      {answer === null ? null : (
        <Answer by={[answeredBy, answeredAt && dayText(dayOf(answeredAt))].filter(Boolean).join(' · ')} text={answer} />
      )}
      <Appeals appeals={appeals} />
      {next ? <Button kind="line" text={`不满意，请${appealTitles[next]}来答复`} onClick={onFurther} /> : null}
    </Card>
  );
}
