import { rates, waitText } from '@mulin/domain/people/rates';
import { rateCounts } from '@mulin/shared-types/documents/rates';
import { table } from '../../src/kit/database';
import { countIn } from '../../src/kit/rates';
import { startCloud, type TestCloud } from '../cloud';
import { owner, settle, staff } from '../world';

let cloud: TestCloud;
const usual = process.env.MULIN_RATE_FACTOR;
beforeEach(async () => {
  process.env.MULIN_RATE_FACTOR = '1';
  cloud = await startCloud();
  await settle();
  cloud.at('2026-07-13T09:00:00+08:00');
});
afterEach(async () => {
  process.env.MULIN_RATE_FACTOR = usual;
  jest.restoreAllMocks();
  await cloud.close();
});

const later = (seconds: number) => cloud.at(new Date(Date.now() + seconds * 1000).toISOString());
const elder = () => cloud.as(owner).account.setElder({ elder: true });
const times = (count: number, act: () => Promise<unknown>) =>
  Promise.allSettled(Array.from({ length: count }, () => act()));
const refused = (results: PromiseSettledResult<unknown>[]) =>
  results.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string; message: string }] : []));

test('of many calls at once no more than allowed get through; the rest hear when to come back', async () => {
  const no = refused(await times(rates.writing.most + 15, elder));
  expect(no).toHaveLength(15);
  expect(no[0]).toMatchObject({ code: 'TOO_MANY', message: '提交太频繁了，请过 1 分钟再试' });
  later(20);
  await expect(elder()).rejects.toMatchObject({ message: '提交太频繁了，请过 40 秒再试' });
  later(41);
  await elder();
  // One document a person and kind, overwritten.
  expect(await table(rateCounts).count({})).toBe(1);
});

test('what one person does is not held against the next', async () => {
  await times(rates.writing.most, elder);
  await cloud.as('batu').account.setElder({ elder: true });
});

test('a thumb that taps twice, and a hundred papers entered in a row, stay far below', async () => {
  expect(refused(await times(2, elder))).toEqual([]);
  for (let paper = 0; paper < 100; paper += 1) {
    await countIn('writing', staff.community, new Date());
    later(3);
  }
});

test('reading costs one write in twenty and still has its limit', async () => {
  const read = () => cloud.as(owner).account.me({});
  jest.spyOn(Math, 'random').mockReturnValue(0.5);
  await read();
  expect(await table(rateCounts).count({})).toBe(0);
  jest.spyOn(Math, 'random').mockReturnValue(0.01);
  const no = refused(await times(rates.reading.most / rates.reading.oneIn + 3, read));
  expect(no.map(({ code }) => code)).toEqual(Array(3).fill('TOO_MANY'));
});

test('numbers from WeChat, which cost money, are few', async () => {
  const sign = () => cloud.as('new').account.register({ consent: true, phoneCode: cloud.phoneCode('13900001111') });
  for (let nth = 0; nth < rates['signing-in'].most; nth += 1) await sign();
  await expect(sign()).rejects.toMatchObject({ code: 'TOO_MANY', message: '授权手机号太频繁了，请过 24 小时再试' });
});

test('counts are forgotten', async () => {
  await elder();
  later(3 * 24 * 3600);
  await cloud.tick('desk', 'sealAudits');
  expect(await table(rateCounts).count({})).toBe(0);
});

test('how long, in words', () => {
  expect([200, 40_000, 61_000, 3_600_000, 80_000_000].map(waitText)).toEqual([
    '1 秒',
    '40 秒',
    '2 分钟',
    '1 小时',
    '23 小时',
  ]);
});
