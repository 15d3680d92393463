import { Text } from '@tarojs/components';
import { ReviewRow } from '../../../ui/ballot/ReviewRow';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { Page } from '../../../ui/page/Page';
import { Steps } from '../../../ui/steps/Steps';
import { Tip } from '../../../ui/tip/Tip';
import { nothing } from './nothing';

export function Review() {
  const bar = (
    <BottomBar note="点“交票”会核对一次本人，大约 10 秒。">
      <Button kind="line" text="上一件" onClick={nothing} />
      <Button text="交票" disabled onClick={nothing} />
    </BottomBar>
  );
  const title = (
    <>
      <Text className="ml-strong">最后一步</Text>：看一遍再交
    </>
  );
  return (
    <Page title="投票" bar={bar}>
      <Steps count={3} now={4} title={title} aside="还没交" />
      <Card kind="list" title="您的选择">
        <ReviewRow question="第 1 件 · 续聘锡源物业 3 年" answer="同意" onChange={nothing} />
        <ReviewRow question="第 2 件 · 修订业主大会议事规则" onChange={nothing} />
        <ReviewRow
          question="第 3 件 · 地面划 6 个充电车位"
          threshold="改公共地方用途，同意要过四分之三"
          answer="反对"
          last
          onChange={nothing}
        />
      </Card>
      <Card title="用谁的名义投">
        <KeyValues
          rows={[
            { name: '业主', value: '王秀兰，已实名核验' },
            { name: '房屋', value: '3 号楼 2 单元 501' },
            { name: '票的分量', value: '103.40 ㎡，1 人' },
          ]}
        />
      </Card>
      <Tip icon="receipt">交票后马上给您回执。7 月 18 日 18:00 前可以改，只算最后一次。</Tip>
    </Page>
  );
}
