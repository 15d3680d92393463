import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import path from 'node:path';
import { type Refusal, startTestCloud, type TestCloud, temporaryFolder } from './cloud';

describe('the front door', () => {
  let cloud: TestCloud;
  const h5Dir = temporaryFolder();
  const besideDir = temporaryFolder();
  beforeAll(async () => {
    mkdirSync(path.join(h5Dir, 'js'));
    writeFileSync(path.join(h5Dir, 'index.html'), '<!doctype html><title>app</title>');
    writeFileSync(path.join(h5Dir, 'js/app.0123abcd.js'), `console.log(${JSON.stringify('x'.repeat(3_000))});`);
    writeFileSync(path.join(path.dirname(h5Dir), `${path.basename(h5Dir)}-secret.txt`), 'secret');
    writeFileSync(path.join(besideDir, 'alone.html'), '<!doctype html><title>alone</title>');
    cloud = await startTestCloud(
      {
        echo: 'exports.main = (event) => ({ ok: true, data: event });',
        large: "exports.main = () => 'x'.repeat(1024 * 1024);",
      },
      { h5Dir, besideDir, collections: [{ name: 'notes', indexes: [] }] },
    );
  });
  afterAll(async () => {
    await cloud.stop();
    rmSync(h5Dir, { recursive: true });
    rmSync(besideDir, { recursive: true });
    rmSync(`${h5Dir}-secret.txt`);
  });

  /** Sends what `fetch` would not: any Host, any path. */
  const raw = (options: { path: string; method?: string; headers?: Record<string, string> }, body = '') =>
    new Promise<{ status: number; text: string; headers: NodeJS.Dict<string | string[]> }>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port: cloud.port, ...options }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text, headers: response.headers }));
      });
      sent.on('error', reject);
      sent.end(body);
    });

  test.each(['evil.example', 'evil.example:80', '127.0.0.1.evil.example'])('a Host of %j is refused', async (host) => {
    expect((await raw({ path: '/_dev', headers: { host } })).status).toBe(403);
  });

  test('another website cannot call, even by a plain form', async () => {
    const send = (path: string, headers: Record<string, string>) => raw({ path, method: 'POST', headers }, '{}');
    for (const path of ['/functions/echo', '/wx/phone-code', '/_dev/clock', '/admin']) {
      expect((await send(path, { origin: 'https://evil.example', 'content-type': 'text/plain' })).status).toBe(403);
      expect((await send(path, { origin: 'null' })).status).toBe(403);
      expect((await send(path, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    }
    const own = await send('/functions/echo', { origin: cloud.url });
    expect(own.status).toBe(200);
    const byName = await send('/functions/echo', {
      host: `localhost:${cloud.port}`,
      origin: `http://localhost:${cloud.port}`,
    });
    expect(byName.status).toBe(200);
  });

  test('a call of more than 100 KB and an answer of more than 1 MB do not get through', async () => {
    const call = await cloud.call<Refusal>('echo', { input: 'x'.repeat(100 * 1024) });
    expect([call.status, call.body.error.code, call.body.error.message]).toEqual([
      413,
      'PAYLOAD_TOO_LARGE',
      '请求内容超过 100 KB 上限',
    ]);
    const chunked = await raw(
      { path: '/functions/echo', method: 'POST', headers: { 'transfer-encoding': 'chunked' } },
      'x'.repeat(200_000),
    );
    expect(chunked.status).toBe(413);
    expect((await cloud.call<Refusal>('large', {})).body.error.code).toBe('ANSWER_TOO_LARGE');
    expect((await cloud.call('echo', { input: 'small' })).status).toBe(200);
  });

  test('an openid must hold a letter, since the SDK turns digits into numbers', async () => {
    expect((await cloud.call<Refusal>('echo', {}, '12345')).body.error.code).toBe('INVALID_OPENID');
    expect((await cloud.call<Refusal>('echo', {}, 'a b')).status).toBe(400);
  });

  test('a caller cannot pass itself off as somebody else inside the event', async () => {
    const { body } = await cloud.call<{ data: object }>('echo', { userInfo: { openId: 'o-other' } }, 'o-me');
    expect(body.data).toEqual({ userInfo: { appId: cloud.account.appid, openId: 'o-me' } });
  });

  test('the app is served, its own paths too, hashed files for ever, and nothing beside it', async () => {
    const page = await raw({ path: '/packages/fees/bills?id=1' });
    expect([page.status, page.text]).toEqual([200, '<!doctype html><title>app</title>']);
    const script = await raw({ path: '/js/app.0123abcd.js', headers: { 'accept-encoding': 'gzip' } });
    expect(script.headers['cache-control']).toContain('immutable');
    expect(script.headers['content-type']).toContain('javascript');
    expect(script.headers['content-encoding']).toBe('gzip');
    for (const outside of [
      `/../${path.basename(h5Dir)}-secret.txt`,
      `/..%2f${path.basename(h5Dir)}-secret.txt`,
      '/%00.txt',
      '/missing.js',
    ]) {
      expect((await raw({ path: outside })).text).not.toContain('secret');
      expect((await raw({ path: outside })).status).toBeGreaterThanOrEqual(400);
    }
    expect((await raw({ path: '/', method: 'HEAD' })).text).toBe('');
  });

  test('a page beside the app is served by its name only', async () => {
    expect((await raw({ path: '/alone.html' })).text).toContain('alone');
    expect((await raw({ path: '/' })).text).toContain('app');
    expect((await raw({ path: `/..%2f${path.basename(h5Dir)}-secret.html` })).status).toBe(404);
  });

  test('personas can be set and are checked', async () => {
    const personas = [{ openid: 'o-wang', name: '王芳', phone: '13800000001', note: '3 栋 201 业主' }];
    expect((await cloud.post('/_dev/api/personas', personas, undefined, 'PUT')).body).toEqual(personas);
    expect((await cloud.get('/_dev/api/personas')).body).toEqual(personas);
    const wrong = await cloud.post<Refusal>('/_dev/api/personas', [{ openid: '1', name: 'x' }], undefined, 'PUT');
    expect(wrong.body.error.message).toContain('第 1 个身份');
  });

  test('the developer page shows what there is and escapes it', async () => {
    await cloud.post('/_dev/api/personas', [{ openid: 'o-x', name: '<img src=x onerror=alert(1)>' }], undefined, 'PUT');
    const { status, body } = await cloud.get<string>('/_dev?collection=notes');
    expect(status).toBe(200);
    expect(body).toContain('本地云');
    expect(body).toContain('notes（');
    expect(body).not.toContain('<img');
    for (const address of [
      'ready',
      'timers',
      'payments',
      'messages',
      'stats',
      'log',
      'clock',
      'collections',
      'collections/notes?limit=5',
    ]) {
      expect((await cloud.get(`/_dev/api/${address}`)).status).toBe(200);
    }
    expect((await cloud.get('/_dev/api/collections/nothing')).status).toBe(404);
    expect((await cloud.get('/_dev/page.js')).status).toBe(200);
  });
});
