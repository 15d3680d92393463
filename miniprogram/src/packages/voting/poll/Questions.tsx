import { View } from '@tarojs/components';
import type { Poll } from '../../../polls/poll';
import { PlainWords } from '../../../ui/ballot/PlainWords';
import { Card } from '../../../ui/card/Card';
import { Note } from '../../../ui/note/Note';
import { sidesOf } from '../shown/sides';

/** What is asked, word for word, what it means in plain words, and what it takes to pass. */
export function Questions({ questions }: Pick<Poll, 'questions'>) {
  return (
    <>
      {questions.map((question, at) => (
        <Card key={question.questionId} title={`第 ${at + 1} 件`} small aside={question.matterTitle}>
          <View>{question.text}</View>
          <PlainWords sides={sidesOf(question)} />
          <Note>通过要求：{question.ruleText}</Note>
        </Card>
      ))}
    </>
  );
}
