import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { RoomField } from '../../src/who/RoomField';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));
jest.mock('@tarojs/components', () => {
  const part = ({ children, placeholder }: { children?: ReactNode; placeholder?: string }) =>
    children ?? placeholder ?? null;
  return new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : part) });
});
jest.mock('@nutui/nutui-react-taro', () => ({}));
jest.mock('../../src/ui/sheet/Sheet', () => ({ Sheet: ({ children }: { children: ReactNode }) => children }));

let answer: { units: { unitId: string; label: string }[]; more: number };
jest.mock('../../src/cloud/useLoad', () => ({ useLoad: () => ({ data: answer }) }));

const said = () =>
  renderToStaticMarkup(
    <RoomField
      label="房号"
      communityId="c"
      building="3号楼"
      value={undefined}
      empty="请选房号"
      error={undefined}
      onChange={() => undefined}
    />,
  );

test('homes that fit into a list are chosen from it', () => {
  answer = { units: [{ unitId: 'u', label: '3号楼2单元501' }], more: 0 };
  expect(said()).toContain('501');
  expect(said()).not.toContain('写几个数字');
});

test('where there are more, part of the number narrows them: no home stays out of reach', () => {
  answer = { units: [{ unitId: 'u', label: '3号楼2单元501' }], more: 250 };
  expect(said()).toContain('还有 250 个没列出，写几个数字');
});
