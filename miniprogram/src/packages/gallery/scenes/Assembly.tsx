import { View } from '@tarojs/components';
import { useState } from 'react';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Note } from '../../../ui/note/Note';
import { Segment } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { ThresholdPair } from '../../../ui/threshold-pair/ThresholdPair';
import { nothing } from './nothing';

export function Assembly() {
  const [view, setView] = useState('open');
  return (
    <Page title="议事" tab="assembly">
      <Segment
        options={[
          { id: 'open', text: '正在投票 2' },
          { id: 'closed', text: '已结束 5' },
        ]}
        value={view}
        onChange={setView}
      />
      <Card>
        <View className="ml-between">
          <Badge kind="wait" text="还剩 5 天" />
          <View className="ml-note">7 月 18 日 18:00 截止</View>
        </View>
        <View className="ml-card__h ml-card__h--under">2026 年第 1 次业主大会</View>
        <View className="ml-sm">续聘物业、议事规则、充电车位，共 3 件</View>
        <View className="ml-hr" />
        <View className="ml-sm ml-strong">参加投票的业主</View>
        <ThresholdPair
          line={twoThirds}
          area={{ share: 61.82, text: '61.82%', gap: '2,339.12 ㎡' }}
          heads={{ share: 58.63, text: '58.63%', gap: '37 人' }}
        />
        <Note>两条都过线，投票才算数。</Note>
        <Buttons>
          <Button text="还没投，去投票" onClick={nothing} />
        </Buttons>
      </Card>
      <Card>
        <View className="ml-between">
          <Badge kind="ok" text="您已投票" />
          <View className="ml-note">7 月 15 日 18:00 截止</View>
        </View>
        <View className="ml-card__h ml-card__h--under">3 号楼屋面防水用维修资金</View>
        <View className="ml-sm">只由 3 号楼 60 户业主表决 · 预算 86,420.00 元</View>
        <View className="ml-hr" />
        <ThresholdPair
          line={twoThirds}
          area={{ share: 76.16, text: '76.16%' }}
          heads={{ share: 60.0, text: '60.00%', gap: '4 人' }}
        />
      </Card>
      <Card kind="list">
        <Cell
          icon="people"
          tint="pine"
          text="业主可以提议"
          detail="满 20% 业主联名，就要开大会"
          last
          onClick={nothing}
        />
      </Card>
    </Page>
  );
}

const twoThirds = { at: 66.6667, name: '三分之二线' };
