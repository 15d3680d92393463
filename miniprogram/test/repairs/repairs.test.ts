import { deedsOf, deedText } from '../../src/packages/repairs/progress/deeds';
import { halfHours, instantOf } from '../../src/packages/repairs/progress/hours';
import { whatFollows } from '../../src/packages/repairs/progress/offer-words';
import { timeline } from '../../src/packages/repairs/progress/timeline';
import {
  promise,
  repairUrgencies,
  shownCategories,
  usualUrgency,
  wordsFirst,
} from '../../src/packages/repairs/report/kinds';
import { placeOf } from '../../src/packages/repairs/report/where-words';
import { stamp } from '../../src/packages/repairs/stamp';

jest.mock('@tarojs/taro', () => ({ __esModule: true, default: {} }));

const category = (name: string, urgency: 'urgent' | 'normal' = 'normal') => ({
  category: name,
  kind: 'repair' as const,
  title: name,
  urgency,
});
const kinds = {
  categories: [...['door', 'water', 'power', 'heat'].map((name) => category(name)), category('lift', 'urgent')].concat(
    ['light', 'fire', 'other'].map((name) => category(name)),
  ),
  urgencies: [
    {
      urgency: 'normal' as const,
      title: '一般',
      takeText: '4 小时内接单',
      doneText: '3 天内修好',
      example: '',
    },
  ],
  places: [],
  dutyPhone: '04776210000',
  reopenDays: 7,
};

describe('reporting', () => {
  test('the place is the entrance of the home, or the home itself', () => {
    const home = { building: '3号楼', unitNo: 2, label: '3号楼2单元501' };
    expect(placeOf(home, true)).toBe('3 号楼 2 单元 一层');
    expect(placeOf({ ...home, building: '商业1', unitNo: null }, true)).toBe('商业1一层');
    expect(placeOf(home, false)).toBe('3号楼2单元501');
  });

  test('seven kinds and 其他 first, all of them on request', () => {
    const many = [category('burst'), ...kinds.categories];
    const names = (all: boolean) => shownCategories(many, all).map((each) => each.category);
    expect(names(false)).toEqual(['burst', 'door', 'water', 'power', 'heat', 'lift', 'light', 'other']);
    expect(names(true)).toHaveLength(9);
  });

  test('urgency follows the kind, and the promise follows the urgency', () => {
    expect(usualUrgency(kinds, 'lift')).toBe('urgent');
    expect(usualUrgency(kinds, undefined)).toBe('normal');
    expect(promise(kinds, 'normal')).toBe('物业 4 小时内接单，3 天内修好。');
    expect(promise(undefined, 'normal')).toBeUndefined();
  });
});

test('what cannot wait says what to do first, and cannot be made less urgent', () => {
  const urgencies = (['danger', 'urgent', 'normal'] as const).map((urgency) => ({
    urgency,
    title: urgency,
    takeText: '',
    doneText: '',
    example: `${urgency} 119`,
  }));
  const every = { ...kinds, urgencies };
  const ids = (category: string) => repairUrgencies(every, category).map(({ urgency }) => urgency);
  expect([ids('trapped'), ids('burst'), ids('light')]).toEqual([
    ['danger'],
    ['danger', 'urgent'],
    ['danger', 'urgent', 'normal'],
  ]);
  expect(wordsFirst(every, 'trapped', 'danger')).toContain('紧急呼叫');
  expect(wordsFirst(every, 'burst', 'urgent')).toContain('关总水阀');
  expect(wordsFirst(every, 'fire', 'danger')).toBe('danger 119');
  expect(wordsFirst(every, 'light', 'normal')).toBeUndefined();
});

describe('what became of it', () => {
  const request = {
    kind: 'repair',
    state: 'done',
    limitText: '剩 2 天',
    takeBy: '2026-07-12T12:00:00.000Z',
    doneBy: '2026-07-15T12:00:00.000Z',
    confirmBy: '2026-07-15T00:50:00.000Z',
    may: ['confirm', 'reopen'],
    steps: [
      { at: '2026-07-12T11:28:00.000Z', what: 'report', title: '您报修', who: '您', note: '', files: [] },
      { at: '2026-07-12T11:46:00.000Z', what: 'take', title: '接单', who: '李师傅', note: '18 分钟接单', files: [] },
      {
        at: '2026-07-13T00:50:00.000Z',
        what: 'finish',
        title: '修完了',
        who: '李师傅',
        note: '换了读卡模块',
        files: [],
      },
    ],
  } as unknown as Parameters<typeof timeline>[0];

  test('newest on top, with what is awaited now', () => {
    const steps = timeline(request, '2026-07-13T01:41:00.000Z');
    expect(steps.map(({ state, title, when }) => [state, title, when])).toEqual([
      ['now', '等您确认', '剩 2 天'],
      ['done', '修完了', '今天 08:50'],
      ['done', '接单', '昨天 19:46'],
      ['done', '您报修', '昨天 19:28'],
    ]);
    expect(steps[2]?.detail).toBe('李师傅：18 分钟接单');
  });

  test('a late one is stamped so', () => {
    const row = { state: 'reported', stateTitle: '待接单', limitText: '超时 2 小时' } as const;
    expect(stamp({ ...row, late: true })).toEqual({ kind: 'bad', text: '待接单 · 超时 2 小时' });
    expect(stamp({ ...row, late: false }).kind).toBe('wait');
  });
});

test('a price: who is billed agrees to it, anybody else reads that it waits for the owner', () => {
  const offer = { fen: 6_500, wishedBy: '' };
  expect(whatFollows(offer, true)).toContain('出一张 65.00 元的账单，由业主付');
  expect(whatFollows(offer, false)).toContain('要等业主同意');
  expect(whatFollows({ ...offer, wishedBy: '租户' }, false)).toMatch(/^租户说想修，已经告诉业主，等业主同意。/);
  expect(whatFollows({ ...offer, wishedBy: '租户' }, true)).toMatch(/^租户说想修。同意以后/);
});

describe('what can be done', () => {
  test('first going there, on site finishing; a complaint is answered', () => {
    const may = ['take', 'assign', 'appoint', 'arrive', 'finish'] as const;
    const deeds = (state: 'taken' | 'working') => deedsOf({ may: [...may], state });
    expect(deeds('taken')[0]).toBe('arrive');
    expect(deeds('working')[0]).toBe('finish');
    expect(deeds('working')).toHaveLength(may.length);
    expect(deedText('finish', { kind: 'complaint', state: 'taken' })).toBe('办完了，答复');
    expect(deedText('reopen', { kind: 'repair', state: 'closed' })).toBe('又坏了，重开这一单');
  });

  test('hours as people write them, instants as they travel', () => {
    expect(halfHours.map(({ text }) => text).slice(17, 19)).toEqual(['08:30', '09:00']);
    expect(instantOf('2026-07-12T16:00:00.000Z', 540)).toBe('2026-07-13T01:00:00.000Z');
  });
});
