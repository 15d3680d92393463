import { requests } from '@mulin/shared-types/documents/requests';
import { table } from '../../src/kit/database';
import { startCloud, type TestCloud } from '../cloud';
import { documentOf } from '../sample';
import { otherOwner, owner, places, post, settle, staff } from '../world';

let cloud: TestCloud;
beforeEach(async () => {
  cloud = await startCloud();
  await settle();
  cloud.at('2026-08-20T09:00:00+08:00');
});
afterEach(() => cloud.close());

const { community: communityId, street: streetId } = places;
const period = '2026-07';
const at = (hour: number) => new Date(Date.parse('2026-07-02T00:00:00Z') + hour * 3_600_000);

/** So many homes report something of a category; each is taken and done at these hours. */
async function reported(category: string, homes: number, done: number | null, part = {}) {
  for (let home = 0; home < homes; home += 1) {
    await table(requests).insert(
      documentOf(requests, {
        _id: `q-${category}-${home}-${JSON.stringify(part)}`,
        communityId,
        unitId: `home-${home}`,
        categoryTitle: category,
        state: done === null ? 'reported' : 'closed',
        level: done === null ? 'street' : 'steward',
        reportedAt: at(0),
        takeBy: at(4),
        takenAt: done === null ? null : at(1),
        doneBy: at(72),
        doneAt: done === null ? null : at(done),
        rating: done === null ? null : 4,
        ...part,
      }),
    );
  }
}
const figures = (openid: string, asked = period) =>
  cloud.as(openid).street.requestFigures({ communityId, period: asked });

test('answered in time, done in time, late, climbed and rated, by category and level', async () => {
  await reported('水管', 12, 20);
  await reported('电梯', 11, 90);
  await reported('照明', 10, null);
  await reported('门禁', 10, 20, { state: 'withdrawn' });
  const shown = await figures(owner);
  expect(shown).toMatchObject({
    periodText: '2026 年 7 月',
    figures: { all: 33, answeredInTime: '69.69%', doneInTime: '36.36%', late: 10, climbed: 10, rating: '4 分' },
    byCategory: [
      { name: '水管', all: 12, late: 0 },
      { name: '电梯', all: 11, late: 0 },
      { name: '照明', all: 10, late: 10 },
    ],
    byLevel: [
      { name: '物业值班', all: 23, late: 0 },
      { name: '镇街', all: 10, late: 10 },
    ],
  });
});

test('what few homes reported points at nobody: put together, or withheld from everybody but the offices', async () => {
  await reported('水管', 12, 20);
  await reported('噪声', 2, 20);
  expect((await figures(owner)).byCategory).toEqual([{ name: '水管、噪声', all: 14, late: 0 }]);
  expect((await figures(staff.manager)).byCategory).toHaveLength(1);
  expect((await figures(staff.community)).byCategory).toHaveLength(2);
});

test('fewer than ten homes in all: nothing is said to residents and company', async () => {
  await reported('水管', 9, 20);
  expect(await figures(owner)).toMatchObject({ figures: null, byCategory: [], byLevel: [] });
  expect((await figures(staff.street)).figures).toMatchObject({ all: 9 });
});

test('a half less its months, or what is told today less what was told a month ago, shows no month few homes reported in', async () => {
  cloud.at('2026-12-20T09:00:00+08:00');
  const within = (month: string) => ({ reportedAt: new Date(`${month}-05T00:00:00Z`) });
  await reported('水管', 12, 20);
  await reported('电梯', 2, 20, within('2026-08'));
  await reported('照明', 11, 20, within('2026-09'));
  await reported('门禁', 1, 20, within('2026-11'));
  const all = async (asked: string) => {
    const { periodText, figures: told } = await figures(owner, asked);
    return [periodText, told?.all ?? null];
  };
  expect(await all('2026-07')).toEqual(['2026 年 7 月', 12]);
  expect(await all('2026-08')).toEqual(['2026 年 8—9 月', 13]);
  expect(await all('2026-09')).toEqual(['2026 年 8—9 月', 13]);
  expect(await all('2026-11')).toEqual(['2026 年 11 月', null]);
  expect(await all('2026-12')).toEqual(['2026 年 12 月', null]);
  expect(await all('2026H2')).toEqual(['2026 年 7—10 月', 25]);
  expect(await all('2026')).toEqual(['2026 年 1—6 月、2026 年 7—10 月', 25]);
  expect((await figures(owner, '2026H2')).byCategory.map(({ name, all: count }) => [name, count])).toEqual([
    ['照明、电梯', 13],
    ['水管', 12],
  ]);
  expect((await figures(staff.street, '2026H2')).figures).toMatchObject({ all: 26 });
  cloud.at('2026-10-01T09:00:00+08:00');
  expect(await all('2026H2')).toEqual(['2026 年 7—9 月', 25]);
  cloud.at('2026-08-31T09:00:00+08:00');
  expect(await all('2026-08')).toEqual(['2026 年 8 月', null]);
});

test('a mark few gave is read by the offices alone', async () => {
  await reported('水管', 3, 20, { rating: 1 });
  await reported('电梯', 11, 20, { rating: null });
  expect((await figures(staff.manager)).figures).toMatchObject({ all: 14, rating: '—' });
  expect((await figures(staff.community)).figures).toMatchObject({ rating: '1 分' });
});

test('the street compares its communities; others see neither', async () => {
  await reported('水管', 12, 90);
  const { communities } = await cloud.as(staff.street).street.compareCommunities({ streetId, period });
  expect(communities).toMatchObject([{ name: '锡源小区', all: 12, doneInTime: '0.00%' }]);
  await expect(cloud.as(staff.community).street.compareCommunities({ streetId, period })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  });
  await post('other-street', 'street', { streetId: places.otherStreet });
  for (const openid of ['other-street', otherOwner]) {
    await expect(figures(openid)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});

test('what is taken back after its month was told stays in it: no month ever shows fewer than ten homes', async () => {
  await reported('水管', 9, 20);
  const steps = (back: string) => [
    { at: at(0), what: 'report', by: owner, who: '业主', note: '', fileIds: [] },
    { at: new Date(back), what: 'withdraw', by: owner, who: '业主', note: '', fileIds: [] },
  ];
  const one = { unitId: 'home-9', state: 'withdrawn', doneAt: null, takenAt: null, rating: null, level: 'steward' };
  await reported('水管', 1, null, { ...one, steps: steps('2026-08-02T00:00:00Z') });
  await reported('水管', 1, null, { ...one, unitId: 'home-10', steps: steps('2026-07-30T00:00:00Z') });
  expect((await figures(owner)).figures).toMatchObject({ all: 10, late: 0 });
  expect((await figures(staff.street)).figures).toMatchObject({ all: 9 });
});

test('other repairs and other complaints are not one category', async () => {
  await reported('其他', 12, 20);
  await reported('其他', 11, 20, { kind: 'complaint' });
  expect((await figures(owner)).byCategory.map(({ name }) => name)).toEqual(['其他', '其他（投诉）']);
});
