import type { Home } from '../../src/who/me';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { getStorageSync: () => '', setStorageSync: () => undefined },
}));

import { currentHome } from '../../src/who/current-home';
import { unitChoice } from '../../src/who/unit-choice';
import { labelText } from '../../src/who/words';

const home = (unitId: string, relation: Home['relation']): Home => ({
  unitId,
  communityId: 'c',
  communityName: '锡源小区',
  districtName: '鄂托克旗',
  building: '3号楼',
  unitNo: 2,
  roomNo: '501',
  label: '3号楼2单元501',
  areaCenti: 10340,
  kindTitle: '多层住宅',
  relation,
  ownerName: '王秀兰',
});
const homes = [home('a', 'family'), home('b', 'owner'), home('c', 'owner')];

test('the home chosen stays until it is no longer mine; then the first I own', () => {
  expect(currentHome(homes, 'c')?.unitId).toBe('c');
  expect(currentHome(homes, 'gone')?.unitId).toBe('b');
  expect(currentHome([home('a', 'tenant')], undefined)?.unitId).toBe('a');
  expect(currentHome([], 'a')).toBeUndefined();
});

test('a home of mine says what it owes; somebody else’s says what I cannot do there', () => {
  const dues = { owedFen: 52734, paidTo: undefined, rateTenThou: 8500 };
  expect(unitChoice(home('b', 'owner'), dues)).toMatchObject({
    name: '3 号楼 2 单元 501',
    figures: '103.40 ㎡ · 0.85 元/㎡·月',
    badge: { kind: 'wait', text: '待缴 527.34' },
  });
  expect(unitChoice(home('b', 'owner'), { ...dues, owedFen: 0, paidTo: '2026-12' }).badge?.text).toBe('缴到 12 月');
  expect(unitChoice(home('a', 'family'), dues)).toMatchObject({ badge: { text: '不能投票' } });
});

test('a label of the register is printed with spaces', () => {
  expect(labelText('锡源小区 1号楼1单元202')).toBe('锡源小区 1 号楼 1 单元 202');
  expect(labelText('地下车位B-12')).toBe('地下车位B-12');
});
