import { rmSync } from 'node:fs';
import { SDK, startTestCloud, temporaryFolder } from './cloud';

const SOURCES = {
  now: `${SDK}
    exports.main = async () => {
      const made = new Date();
      await cloud.database().collection('stamps').add({ data: { _id: String(Math.random()), at: cloud.database().serverDate() } });
      return {
        made: made.getTime(),
        now: Date.now(),
        text: Date.parse(Date()),
        copied: new Date(5).getTime(),
        parts: new Date(2026, 0, 2).getDate(),
        utc: Date.UTC(2026, 0, 1),
        isDate: made instanceof Date && made.constructor === Date && Object.prototype.toString.call(made) === '[object Date]',
      };
    };`,
};
const collections = [{ name: 'stamps', indexes: [] }];
interface Shown {
  made: number;
  now: number;
  text: number;
}
const NEAR = 60_000;

test('the clock a developer moves is the clock function code and server dates see, and it outlives a restart', async () => {
  const dataDir = temporaryFolder();
  const wanted = Date.parse('2031-03-05T10:00:00.000Z');
  const first = await startTestCloud(SOURCES, { dataDir, collections });
  const before = await first.call<Shown>('now', {});
  expect(Math.abs(before.body.now - Date.now())).toBeLessThan(NEAR);

  const moved = await first.post('/_dev/clock', { now: '2031-03-05T10:00:00.000Z' });
  expect(moved.status).toBe(200);
  const { body } = await first.call<Shown>('now', {});
  for (const shown of [body.made, body.now, body.text]) expect(Math.abs(shown - wanted)).toBeLessThan(NEAR);
  expect(body).toMatchObject({ copied: 5, parts: 2, utc: Date.UTC(2026, 0, 1), isDate: true });
  const stamped = first.store.page('stamps', { skip: 1, limit: 1 })[0]?.at as Date;
  expect(Math.abs(stamped.getTime() - wanted)).toBeLessThan(NEAR);
  await first.close();

  const second = await startTestCloud({}, { dataDir, collections, functionsDir: first.functionsDir });
  expect(Math.abs((await second.call<Shown>('now', {})).body.now - wanted)).toBeLessThan(NEAR);
  await second.post('/_dev/api/clock', { reset: true });
  expect(Math.abs((await second.call<Shown>('now', {})).body.now - Date.now())).toBeLessThan(NEAR);
  expect((await second.post('/_dev/api/clock', { now: 'yesterday' })).status).toBe(400);
  expect((await second.post('/_dev/api/clock', {})).status).toBe(400);
  await second.close();
  rmSync(first.functionsDir, { recursive: true });
  rmSync(dataDir, { recursive: true });
});
