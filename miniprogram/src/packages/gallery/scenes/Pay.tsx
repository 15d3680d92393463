import { useState } from 'react';
import { useElder } from '../../../settings/elder';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { DoorPlate } from '../../../ui/door-plate/DoorPlate';
import { LedgerSum, type SumRow } from '../../../ui/ledger-sum/LedgerSum';
import { MonthStrip } from '../../../ui/month-strip/MonthStrip';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { PeriodChoice } from '../../../ui/period-choice/PeriodChoice';
import { nothing } from './nothing';

export function Pay() {
  const [elder] = useElder();
  const [period, setPeriod] = useState<string>('half-year');
  const bar = elder ? (
    <BottomBar>
      <Button text="付 527.34 元" onClick={nothing} />
    </BottomBar>
  ) : (
    <BottomBar total={{ name: '半年合计', fen: 52734 }}>
      <Button text="微信支付" onClick={nothing} />
    </BottomBar>
  );
  return (
    <Page title="缴物业费" bar={bar}>
      <DoorPlate slim building="3" entrance="2" room="501" meta="王秀兰 · 103.40㎡" onSwitch={nothing} />
      <Card title="一次缴多久">
        <PeriodChoice periods={periods} value={period} onChange={setPeriod} />
        <Note>{elder ? '单价都一样，不打折也不加价。' : '单价都一样，缴得长不打折，缴得短不加价。'}</Note>
        {elder ? null : <MonthStrip year={2026} months={months} />}
      </Card>
      <Card title="怎么算的">
        <LedgerSum rows={elder ? briefly : fully} />
        <Note>先算出每月的钱（到分），再乘月数。</Note>
      </Card>
      <Card kind="list">
        {elder ? (
          <>
            <Cell tall icon="phone" tint="pine" text="算得不对，打给物业" onClick={nothing} />
            <Cell tall icon="people" tint="pine" text="请家里人代缴" last onClick={nothing} />
          </>
        ) : (
          <>
            <Cell icon="doc" text="收费依据" aside="服务合同第 12 条" onClick={nothing} />
            <Cell icon="shield" text="钱到哪里" aside="物业费专户 尾号 3071" onClick={nothing} />
            <Cell icon="alert" text="面积或单价不对？" aside="先核对再缴" last onClick={nothing} />
          </>
        )}
      </Card>
    </Page>
  );
}

const periods = [
  { id: 'month', name: '按月', fen: 8789 },
  { id: 'quarter', name: '按季', fen: 26367 },
  { id: 'half-year', name: '半年', fen: 52734 },
  { id: 'year', name: '一年', fen: 105468 },
];

const months = Array.from({ length: 12 }, (_, at) => (at < 6 ? ('paid' as const) : ('now' as const)));

const fully: SumRow[] = [
  { operator: '', name: '建筑面积', why: '不动产证登记', value: '103.40', unit: '㎡' },
  { operator: '×', name: '每平方米每月', why: '多层住宅，2024 年大会定', value: '0.85', unit: '元/㎡·月' },
  { operator: '=', name: '每月', value: '87.89', unit: '元' },
  { operator: '×', name: '月数', why: '2026 年 7—12 月', value: '6', unit: '个月' },
  { operator: '−', name: '减免', why: '没有', value: '0.00', unit: '元' },
  { operator: '=', name: '应缴', value: '527.34', unit: '元' },
];

const briefly: SumRow[] = [
  { operator: '', name: '建筑面积', value: '103.40', unit: '㎡' },
  { operator: '×', name: '每平方米每月', why: '多层住宅', value: '0.85', unit: '元' },
  { operator: '=', name: '每月', value: '87.89', unit: '元' },
  { operator: '×', name: '月数', why: '2026 年 7—12 月', value: '6', unit: '月' },
  { operator: '−', name: '减免', value: '0.00', unit: '元' },
  { operator: '=', name: '应缴', value: '527.34', unit: '元' },
];
