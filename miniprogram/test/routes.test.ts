import { pathOf, urlOf } from '../src/routes';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

describe('pages by their short names', () => {
  test('main and sub-package pages', () => {
    expect(pathOf('home')).toBe('/pages/home/index');
    expect(pathOf('fees/pay')).toBe('/packages/fees/pay/index');
    expect(pathOf('workbench/index')).toBe('/packages/workbench/index/index');
  });

  test('parameters are encoded, absent ones left out', () => {
    expect(urlOf('board/notice', { id: '公示 1', from: undefined })).toBe(
      '/packages/board/notice/index?id=%E5%85%AC%E7%A4%BA%201',
    );
  });
});
