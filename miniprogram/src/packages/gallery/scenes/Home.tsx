import { useElder } from '../../../settings/elder';
import { Card } from '../../../ui/card/Card';
import { DoorPlate } from '../../../ui/door-plate/DoorPlate';
import { NoticeRow } from '../../../ui/notice-row/NoticeRow';
import { Page } from '../../../ui/page/Page';
import { QuickActions } from '../../../ui/quick-actions/QuickActions';
import { Count, SectionHead } from '../../../ui/section-head/SectionHead';
import { TodoRow } from '../../../ui/todo-row/TodoRow';
import { nothing } from './nothing';

export function Home() {
  const [elder, setElder] = useElder();
  const words = elder ? ['要您办的事', '件'] : ['今天有', '件事要您办'];
  return (
    <Page title="睦邻" tab="home">
      <DoorPlate
        estate="鄂托克旗 · 锡源小区"
        building="3"
        entrance="2"
        room="501"
        meta={elder ? '王秀兰 · 103.40㎡' : '业主 王秀兰 · 103.40㎡ · 多层住宅'}
        onSwitch={nothing}
      />
      <SectionHead
        title={
          <>
            {words[0]}
            <Count n={3} />
            {words[1]}
          </>
        }
        link={
          elder
            ? { text: '退出大字', onClick: () => setElder(false) }
            : { icon: 'text', text: '大字版', onClick: () => setElder(true) }
        }
      />
      <Todos elder={elder} />
      <QuickActions actions={elder ? elderActions : actions} />
      <SectionHead title="最新公示" link={{ text: '全部', arrow: true, onClick: nothing }} />
      <Card kind="list">
        <NoticeRow title="2026 年上半年收支公示" badge={{ kind: 'ok', text: '按时' }} meta={['收支', '7 月 10 日']} />
        <NoticeRow
          title="2026 年第二季度公共收益：15,218.60 元"
          badge={{ kind: 'ok', text: '按时' }}
          meta={['公共收益', '7 月 8 日']}
        />
        <NoticeRow
          title="电梯维保合同"
          badge={{ kind: 'bad', text: '逾期 12 天' }}
          meta={['合同', '应于 7 月 1 日公示']}
          last
        />
      </Card>
    </Page>
  );
}

export function Todos({ elder }: { elder: boolean }) {
  return (
    <Card kind="list">
      <TodoRow
        first
        icon="bill"
        title="物业费待缴 527.34 元"
        detail="7—12 月，7 月 31 日前缴"
        action={{ text: '去缴费', onClick: nothing }}
      />
      <TodoRow
        icon="ballot"
        tone="people"
        title="业主大会投票"
        detail={elder ? '3 件事，还剩 5 天' : '3 件事要表决，还剩 5 天'}
        action={{ text: '去投票', onClick: nothing }}
      />
      <TodoRow
        last
        icon="wrench"
        tone="wait"
        title="单元门禁修好了吗？"
        detail="李师傅今天 08:50 报完工"
        action={{ text: '去确认', onClick: nothing }}
      />
    </Card>
  );
}

const actions = [
  { icon: 'coins', text: '缴费', onClick: nothing },
  { icon: 'wrench', text: '报修', onClick: nothing },
  { icon: 'chart', text: '公共收益', onClick: nothing },
  { icon: 'phone', text: '找物业', onClick: nothing },
] as const;

const elderActions = [
  { icon: 'wrench', text: '报修', onClick: nothing },
  { icon: 'receipt', text: '看收据', onClick: nothing },
  { icon: 'phone', text: '打给物业', onClick: nothing },
  { icon: 'phone', text: '打给社区', onClick: nothing },
] as const;
