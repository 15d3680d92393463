import { utimesSync } from 'node:fs';
import path from 'node:path';
import { type Refusal, SDK, startTestCloud, type TestCloud, until, writeFunction } from './cloud';

interface Seen {
  before: string;
  after: string;
  userInfo: { openId: string };
  context: object;
}
interface Thrown {
  thrown: { code: string; message: string };
}

describe('cloud functions on one machine', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startTestCloud(
      {
        who: `${SDK}
          let calls = 0;
          exports.main = async (event) => {
            calls += 1;
            const before = cloud.getWXContext().OPENID;
            await cloud.database().collection('seen').doc(before).get().catch(() => null);
            await cloud.database().collection('seen').add({ data: { _id: event.requestId, openid: before } });
            return { before, after: cloud.getWXContext().OPENID, userInfo: event.userInfo, calls, context: cloud.getWXContext() };
          };`,
        slow: { code: 'exports.main = () => new Promise(() => {});', config: { timeout: 0.2 } },
        spin: { code: 'exports.main = () => { for (;;); };', config: { timeout: 0.2 } },
        fragile: `exports.main = async (event) => {
          if (event.how === 'throw') throw new Error('broken on purpose');
          if (event.how === 'reject') { Promise.reject(new Error('nobody listens')); await new Promise(() => {}); }
          if (event.how === 'exit') process.exit(3);
          console.log('said aloud');
          return { ok: true, data: event.how ?? 'well' };
        };`,
        outer: `${SDK}
          exports.main = async (event) => {
            const { result } = await cloud.callFunction({ name: event.name, data: event.data });
            return { result, own: cloud.getWXContext().OPENID };
          };`,
        outerCatching: `${SDK}
          exports.main = (event) => cloud.callFunction({ name: event.name, data: { how: 'throw' } }).catch(thrown);`,
        noMain: 'exports.other = 1;',
        held: 'exports.main = () => new Promise(() => {});',
      },
      { collections: [{ name: 'seen', indexes: [] }], limits: { maxWaiting: 2 } },
    );
  });
  afterAll(() => cloud.stop());

  test('each of 200 concurrent calls sees only its own caller', async () => {
    const wide = await startTestCloud(
      {},
      { functionsDir: cloud.functionsDir, collections: [{ name: 'seen', indexes: [] }] },
    );
    const openids = Array.from({ length: 200 }, (_, index) => `o-person-${index}`);
    const answers = await Promise.all(
      openids.map((openid) => wide.call<Seen>('who', { requestId: `r-${openid}` }, openid)),
    );
    answers.forEach(({ status, body }, index) => {
      expect({ status, before: body.before, after: body.after }).toEqual({
        status: 200,
        before: openids[index],
        after: openids[index],
      });
      expect(body.userInfo.openId).toBe(openids[index]);
    });
    for (const { _id, openid } of wide.store.page('seen', { skip: 0, limit: 500 })) expect(_id).toBe(`r-${openid}`);
    expect(wide.store.count('seen')).toBe(200);
    await wide.close();
  });

  test('the context is a mini-program call, and nobody is invented for an unsigned one', async () => {
    const signed = await cloud.call<Seen>('who', { requestId: 'ctx' }, 'o-context');
    expect(signed.body.context).toEqual({
      OPENID: 'o-context',
      APPID: cloud.account.appid,
      CLIENTIP: '127.0.0.1',
      ENV: cloud.account.env,
      SOURCE: 'wx_client',
    });
    const unsigned = await cloud.call('outerCatching', { name: 'fragile' });
    expect(unsigned.status).toBe(200);
  });

  test.each(['slow', 'spin'])(
    'a call past its time-out is ended (%s) and the next one gets a fresh worker',
    async (name) => {
      for (let round = 0; round < 2; round += 1) {
        const { status, body } = await cloud.call(name, {});
        expect(status).toBe(504);
        expect(body).toEqual({
          ok: false,
          error: { code: 'FUNCTION_TIMEOUT', message: expect.stringContaining('超时') },
        });
      }
      expect(cloud.functions.stats()[name]?.lastFailure?.message).toBe('Invoking task timed out after 0.2 seconds');
    },
  );

  test.each(['throw', 'reject', 'exit'])(
    'a function that breaks (%s) answers an error and works again',
    async (how) => {
      const { status, body } = await cloud.call<Refusal>('fragile', { how });
      expect(status).toBe(500);
      expect(body.error.code).toBe('FUNCTION_FAILED');
      expect((await cloud.call('fragile', {})).body).toEqual({ ok: true, data: 'well' });
    },
  );

  test('what a function prints is in the log under its name', async () => {
    await cloud.call('fragile', {});
    await until(() => cloud.journal.tail(50).some(({ from, text }) => from === 'fragile' && text === 'said aloud'));
  });

  test('a nested call carries the caller over', async () => {
    const { body } = await cloud.call<{ own: string; result: Seen }>(
      'outer',
      { name: 'who', data: { requestId: 'nested' } },
      'o-nested',
    );
    expect(body.own).toBe('o-nested');
    expect(body.result.before).toBe('o-nested');
    expect(body.result.context).toMatchObject({ SOURCE: 'wx_client,scf' });
  });

  test('a nested failure rejects as the SDK does it', async () => {
    const failing = await cloud.call<Thrown>('outerCatching', { name: 'fragile' }, 'o-a');
    expect(failing.body.thrown.code).toBe('FUNCTIONS_EXECUTE_FAIL');
    expect(failing.body.thrown.message).toContain('broken on purpose');
    const missing = await cloud.call<Thrown>('outerCatching', { name: 'nowhere' }, 'o-a');
    expect(missing.body.thrown.message).toContain('could not be found');
  });

  test('unknown functions, functions without main and events that are no objects are refused', async () => {
    expect((await cloud.call('nowhere', {})).status).toBe(404);
    expect((await cloud.call('..%2Fwho', {})).status).toBe(404);
    expect((await cloud.call<Refusal>('noMain', {})).body.error.code).toBe('FUNCTION_FAILED');
    expect((await cloud.post('/functions/who', [1])).status).toBe(400);
  });

  test('only so many calls may wait; killing a worker on purpose fails what runs in it', async () => {
    const running = [1, 2, 3, 4].map(() => cloud.call('held', {}));
    await until(() => cloud.functions.stats().held?.waiting === 2);
    const tooMany = await cloud.call<Refusal>('held', {});
    expect([tooMany.status, tooMany.body.error.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    await cloud.functions.kill('held');
    await until(() => cloud.functions.stats().held?.waiting === 0);
    await cloud.functions.kill('held');
    const answers = await Promise.all(running);
    expect(answers.map(({ status }) => status)).toEqual([500, 500, 500, 500]);
  });

  test('a rebuilt function is used by the next worker', async () => {
    writeFunction(cloud.functionsDir, 'built', 'exports.main = () => 1;');
    expect((await cloud.call('built', {})).body).toBe(1);
    writeFunction(cloud.functionsDir, 'built', 'exports.main = () => 2;');
    const later = new Date(Date.now() + 60_000);
    utimesSync(path.join(cloud.functionsDir, 'built/index.js'), later, later);
    let answer: unknown;
    for (let tries = 0; answer !== 2 && tries < 200; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      answer = (await cloud.call('built', {})).body;
    }
    expect(answer).toBe(2);
  });
});
