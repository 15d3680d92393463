import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Held } from '../../src/packages/own/data/Held';
import type { MyData } from '../../src/packages/own/data/index';
import { NearRelatives } from '../../src/packages/own/data/NearRelatives';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { getStorageSync: () => '', getCurrentPages: () => [] },
}));
jest.mock('@tarojs/components', () => {
  const part = ({ children }: { children?: ReactNode }) => children ?? null;
  return new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : part) });
});
jest.mock('@nutui/nutui-react-taro', () => ({}));
jest.mock('../../src/ui/cell/Cell', () => ({
  Cell: ({ text, detail, aside }: Record<string, ReactNode>) => [text, detail, aside],
}));

const data: MyData = {
  known: true,
  phoneMasked: '139****7720',
  consents: [{ version: '2026-11-21', at: '2026-11-21T02:00:00.000Z', withdrawnAt: '2026-12-01T02:00:00.000Z' }],
  roles: [
    {
      membershipId: 'm',
      roleTitle: '业主',
      placeName: '锡源小区 3号楼2单元501',
      personName: '王秀兰',
      status: 'ended',
      since: '2025-10-10T16:00:00.000Z',
      until: '2026-03-02T02:00:00.000Z',
      home: false,
    },
  ],
  roll: [],
  counts: { deeds: 1, messages: 1, looks: 1 },
  corrections: [],
  cannotClose: '',
  now: '2026-11-21T02:00:00.000Z',
};

test('我的资料 speaks its days, those of the notice among them', () => {
  const said = renderToStaticMarkup(<Held data={data} />);
  expect(said).toContain('2026 年 11 月 21 日的说明，2026 年 11 月 21 日同意，2026 年 12 月 1 日收回');
  expect(said).toContain('2025 年 10 月 11 日起，2026 年 3 月 2 日止');
  expect(said).not.toMatch(/\d{4}-\d{2}-\d{2}/);
});

test('near relatives of somebody who died read whom to ask, and by which article (PIPL 49)', () => {
  const said = renderToStaticMarkup(<NearRelatives />);
  expect(said).toContain('社区居委会');
  expect(said).toContain('《个人信息保护法》第四十九条');
});
