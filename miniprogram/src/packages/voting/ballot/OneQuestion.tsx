import { Text } from '@tarojs/components';
import type { Poll } from '../../../polls/poll';
import { go } from '../../../routes';
import { useElder } from '../../../settings/elder';
import { Badge } from '../../../ui/badge/Badge';
import { BallotOptions } from '../../../ui/ballot/BallotOptions';
import { PlainWords } from '../../../ui/ballot/PlainWords';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { squareMetres } from '../../../ui/figures';
import { Note } from '../../../ui/note/Note';
import { Steps } from '../../../ui/steps/Steps';
import { options } from '../paper/choices';
import { choose, type Paper } from '../paper/paper';
import { Named } from '../shown/Named';
import { sidesOf } from '../shown/sides';
import type { OwnRow } from '../shown/useVote';

export interface OneQuestionProps {
  poll: Poll;
  row: OwnRow;
  paper: Paper;
}

/** The question at hand, official words first, and the three answers. */
export function OneQuestion({ poll: { pollId, questions }, row, paper }: OneQuestionProps) {
  const [elder] = useElder();
  const question = questions[paper.at];
  if (!question) return null;
  const title = (
    <>
      <Text className="ml-strong">第 {paper.at + 1} 件</Text> / 共 {questions.length} 件
    </>
  );
  const weight = `您的一票：${squareMetres(row.areaCenti)}㎡、1 人`;
  return (
    <>
      <Steps
        count={questions.length}
        now={paper.at + 1}
        title={title}
        aside={elder ? <Badge kind="info" text="记名投票" /> : weight}
      />
      {elder ? null : <Named />}
      <Card>
        <Question text={question.text} />
        <PlainWords sides={sidesOf(question)} />
        <BallotOptions
          question={question.text}
          options={options}
          value={paper.choices[question.questionId]}
          onChange={(choice) => choose(question.questionId, choice)}
        />
      </Card>
      {elder ? <Named /> : null}
      <Card kind="list">
        <Cell icon="doc" text="看这次表决的公告" tall={elder} onClick={() => go('voting/poll', { pollId })} />
        <Cell icon="chart" text="看小区的收支公示" tall={elder} last onClick={() => go('board')} />
      </Card>
      {elder ? <Note>{weight}</Note> : null}
      <Note>通过要求：{question.ruleText}</Note>
    </>
  );
}
