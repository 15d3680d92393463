import { View } from '@tarojs/components';
import { Question } from '../../../ui/ballot/Question';
import { Card } from '../../../ui/card/Card';
import { CheckRow } from '../../../ui/check-row/CheckRow';
import { Page } from '../../../ui/page/Page';
import { StatTable } from '../../../ui/stat-table/StatTable';
import { TestRow } from '../../../ui/test-row/TestRow';
import { Verdict } from '../../../ui/verdict/Verdict';

export function Result() {
  return (
    <Page title="投票结果">
      <Card>
        <View className="ml-note">第 1 件 / 共 3 件 · 7 月 18 日 18:30 计票</View>
        <Question text="是否续聘锡源物业管理本小区 3 年？" />
        <Verdict passed because="四道线全过。少一道都不算通过。" />
        <Verdict passed={false} because="同意的人数 160 人，要多于半数 165.5 人。" />
      </Card>
      <Card title="参加的够不够" small aside="要到全体的三分之二以上">
        <TestRow
          passed
          measure="area"
          name="参加的面积"
          share={74.33}
          text="74.33%"
          value="35,872.40 ㎡"
          line={{ at: 66.6667, text: '三分之二线 32,175.67 ㎡' }}
        />
        <TestRow
          passed={false}
          last
          measure="heads"
          name="参加的人数"
          share={61.23}
          text="61.23%"
          value="277 人"
          line={{ at: 66.6667, text: '三分之二线 302 人' }}
        />
      </Card>
      <Card kind="flush" title="每一票都在这里">
        <StatTable columns="votes" parts={votes} />
      </Card>
      <Card kind="list" title="逐项核对，共 2 项">
        <CheckRow no={1} passed title="名册" proves="计票所用的名册就是开始前冻结的那一份" found="409 套房" />
        <CheckRow
          no={2}
          passed={false}
          title="每张票与回执"
          proves="公布的每张票都与投票时的回执一致"
          found="回执 K7Q2-9F3C-71A0 与选票不符"
          last
        />
      </Card>
    </Page>
  );
}

const votes = [
  {
    head: ['选择', '面积 ㎡', '人数'],
    rows: [
      { cells: ['同意', '22,418.75', '198'] },
      { cells: ['反对', '9,605.30', '93'] },
      { cells: ['弃权', '3,848.35', '40'] },
      { cells: ['参加合计', '35,872.40', '331'], sum: true },
    ],
  },
];
