import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Desk } from '../../src/desk/desk';
import { Compute } from '../../src/packages/books/statement-draft/Compute';
import { useComputed } from '../../src/packages/books/statement-draft/useComputed';

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
jest.mock('../../src/ui/page/Page', () => ({
  Page: ({ children, bar }: { children: ReactNode; bar: ReactNode }) => [children, bar],
}));
jest.mock('../../src/ui/button/Button', () => ({
  Button: ({ text, busy }: { text: string; busy: boolean }) => `${text}${busy ? '（正在算）' : ''}`,
}));
jest.mock('../../src/ui/sheet/Sheet', () => ({ Sheet: () => null }));
jest.mock('../../src/packages/books/statement-draft/useComputed', () => ({ useComputed: jest.fn() }));

const desk = { communityId: 'c', today: '2027-01-10', holds: () => true } as unknown as Desk;
const compute = { run: async () => undefined, busy: false, error: undefined, errorOf: () => undefined };
const page = (counting?: { done: number; total: number }) => {
  jest.mocked(useComputed).mockReturnValue({ compute, counting });
  return renderToStaticMarkup(<Compute desk={desk} kind="fees" period="2026H2" />);
};

test('while a large ledger is read the page says how far it is, that one may leave, and takes no second press', () => {
  const said = page({ done: 12_000, total: 480_000 });
  expect(said).toContain('正在汇总账本');
  expect(said).toContain('12,000');
  expect(said).toContain('480,000');
  expect(said).toContain('可以先离开这一页');
  expect(said).toContain('从账本算出来（正在算）');
});

test('otherwise there is nothing of it', () => {
  const said = page();
  expect(said).not.toContain('正在汇总账本');
  expect(said).not.toContain('正在算');
});
