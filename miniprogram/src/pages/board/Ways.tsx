import { go } from '../../routes';
import { Card } from '../../ui/card/Card';
import { Cell } from '../../ui/cell/Cell';

/** What else everybody may look up: the named lists with what is missing, and who paid, by building. */
export function Ways() {
  return (
    <Card kind="list">
      <Cell
        icon="board"
        tint="pine"
        text="该公示的都公示了吗"
        detail="四公开、三公开、八项内容"
        onClick={() => go('board/lists')}
      />
      <Cell
        icon="people"
        tint="pine"
        text="服务人员"
        detail="姓名、岗位、证书、服务电话"
        onClick={() => go('board/staff')}
      />
      <Cell icon="coins" tint="pine" text="各楼缴费情况" detail="只到楼，不到户" onClick={() => go('board/payments')} />
      <Cell
        icon="chart"
        tint="pine"
        text="报事办得怎样"
        detail="按时办好多少，不到户"
        onClick={() => go('street/figures')}
      />
      <Cell
        icon="people"
        tint="pine"
        text="接待日"
        detail="社区、镇街、业委会，当面说"
        onClick={() => go('street/reception')}
      />
      <Cell
        icon="council"
        tint="pine"
        text="联席会议在办的事"
        detail="哪个单位办，到哪天"
        last
        onClick={() => go('street/matters')}
      />
    </Card>
  );
}
