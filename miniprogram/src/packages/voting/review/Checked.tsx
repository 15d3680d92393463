import { momentText } from '@mulin/domain/day/spoken';
import { Text } from '@tarojs/components';
import type { Poll } from '../../../polls/poll';
import { back } from '../../../routes';
import { ReviewRow } from '../../../ui/ballot/ReviewRow';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Steps } from '../../../ui/steps/Steps';
import { Tip } from '../../../ui/tip/Tip';
import type { Home } from '../../../who/me';
import { labelText } from '../../../who/words';
import { choiceWords } from '../paper/choices';
import { type Paper, turnTo } from '../paper/paper';
import { Named } from '../shown/Named';
import type { OwnRow } from '../shown/useVote';
import { weightText } from '../shown/weight';

export interface CheckedProps {
  poll: Poll;
  row: OwnRow | undefined;
  paper: Paper;
  home: Home | undefined;
}

/** Every choice with a way back to it, in whose name, and what the ballot weighs. */
export function Checked({ poll: { questions, closesAt }, row, paper, home }: CheckedProps) {
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
      <Card kind="list" title="您的选择">
        {questions.map(({ questionId, shortName, special }, at) => {
          const choice = paper.choices[questionId];
          return (
            <ReviewRow
              key={questionId}
              question={`第 ${at + 1} 件 · ${shortName}`}
              threshold={special ? '这一件同意要过四分之三' : undefined}
              answer={choice && choiceWords[choice]}
              last={at === questions.length - 1}
              onChange={() => change(at)}
            />
          );
        })}
      </Card>
      <Card title="用谁的名义投">
        <KeyValues
          rows={[
            ...(home ? [{ name: '业主', value: `${home.ownerName}，已核对身份` }] : []),
            { name: '房屋', value: (row?.units ?? []).map(({ label }) => labelText(label)).join('、') },
            { name: '票的分量', value: weightText(row?.areaCenti ?? 0) },
          ]}
        />
      </Card>
      <Named />
      <Tip icon="receipt">交票后马上给您回执。{momentText(closesAt)} 前可以改，只算最后一次。</Tip>
    </>
  );
}
