import { Text } from '@tarojs/components';
import { useState } from 'react';
import { useElder } from '../../../settings/elder';
import { Badge } from '../../../ui/badge/Badge';
import { BallotOptions } from '../../../ui/ballot/BallotOptions';
import { Candidates } from '../../../ui/ballot/Candidates';
import { PlainWords } from '../../../ui/ballot/PlainWords';
import { Question } from '../../../ui/ballot/Question';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Steps } from '../../../ui/steps/Steps';
import { Tip } from '../../../ui/tip/Tip';
import { nothing } from './nothing';

export function Ballot() {
  const [elder] = useElder();
  const [choice, setChoice] = useState<string | undefined>('agree');
  const [chosen, setChosen] = useState<readonly string[]>(['c1']);
  const [abstains, setAbstains] = useState(false);
  const toggle = (id: string) => {
    if (chosen.includes(id)) setChosen(chosen.filter((one) => one !== id));
    else if (chosen.length < 2) setChosen([...chosen, id]);
  };
  const bar = (
    <BottomBar>
      <Button text="下一件" onClick={nothing} />
    </BottomBar>
  );
  const named = (
    <Tip kind="people">
      这是<Text className="ml-strong ml-slate">记名投票</Text>
      ：截止前谁也看不到您选了什么；计票后，本小区业主能看到每套房的面积和选择，看不到姓名。
    </Tip>
  );
  const first = (
    <>
      <Text className="ml-strong">第 1 件</Text> / 共 3 件
    </>
  );
  return (
    <Page title="投票" bar={bar}>
      <Steps
        count={3}
        now={1}
        title={first}
        aside={elder ? <Badge kind="info" text="记名投票" /> : '您的一票：103.40㎡、1 人'}
      />
      {elder ? null : named}
      <Card>
        <Question text={question} />
        <PlainWords
          checked="社区核过，不偏哪边"
          sides={[
            { choice: '同意', outcome: '再管 3 年，单价不变。' },
            { choice: '反对', outcome: '另选一家，选好前这家接着管。' },
          ]}
        />
        <BallotOptions question={question} options={options} value={choice} onChange={setChoice} />
      </Card>
      {elder ? named : null}
      <Card kind="list">
        <Cell icon="doc" text="合同全文" aside="18 页" tall={elder} onClick={nothing} />
        <Cell icon="chart" text="过去 3 年的收支" aside="6 份公示" tall={elder} last onClick={nothing} />
      </Card>
      <Note>通过要求：参加的要到全体的三分之二以上；同意的要多于参加的半数。面积和人数都要够。</Note>
      <Card title="选举">
        <Candidates
          question="选举业主委员会委员"
          candidates={candidates}
          seats={2}
          chosen={chosen}
          abstains={chosen.length === 0 && abstains}
          onToggle={toggle}
          onAbstain={() => {
            setAbstains(!abstains);
            setChosen([]);
          }}
        />
      </Card>
      <Card title="截止以后">
        <BallotOptions question={question} options={options} value="against" locked onChange={nothing} />
      </Card>
    </Page>
  );
}

const question = '是否续聘锡源物业管理本小区 3 年？';

const options = [
  { id: 'agree', word: '同意' },
  { id: 'against', word: '反对' },
  { id: 'abstain', word: '弃权', consequence: '算参加，不算同意' },
];

const candidates = [
  { id: 'c1', name: '王秀兰', note: '3 号楼，现任委员', introduction: '退休教师，愿意把账目每季度贴出来。' },
  { id: 'c2', name: '巴图', note: '5 号楼', introduction: '做过电工，想把楼道灯换成声控的。' },
  { id: 'c3', name: '其其格', note: '1 号楼', introduction: '' },
];
