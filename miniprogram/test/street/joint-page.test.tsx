import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import JointPage from '../../src/packages/street/joint/index';

let mockParams: Record<string, string> = {};
let mockPosts: readonly Record<string, string>[] = [];

jest.mock('../../src/desk/current-post', () => ({
  useChosenPost: () => undefined,
  currentPost: (posts: readonly unknown[]) => posts[0],
}));
jest.mock('../../src/routes', () => ({ useParams: () => mockParams, go: () => undefined }));
jest.mock('../../src/who/me', () => ({ useMe: () => ({ data: {} }), postsOf: () => mockPosts }));
jest.mock('../../src/packages/street/joint/Street', () => ({
  Street: ({ streetId, name = '' }: { streetId: string; name?: string }) => `street ${streetId} ${name}`,
}));
jest.mock('../../src/packages/street/joint/District', () => ({
  District: ({ districtId }: { districtId: string }) => `district ${districtId}`,
}));
jest.mock('../../src/ui/page/Page', () => ({ Page: ({ children }: { children: ReactNode }) => children }));
jest.mock('../../src/ui/card/Card', () => ({ Card: ({ children }: { children: ReactNode }) => children }));
jest.mock('../../src/ui/button/Button', () => ({ Button: ({ text }: { text: string }) => text }));
jest.mock('../../src/ui/state/Empty', () => ({ Empty: ({ title }: { title: string }) => title }));
jest.mock('../../src/ui/state/Loaded', () => ({ Loaded: ({ children }: { children: () => ReactNode }) => children() }));

const opened = (params: Record<string, string>, posts: readonly Record<string, string>[]) => {
  mockParams = params;
  mockPosts = posts;
  return renderToStaticMarkup(<JointPage />);
};
const street = { id: 'm1', role: 'street', streetId: 's_wulan', placeName: '乌兰镇' };
const officer = { id: 'm2', role: 'community', communityId: 'c', placeName: '锡源小区' };

test('the joint meeting named in the address, else that of the post one holds', () => {
  expect(opened({ streetId: 's_other', name: '棋盘井镇' }, [street])).toBe('street s_other 棋盘井镇');
  expect(opened({}, [street])).toBe('street s_wulan 乌兰镇');
  expect(opened({}, [officer, street])).toBe('street s_wulan 乌兰镇');
  expect(opened({}, [{ id: 'm3', role: 'bureau', districtId: 'd_etk' }])).toBe('district d_etk');
});

test('whoever holds neither is told who calls the meeting, not that something went wrong', () => {
  expect(opened({}, [officer])).toBe('联席会议由镇街召集');
  expect(opened({}, [])).toBe('联席会议由镇街召集');
});
