import { Text, View } from '@tarojs/components';
import { Badge } from '../../../ui/badge/Badge';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { ColumnChart } from '../../../ui/column-chart/ColumnChart';
import { KeyValues } from '../../../ui/key-values/KeyValues';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { Legend } from '../../../ui/legend/Legend';
import { Link } from '../../../ui/link/Link';
import { Page } from '../../../ui/page/Page';
import { StatTable } from '../../../ui/stat-table/StatTable';
import { Tip } from '../../../ui/tip/Tip';
import { VoucherRow } from '../../../ui/voucher-row/VoucherRow';
import { Answer } from '../../../ui/words/Answer';
import { Words } from '../../../ui/words/Words';
import { nothing } from './nothing';

export function Statement() {
  const bar = (
    <BottomBar>
      <Button kind="line" icon="download" text="下载表格" onClick={nothing} />
      <Button text="对这份公示提问" onClick={nothing} />
    </BottomBar>
  );
  return (
    <Page title="收支公示" bar={bar}>
      <Card title="2026 年上半年" aside={<Badge kind="ok" text="按时公示" />}>
        <View className="ml-note">1 月 1 日—6 月 30 日 · 7 月 10 日公示，贴到 8 月 9 日</View>
        <LedgerSum narrow rows={sum} />
        <Tip kind="ok" icon="shield">
          <View>由账本 1,827 笔自动加总，</View>
          <View>和专户的银行余额一致。</View>
        </Tip>
      </Card>
      <Card title="每月收支" aside={<Legend items={legend} />}>
        <ColumnChart months={months} />
      </Card>
      <Card kind="flush" title="和上期比" aside="单位：元">
        <StatTable columns="money" parts={parts} />
        <View className="ml-card__foot">
          <Tip>
            <View>变化超过 20% 的要写原因：</View>
            <View>
              <Text className="ml-strong">设施维修</Text> 4 月抢修 2 号楼排水管。
            </View>
          </Tip>
        </View>
      </Card>
      <Card kind="list" title="凭证 412 张" aside={<Link text="全部" arrow onClick={nothing} />}>
        <VoucherRow purpose="2 号楼排水管抢修" detail="4-027 · 发票 2 张、照片" fen={748000} onClick={nothing} />
        <VoucherRow
          purpose="6 月公共电费"
          detail="6-015 · 发票 1 张"
          fen={682130}
          state="redacting"
          onClick={nothing}
        />
        <VoucherRow purpose="6 月电梯维保" detail="6-031" fen={360000} state="missing" last />
      </Card>
      <Card>
        <KeyValues
          rows={[
            { name: '编制', value: '锡源物业 财务 刘敏' },
            { name: '复核', value: '业委会 监事 巴图' },
          ]}
        />
      </Card>
      <Card>
        <Words text="4 月的设施维修，修的是哪里？" />
        <Answer by="锡源物业 · 7 月 14 日" text="2 号楼排水管，凭证在 4-027。" />
      </Card>
    </Page>
  );
}

const sum = [
  { operator: '', name: '上期结余', value: '21,804.36', unit: '元' },
  { operator: '+', name: '本期收入', value: '322,176.30', unit: '元' },
  { operator: '−', name: '本期支出', value: '317,539.52', unit: '元' },
  { operator: '=', name: '期末结余', value: '26,441.14', unit: '元' },
] as const;

const legend = [
  { tone: 'pine', text: '收入' },
  { tone: 'out', text: '支出' },
] as const;

const months = [
  { label: '1 月', income: 6848000, expense: 5515000 },
  { label: '2 月', income: 3091000, expense: 4970000 },
  { label: '3 月', income: 4727000, expense: 5152000 },
  { label: '4 月', income: 5879000, expense: 5212000 },
  { label: '5 月', income: 4121000, expense: 5091000 },
  { label: '6 月', income: 7515000, expense: 5818000 },
];

const parts = [
  {
    head: ['收入', '本期', '上期', '变化'],
    rows: [
      { cells: ['物业服务费', '284,916.30', '279,640.80', '+1.9%'] },
      { cells: ['装修清运等', '4,860.00', '6,240.00', '−22.1%'], big: true },
      { cells: ['收入合计', '322,176.30', '317,680.80', '+1.4%'], sum: true },
    ],
  },
  {
    head: ['支出', '本期', '上期', '变化'],
    rows: [
      { cells: ['人员工资', '158,420.00', '156,900.00', '+1.0%'] },
      { cells: ['设施维修', '23,764.80', '17,208.60', '+38.1%'], big: true },
      { cells: ['支出合计', '317,539.52', '318,752.83', '−0.4%'], sum: true },
    ],
  },
];
