import { renderToStaticMarkup } from 'react-dom/server';
import { CloudError } from '../../src/cloud/error';
import { TakeTable } from '../../src/desk/TakeTable';

let mockPress = () => {};
let mockBusy: boolean | undefined;
const mockOpened: string[] = [];
const mockSaid: string[] = [];
jest.mock('../../src/ui/button/Button', () => ({
  Button: ({ text, label, busy, onClick }: { text: string; label: string; busy: boolean; onClick: () => void }) => {
    mockPress = onClick;
    mockBusy = busy;
    return `${text}：${label}`;
  },
}));
jest.mock('../../src/cloud/files', () => ({
  openFile: async (url: string, fileName: string) => void mockOpened.push(`${url} ${fileName}`),
}));
jest.mock('../../src/ui/sheet/toast', () => ({ toast: (text: string) => void mockSaid.push(text) }));

afterEach(() => {
  mockOpened.length = 0;
  mockSaid.length = 0;
});

const settled = () => new Promise((resolve) => setImmediate(resolve));
const table = (rows: number) => async () => ({
  file: { url: 'https://x/t.xlsx' },
  fileName: '乌兰镇各小区.xlsx',
  rows,
});

test('one press takes the list, says how long it is and opens it; a second one meanwhile takes no other', async () => {
  const take = jest.fn(table(1_234));
  expect(renderToStaticMarkup(<TakeTable what="各小区" take={take} />)).toBe('导出表格：导出各小区的表格');
  expect(mockBusy).toBe(false);
  expect(take).not.toHaveBeenCalled();
  mockPress();
  mockPress();
  await settled();
  expect(take).toHaveBeenCalledTimes(1);
  expect(mockOpened).toEqual(['https://x/t.xlsx 乌兰镇各小区.xlsx']);
  expect(mockSaid).toEqual(['1,234 行']);
});

test('a list with nothing in it is said to be that, a refusal is said aloud and nothing opens', async () => {
  renderToStaticMarkup(<TakeTable what="各小区" take={table(0)} />);
  mockPress();
  await settled();
  expect(mockSaid).toEqual(['现在没有，表里只有表头']);
  mockOpened.length = 0;
  renderToStaticMarkup(<TakeTable what="各小区" take={() => Promise.reject(new CloudError('FORBIDDEN', '不归您'))} />);
  mockPress();
  await settled();
  expect(mockSaid).toEqual(['现在没有，表里只有表头', '不归您']);
  expect(mockOpened).toEqual([]);
});
