import { useState } from 'react';
import { Card } from '../../../ui/card/Card';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Chips } from '../../../ui/options/Options';
import { Page } from '../../../ui/page/Page';
import { Slots } from '../../../ui/slots/Slots';
import { nothing } from './nothing';

export function Notices() {
  const [kind, setKind] = useState('all');
  return (
    <Page title="公示" tab="board">
      <Card title="今年应公示 12 项" small aside="到 7 月 13 日">
        <Slots slots={['ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'late', 'bad', 'todo', 'todo', 'todo', 'todo']} />
      </Card>
      <Chips options={kinds} value={kind} onChange={setKind} />
      <Card kind="list">
        <NoticeRow
          icon="doc"
          overdue
          title="电梯维保合同"
          badge={{ kind: 'bad', text: '逾期 12 天' }}
          meta={['应于 7 月 1 日公示']}
          action={{ note: '锡源物业负责，已有 32 户催办', text: '我也催', onClick: nothing }}
          onClick={nothing}
        />
        <NoticeRow
          icon="chart"
          title="2026 年上半年收支公示"
          badge={{ kind: 'ok', text: '按时' }}
          meta={['收支', '7 月 10 日']}
          onClick={nothing}
        />
        <NoticeRow
          icon="coins"
          title="第二季度公共收益 15,218.60 元"
          badge={{ kind: 'ok', text: '按时' }}
          meta={['公共收益', '7 月 8 日']}
          onClick={nothing}
        />
        <NoticeRow
          icon="fund"
          title="3 号楼屋面防水用维修资金"
          badge={{ kind: 'wait', text: '公示中，还剩 2 天' }}
          meta={['维修资金', '7 月 1 日']}
          last
          onClick={nothing}
        />
      </Card>
    </Page>
  );
}

export const kinds = [
  { id: 'all', text: '全部' },
  { id: 'accounts', text: '收支' },
  { id: 'earnings', text: '公共收益' },
  { id: 'fund', text: '维修资金' },
  { id: 'contracts', text: '合同' },
];
