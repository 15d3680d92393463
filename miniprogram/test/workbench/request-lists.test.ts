import { dutyFor, whenOn } from '@mulin/domain/requests/duty-words';
import { limitText, minutesText } from '../../src/packages/workbench/request-lists/lists';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

test('limits in the unit people say', () => {
  expect([15, 90, 120, 1440, 4320].map(minutesText)).toEqual(['15 分钟', '90 分钟', '2 小时', '24 小时', '3 天']);
  const limit = { urgency: 'urgent', title: '紧急', takeWithin: 15, onSiteWithin: 60, doneWithin: 1440 } as const;
  expect(limitText(limit)).toBe('15 分钟接单，1 小时到场，24 小时办好');
  expect(limitText({ ...limit, onSiteWithin: null })).toBe('15 分钟接单，24 小时办好');
});

test('a duty as it is read: every week or one day, into the next morning, of what and where', () => {
  const duty = { dutyId: 'd', name: '李师傅', day: null, weekdays: [1, 7], from: 480, to: 1080, gone: false };
  const all = { ...duty, categories: [], buildings: [] };
  expect(whenOn(all)).toBe('周一、周日 08:00—18:00');
  expect(whenOn({ ...all, day: '2026-07-13', weekdays: [], from: 1080, to: 480 })).toBe('7 月 13 日 18:00—次日 08:00');
  expect(dutyFor(all)).toBe('所有类别；全小区');
  expect(dutyFor({ ...all, categories: ['电梯'], buildings: ['3号楼'] })).toBe('电梯；3号楼');
});
