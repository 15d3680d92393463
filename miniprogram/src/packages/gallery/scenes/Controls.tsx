import { useState } from 'react';
import { Amount } from '../../../ui/amount/Amount';
import { Badge } from '../../../ui/badge/Badge';
import { Button } from '../../../ui/button/Button';
import { Buttons } from '../../../ui/button/Buttons';
import { Card } from '../../../ui/card/Card';
import { DoorPlate } from '../../../ui/door-plate/DoorPlate';
import { CheckField } from '../../../ui/form/CheckField';
import { DateField } from '../../../ui/form/DateField';
import { PickField } from '../../../ui/form/PickField';
import { TextField } from '../../../ui/form/TextField';
import { MonthStrip } from '../../../ui/month-strip/MonthStrip';
import { Page } from '../../../ui/page/Page';
import { PeriodChoice } from '../../../ui/period-choice/PeriodChoice';
import { ConfirmSheet } from '../../../ui/sheet/ConfirmSheet';
import { toast } from '../../../ui/sheet/toast';
import { Tip } from '../../../ui/tip/Tip';
import { nothing } from './nothing';

/** States that no single screen shows. */
export function Controls() {
  const [area, setArea] = useState('一百');
  const [pick, setPick] = useState<'month' | 'year'>();
  const [day, setDay] = useState<string>();
  const [agreed, setAgreed] = useState(false);
  const [asking, setAsking] = useState(false);
  return (
    <Page title="控件">
      <DoorPlate estate="鄂托克旗 · 锡源小区" building="12" room="商 3" meta="只有一套房，没有“换一套”" />
      <Card title="按钮">
        <Buttons>
          <Button text="主要" onClick={() => toast('交给物业了')} />
          <Button kind="soft" text="其次" onClick={nothing} />
        </Buttons>
        <Buttons>
          <Button kind="line" text="另一条路" onClick={nothing} />
          <Button kind="brick" text="退回" onClick={() => setAsking(true)} />
        </Buttons>
        <Buttons>
          <Button text="不能按" disabled onClick={nothing} />
          <Button text="提交" busy onClick={nothing} />
          <Button small text="小的" onClick={nothing} />
        </Buttons>
      </Card>
      <Card title="印章">
        <Badge text="没到期" /> <Badge kind="ok" text="按时" /> <Badge kind="wait" text="还剩 2 天" />{' '}
        <Badge kind="bad" text="逾期" /> <Badge kind="info" text="记名" /> <Badge kind="kind" text="收支" />
      </Card>
      <Card title="金额">
        <Amount fen={105468} size="hero" /> <Amount fen={-8789} size="num" /> <Amount fen={0} />
      </Card>
      <Card title="已缴的周期">
        <PeriodChoice
          periods={[
            { id: 'month', name: '按月', fen: 8789, paid: true },
            { id: 'quarter', name: '按季', fen: 26367 },
          ]}
          value={undefined}
          onChange={nothing}
        />
        <MonthStrip
          year={2026}
          months={['paid', 'paid', 'now', 'now', 'now', 'open', 'open', 'open', 'open', 'open', 'open', 'open']}
        />
      </Card>
      <Card title="填写">
        <TextField label="建筑面积" unit="㎡" value={area} onChange={setArea} error="面积要填数字，比如 103.40" />
        <TextField label="备注" hint="可以不填" example="比如 晚上 6 点后在家" value="" onChange={nothing} />
        <TextField label="房号" value="501" disabled onChange={nothing} />
        <PickField
          label="缴费周期"
          picks={[
            { id: 'month', text: '按月' },
            { id: 'year', text: '一年', detail: '一次缴 12 个月' },
          ]}
          value={pick}
          onChange={setPick}
        />
        <DateField
          label="投票截止"
          today="2026-07-13"
          from="2026-07-29"
          why="公告满 15 天才能截止"
          value={day}
          onChange={setDay}
        />
        <CheckField on={agreed} onChange={setAgreed}>
          我看过《个人信息说明》，同意
        </CheckField>
      </Card>
      <Tip>一般</Tip>
      <Tip kind="ok">没问题</Tip>
      <Tip kind="wait">等您</Tip>
      <Tip kind="bad">出错了</Tip>
      <Tip kind="people">人数</Tip>
      <ConfirmSheet
        open={asking}
        title="退回这笔支出吗？"
        confirm="退回"
        refuses
        onConfirm={() => setAsking(false)}
        onCancel={() => setAsking(false)}
      >
        退回后提交人要改了再交。
      </ConfirmSheet>
    </Page>
  );
}
