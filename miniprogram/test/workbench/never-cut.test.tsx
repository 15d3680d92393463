import { neverCut } from '@mulin/domain/fees/ladder';
import type { Contract } from '@mulin/shared-types/contract';
import { contracts } from '@mulin/shared-types/contracts';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Desk } from '../../src/desk/desk';
import type { Overdue } from '../../src/packages/collecting/arrears/Homes';
import { Homes } from '../../src/packages/collecting/arrears/Homes';
import { Overview } from '../../src/packages/collecting/arrears/Overview';
import { StepSheet } from '../../src/packages/collecting/arrears/StepSheet';
import { OneHome as LateCharges } from '../../src/packages/collecting/late-charges/OneHome';
import { Standing } from '../../src/packages/collecting/utilities/Standing';

jest.mock('@tarojs/taro', () => ({
  __esModule: true,
  default: { getStorageSync: () => '', getCurrentPages: () => [] },
  useRouter: () => ({ params: {} }),
  useDidShow: () => undefined,
  useDidHide: () => undefined,
  useReachBottom: () => undefined,
  usePullDownRefresh: () => undefined,
}));
jest.mock('@tarojs/components', () => {
  const part = ({ children }: { children?: ReactNode }) => children ?? null;
  return new Proxy({}, { get: (_, name) => (name === '__esModule' ? true : part) });
});
jest.mock('../../src/ui/page/Page', () => ({ Page: ({ children }: { children: ReactNode }) => children }));
jest.mock('../../src/ui/sheet/ConfirmSheet', () => ({
  ConfirmSheet: ({ children, confirm }: { children: ReactNode; confirm: string }) => [confirm, children],
}));
jest.mock('../../src/ui/sheet/Sheet', () => ({ Sheet: ({ children }: { children: ReactNode }) => children }));
jest.mock('../../src/ui/sheet/toast', () => ({ toast: () => undefined }));
jest.mock('@nutui/nutui-react-taro', () => ({}));
jest.mock('../../src/ui/state/Loaded', () => ({ Loaded: () => null }));

const desk = { communityId: 'c', today: '2026-07-01', holds: () => true } as unknown as Desk;
const said = (page: ReactNode) => renderToStaticMarkup(page);
const line = `没有停水停电的按钮，也不会有。${neverCut.article}：${neverCut.text}`;

describe('民法典 944: where staff would look for the button that cuts water or power', () => {
  test('the list of those who owe says that there is none', () => expect(said(<Homes desk={desk} />)).toContain(line));

  test('so does the page of those who watch', () => expect(said(<Overview desk={desk} />)).toContain(line));

  test('so do the common meters of water and power, and the late charges of a home', () => {
    expect(said(<Standing desk={desk} />)).toContain(line);
    expect(said(<LateCharges desk={desk} unitId="u" />)).toContain(line);
  });

  test.each(['call', 'demand', 'court'] as const)('so does the sheet that takes the step %s', (step) => {
    const home = {
      unitId: 'u',
      unitLabel: '3号楼 2单元 501',
      next: { step, title: '办', from: '2026-07-01', ready: true, source: '' },
    } as unknown as Overdue;
    const sheet = <StepSheet home={home} onClose={() => undefined} onDone={() => undefined} />;
    expect(said(sheet)).toContain(line);
  });

  test('and no operation of any function does such a thing', () => {
    const all = Object.values(contracts as Record<string, Contract>).flatMap(({ operations }) =>
      Object.entries(operations).map(([key, { summary }]) => `${key} ${summary}`),
    );
    expect(all.filter((each) => /cut ?off|disconnect|shut ?off|suspend (water|power|heat)/i.test(each))).toEqual([]);
  });
});
