import { View } from '@tarojs/components';
import { Badge } from '../../../ui/badge/Badge';
import { Question } from '../../../ui/ballot/Question';
import { BottomBar } from '../../../ui/bottom-bar/BottomBar';
import { Button } from '../../../ui/button/Button';
import { Card } from '../../../ui/card/Card';
import { LedgerSum } from '../../../ui/ledger-sum/LedgerSum';
import { Note } from '../../../ui/note/Note';
import { Page } from '../../../ui/page/Page';
import { Timeline } from '../../../ui/timeline/Timeline';
import { nothing } from './nothing';

export function Progress() {
  const bar = (
    <BottomBar>
      <Button kind="line" text="还没修好" onClick={nothing} />
      <Button text="修好了" onClick={nothing} />
    </BottomBar>
  );
  return (
    <Page title="报修进度" bar={bar}>
      <Card>
        <View className="ml-between">
          <Badge kind="wait" text="等您确认" />
          <View className="ml-note ml-num">单号 BX-0713-004</View>
        </View>
        <Question text="单元门禁刷卡没反应" />
        <View className="ml-sm">3 号楼 2 单元 一层 · 公共地方</View>
      </Card>
      <Card>
        <Timeline
          steps={[
            { state: 'todo', title: '了结', detail: '确认以后' },
            {
              state: 'now',
              title: '等您确认',
              when: '还剩 2 天',
              detail: '7 月 15 日 08:50 前不点，就算修好了；之后再坏可以重开这一单。',
            },
            {
              state: 'done',
              title: '修完了',
              when: '今天 08:50',
              detail: '换了读卡模块 1 个，试刷 5 张卡都能开。',
              photos: [
                { src: swatch('CBD5D0'), caption: '修之前' },
                { src: swatch('8FA39B'), caption: '修之后' },
              ],
            },
            { state: 'done', title: '物业接单', when: '昨天 19:46', detail: '18 分钟接单，规定 30 分钟内' },
            { state: 'done', title: '您报修', when: '昨天 19:28', detail: '王秀兰' },
          ]}
        />
      </Card>
      <Card title="花了多少钱">
        <LedgerSum
          narrow
          rows={[
            { operator: '', name: '读卡模块 1 个', value: '165.00', unit: '元' },
            { operator: '+', name: '人工', why: '物业工资里，不另收', value: '0.00', unit: '元' },
            { operator: '=', name: '合计', value: '165.00', unit: '元' },
          ]}
        />
        <Note>从物业费支出，您不用付。已记账本第 1,841 笔。</Note>
      </Card>
    </Page>
  );
}

const swatch = (colour: string) =>
  `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='76' height='76'%3E%3Crect width='76' height='76' fill='%23${colour}'/%3E%3C/svg%3E`;
