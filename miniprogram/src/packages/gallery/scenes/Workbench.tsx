import { Text } from '@tarojs/components';
import { Badge } from '../../../ui/badge/Badge';
import { Card } from '../../../ui/card/Card';
import { Cell } from '../../../ui/cell/Cell';
import { Identity } from '../../../ui/identity/Identity';
import { Limit } from '../../../ui/limit/Limit';
import { Page } from '../../../ui/page/Page';
import { SectionHead } from '../../../ui/section-head/SectionHead';
import { Stats } from '../../../ui/stats/Stats';
import { TodoRow } from '../../../ui/todo-row/TodoRow';
import { nothing } from './nothing';

export function Workbench() {
  return (
    <Page title="工作台">
      <Identity name="张敏" post="锡源物业 · 前台" onSwitch={nothing} />
      <Card>
        <Stats
          stats={[
            { value: '1', text: '已超时', bad: true },
            { value: '4', text: '今天要办' },
            { value: '7', text: '这周要办' },
          ]}
        />
      </Card>
      <SectionHead title="先办这些" link={{ text: '全部 12 件', arrow: true, onClick: nothing }} />
      <Card kind="list">
        <TodoRow
          first
          title="公示电梯维保合同"
          meta={
            <>
              <Badge kind="bad" text="逾期 12 天" />
              <Text>32 户催办</Text>
            </>
          }
          action={{ text: '去公示', onClick: nothing }}
        />
        <TodoRow
          last
          title="退 2-1-302 多缴的 87.89 元"
          meta={
            <>
              <Badge text="今天到期" />
              <Text>业委会已同意</Text>
            </>
          }
          action={{ text: '办理', onClick: nothing }}
        />
      </Card>
      <SectionHead title="今天的上限" link={{ text: '规则', arrow: true, onClick: nothing }} />
      <Card>
        <Limit
          name="花公共的钱"
          used={126000}
          cap={200000}
          usedText="1,260.00"
          capText="2,000.00 元"
          rule="单笔满 500 元要业委会点头，满 2,000 元停"
        />
        <Limit name="催缴提醒" used={18} cap={20} capText="20 户" rule="同一户 7 天内只能提醒一次；20:00 后不发" />
        <Limit name="查看业主电话" used={30} cap={30} capText="30 次" rule="要再看，请项目经理放开" last />
      </Card>
      <Card kind="list">
        <Cell
          icon="shield"
          tint="pine"
          text="您做的每一步都有记录"
          detail="今天 23 条，社区和房管局可查"
          last
          onClick={nothing}
        />
      </Card>
    </Page>
  );
}
