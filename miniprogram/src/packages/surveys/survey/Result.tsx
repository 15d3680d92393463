import { optionsOf } from '@mulin/domain/surveys/question';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Note } from '../../../ui/note/Note';
import { Progress } from '../../../ui/progress/Progress';
import { Tip } from '../../../ui/tip/Tip';
import type { Survey, SurveyResult } from './survey';

/** Sums only: by option, by building, and what people wrote without who wrote it. */
export function Result({ survey: { questions, targetPercent }, result }: { survey: Survey; result: SurveyResult }) {
  const { answers, withheld, satisfied, buildings } = result;
  if (withheld) return <Tip>{`收到 ${answers} 份。不到十份，公布结果会看出是谁答的，所以只公布份数。`}</Tip>;
  return (
    <>
      {satisfied ? (
        <Card
          title={`满意率 ${satisfied.percent}`}
          aside={
            satisfied.reached === null ? undefined : (
              <Badge kind={satisfied.reached ? 'ok' : 'bad'} text={satisfied.reached ? '达到目标' : '没到目标'} />
            )
          }
        >
          <Note>
            {`${satisfied.of} 份里 ${satisfied.satisfied} 份很满意或满意。`}
            {targetPercent === null ? '' : `目标 ${targetPercent}%。`}
          </Note>
          {buildings.length > 1 ? (
            <KeyValues
              rows={buildings.map(({ building, percent, of }) => ({ name: building, value: `${percent}（${of} 份）` }))}
            />
          ) : null}
        </Card>
      ) : null}
      {questions.map((question, nth) => {
        const found = result.questions.find(({ questionId }) => questionId === question.id);
        if (!found) return null;
        const options = optionsOf(question);
        return (
          <Card key={question.id} title={`${nth + 1}. ${question.text}`} small>
            {options.map((option, at) => (
              <Progress
                key={option}
                name={option}
                done={found.counts[at] ?? 0}
                total={answers}
                unit="份"
                last={at === options.length - 1}
              />
            ))}
            {question.kind === 'words' && found.words.length === 0 ? <Note>没有人写。</Note> : null}
            {found.words.map((words, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same
              <Note key={at}>{`“${words}”`}</Note>
            ))}
          </Card>
        );
      })}
    </>
  );
}
