import { DoorPlate } from '../../../ui/door-plate/DoorPlate';
import { Page } from '../../../ui/page/Page';
import { UnitSheet } from '../../../ui/unit-sheet/UnitSheet';
import { Todos } from './Home';
import { nothing } from './nothing';

export function Units() {
  return (
    <Page title="睦邻" tab="home">
      <DoorPlate
        estate="鄂托克旗 · 锡源小区"
        building="3"
        entrance="2"
        room="501"
        meta="业主 王秀兰"
        onSwitch={nothing}
      />
      <Todos elder={false} />
      <UnitSheet
        open
        current="a"
        units={[
          {
            id: 'a',
            name: '3 号楼 2 单元 501',
            note: '我的 · 多层',
            figures: '103.40 ㎡ · 0.85 元/㎡·月',
            badge: { kind: 'wait', text: '待缴 527.34' },
          },
          {
            id: 'b',
            name: '8 号楼 1 单元 1203',
            note: '我的 · 高层',
            figures: '126.75 ㎡ · 1.70 元/㎡·月',
            badge: { kind: 'ok', text: '缴到 12 月' },
          },
          {
            id: 'c',
            name: '1 号楼 3 单元 102',
            note: '父亲家 · 我只能代缴和报修',
            badge: { kind: 'closed', text: '不能投票' },
          },
        ]}
        onChoose={nothing}
        onClose={nothing}
        onAdd={nothing}
      />
    </Page>
  );
}
