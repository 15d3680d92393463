import { parseSchedule } from '../../src/timers/cron';
import { SDK, startTestCloud, type TestCloud, until } from './cloud';

describe('seven-field cron in UTC+8', () => {
  const after = (pattern: string, iso: string) => {
    const next = parseSchedule(pattern).next(Date.parse(iso));
    return next === undefined ? undefined : new Date(next).toISOString();
  };

  test.each([
    ['0 0 2 * * * *', '2026-01-01T00:00:00Z', '2026-01-01T18:00:00.000Z'],
    ['0 */5 * * * * *', '2026-01-01T00:01:00Z', '2026-01-01T00:05:00.000Z'],
    ['30 15 10 1 * * *', '2026-01-02T00:00:00Z', '2026-02-01T02:15:30.000Z'],
    // day of month or weekday: Friday 2 January comes before the 15th
    ['0 0 9 15 * FRI *', '2026-01-01T00:00:00Z', '2026-01-02T01:00:00.000Z'],
    ['0 0 0 1 1 * 2028', '2026-01-01T00:00:00Z', '2027-12-31T16:00:00.000Z'],
    ['0 0 0 1 1 * 2020', '2026-01-01T00:00:00Z', undefined],
  ])('%s after %s', (pattern, from, wanted) => {
    expect(after(pattern, from)).toBe(wanted);
  });

  test('a pattern without seven fields is refused in Chinese', () => {
    expect(() => parseSchedule('0 0 2 * *')).toThrow('7 段');
  });
});

interface Ran {
  event: { Time: string };
  context: { OPENID?: string; SOURCE: string };
  source: string;
}

describe('timer triggers', () => {
  let cloud: TestCloud;
  const trigger = (name: string, config: string) => ({ triggers: [{ name, type: 'timer', config }] });
  beforeAll(async () => {
    cloud = await startTestCloud({
      nightly: {
        code: `${SDK}
          exports.main = async (event) => ({ event, context: cloud.getWXContext(), source: process.env.TRIGGER_SRC });`,
        config: trigger('night', '0 0 2 * * * *'),
      },
      endless: {
        code: 'exports.main = () => new Promise(() => {});',
        config: trigger('long', '0 0 3 1 1 * *'),
      },
      phone: `${SDK} exports.main = () => ({ source: process.env.TRIGGER_SRC ?? null });`,
    });
  });
  afterAll(async () => {
    await cloud.functions.kill('endless');
    await cloud.stop();
  });

  test('run now: the event of a timer, with nobody behind it', async () => {
    const { body } = await cloud.post<{ result: Ran }>('/_dev/api/timers/run', {
      functionName: 'nightly',
      triggerName: 'night',
    });
    expect(body.result.event).toMatchObject({ Type: 'Timer', TriggerName: 'night' });
    expect(body.result.event.Time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(body.result.context.OPENID).toBeUndefined();
    expect(body.result.context.SOURCE).toBe('wx_trigger');
    expect(body.result.source).toBe('timer');
    expect((await cloud.call('phone', {}, 'o-a')).body).toEqual({ source: null });
  });

  test('one trigger never runs twice at once', async () => {
    const running = cloud.timers.run('endless');
    await until(() => cloud.timers.list().find(({ functionName }) => functionName === 'endless')?.running);
    expect(await cloud.timers.run('endless')).toBeUndefined();
    expect((await cloud.post('/_dev/api/timers/run', { functionName: 'endless' })).status).toBe(409);
    await cloud.functions.kill('endless');
    expect((await running)?.ok).toBe(false);
  });

  test('moving the clock runs what became due once each, and only if asked', async () => {
    const calls = () => cloud.functions.stats().nightly?.calls ?? 0;
    const start = calls();
    const threeDays = 3 * 86_400_000;
    await cloud.post('/_dev/clock', { offsetMs: threeDays });
    expect(calls()).toBe(start);
    const { body } = await cloud.post<{ timersRun: number }>('/_dev/clock', {
      offsetMs: 2 * threeDays,
      runTimers: true,
    });
    expect(body.timersRun).toBe(1);
    expect(calls()).toBe(start + 1);
    const next = cloud.timers.list().find(({ functionName }) => functionName === 'nightly')?.next ?? '';
    expect(Date.parse(next)).toBeGreaterThan(cloud.clock.now());
  });
});

test('a trigger that is due runs by itself', async () => {
  const cloud = await startTestCloud(
    {
      second: {
        code: 'exports.main = () => 1;',
        config: { triggers: [{ name: 'each', type: 'timer', config: '* * * * * * *' }] },
      },
    },
    { automaticTimers: true },
  );
  await until(() => (cloud.functions.stats().second?.calls ?? 0) > 0);
  await cloud.stop();
});
