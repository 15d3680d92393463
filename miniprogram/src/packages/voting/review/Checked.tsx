import { Text } from '@tarojs/components';
import { answerText } from '../../../polls/answers';
import { back } from '../../../routes';
import { ReviewRow } from '../../../ui/ballot/ReviewRow';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Steps } from '../../../ui/steps/Steps';
import { Tip } from '../../../ui/tip/Tip';
import type { Home } from '../../../who/me';
import { labelText } from '../../../who/words';
import type { Question } from '../paper/choices';
import { type Paper, turnTo } from '../paper/paper';
import { changeText } from '../shown/change-text';
import { ForPrincipal } from '../shown/ForPrincipal';
import { Named } from '../shown/Named';
import { Sealing } from '../shown/Sealing';
import type { Vote } from '../shown/useVote';
import { weightText } from '../shown/weight';

export interface CheckedProps {
  vote: Vote;
  paper: Paper;
  home: Home | undefined;
}

/** Every choice with a way back to it, in whose name, and what the ballot weighs. */
export function Checked({ vote: { poll, row, principal }, paper, home }: CheckedProps) {
  const { questions } = poll;
  const title = (
    <>
      <Text className="ml-strong">最后一步</Text>：看一遍再交
    </>
  );
  const change = (at: number) => {
    turnTo(at);
    back();
  };
  return (
    <>
      <Steps count={questions.length} now={questions.length + 1} title={title} aside="还没交" />
      <ForPrincipal home={principal} />
      <Card kind="list" title="您的选择">
        {questions.map((question, at) => (
          <ReviewRow
            key={question.questionId}
            question={`第 ${at + 1} 件 · ${question.shortName}`}
            threshold={thresholdText(question)}
            answer={answerText(question, paper.answers[question.questionId])}
            last={at === questions.length - 1}
            onChange={() => change(at)}
          />
        ))}
      </Card>
      <Card title="用谁的名义投">
        <KeyValues
          rows={[
            ...(principal === undefined ? [] : [{ name: '身份', value: '受托人，凭书面委托' }]),
            ...(home ? [{ name: '业主', value: `${home.ownerName}，已核对身份` }] : []),
            { name: '房屋', value: (row?.units ?? []).map(({ label }) => labelText(label)).join('、') },
            { name: '票的分量', value: weightText(row?.areaCenti ?? 0) },
          ]}
        />
      </Card>
      <Named />
      <Sealing poll={poll} />
      <Tip icon="receipt">交票后马上给您回执。{changeText(poll)}</Tip>
    </>
  );
}

const thresholdText = ({ special, kind, seats }: Question): string | undefined => {
  if (kind === 'election') return `选 ${seats ?? 0} 位，可以少选`;
  return special ? '这一件同意要达到四分之三' : undefined;
};
