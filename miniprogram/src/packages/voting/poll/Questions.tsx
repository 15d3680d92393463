import { View } from '@tarojs/components';
import type { Poll } from '../../../polls/poll';
import { go } from '../../../routes';
import { PlainWords } from '../../../ui/ballot/PlainWords';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Link } from '../../../ui/link/Link';
import { Note } from '../../../ui/note/Note';
import { sidesOf } from '../shown/sides';

/** What is asked, word for word, what it means in plain words or who stands for it, and what it takes to pass. */
export function Questions({ questions }: Pick<Poll, 'questions'>) {
  return (
    <>
      {questions.map((question, at) => (
        <Card key={question.questionId} title={`第 ${at + 1} 件`} small aside={question.matterTitle}>
          <View>{question.text}</View>
          {question.kind === 'election' ? <Standing question={question} /> : <PlainWords sides={sidesOf(question)} />}
          {question.covenantVersionId ? (
            <Link
              arrow
              text="看要表决的全文"
              onClick={() => go('voting/covenants', { versionId: question.covenantVersionId ?? '' })}
            />
          ) : null}
          <Note>通过要求：{question.ruleText}</Note>
        </Card>
      ))}
    </>
  );
}

/** Who stands, in the order of the ballot. */
function Standing({ question: { candidates, seats } }: { question: Poll['questions'][number] }) {
  return (
    <>
      <Note>
        选 {seats ?? 0} 位，候选人 {candidates.length} 位，顺序和选票上一样。
      </Note>
      <KeyValues rows={candidates.map(({ name, label }) => ({ name, value: label }))} />
    </>
  );
}
