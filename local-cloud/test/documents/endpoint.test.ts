import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type AdminRequest, CloudError, type Invocation } from '../../src/protocol/action';
import { adminEndpoint } from '../../src/protocol/server';

const invocation: Invocation = { token: 't-1', functionName: 'fees', openid: 'o-1', source: 'wx_client' };
const unexpected: unknown[] = [];
let seen: AdminRequest | undefined;
let server: Server;
let url: string;

beforeAll(async () => {
  const endpoint = adminEndpoint({
    handlers: {
      echo: async (request) => {
        seen = request;
        return { json: { data: { ok: true } } };
      },
      raw: async () => ({ raw: Buffer.from([0, 255]), contentType: 'application/octet-stream' }),
      refuse: () => Promise.reject(new CloudError('DATABASE_PERMISSION_DENIED', 'no')),
      crash: () => Promise.reject(new TypeError('oops')),
    },
    invocationOf: (token) => (token === invocation.token ? invocation : undefined),
    onUnexpected: (action, error) => unexpected.push([action, error]),
  });
  server = createServer((request, response) => void endpoint(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/admin?env=e&seqId=s-1`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const post = (body: unknown) =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

test('a JSON action: parameters, the invocation its token stands for, the request id back', async () => {
  const response = await post({ action: 'echo', a: 1, wxCloudApiToken: 't-1' });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ requestId: 's-1', data: { ok: true } });
  expect(seen).toEqual({
    action: 'echo',
    params: { action: 'echo', a: 1, wxCloudApiToken: 't-1' },
    parts: {},
    invocation,
  });
});

test('a token nobody minted stands for nobody', async () => {
  await post({ action: 'echo', wxCloudApiToken: 'forged' });
  expect(seen?.invocation).toBeUndefined();
});

test('a form action: text parts are parameters, requestData and apiOptions stay bytes', async () => {
  const bytes = Buffer.from([0, 13, 10, 45, 45, 255, 128, 13, 10]);
  const form = new FormData();
  form.set('action', 'echo');
  form.set('apiName', '订阅消息.发送');
  form.set('wxCloudApiToken', 't-1');
  form.set('requestData', new Blob([bytes]), 'any');
  form.set('apiOptions', new Blob([]), 'any');
  await fetch(url, { method: 'POST', body: form });
  expect(seen?.params).toEqual({ action: 'echo', apiName: '订阅消息.发送', wxCloudApiToken: 't-1' });
  expect(seen?.parts).toEqual({ requestData: bytes, apiOptions: Buffer.alloc(0) });
  expect(seen?.invocation).toBe(invocation);
});

test('a raw answer goes out as it is', async () => {
  const response = await post({ action: 'raw' });
  expect(response.headers.get('content-type')).toBe('application/octet-stream');
  expect(Buffer.from(await response.arrayBuffer())).toEqual(Buffer.from([0, 255]));
});

test('errors are answers too: HTTP 200 with code and message', async () => {
  const answer = async (response: Response) => [response.status, await response.json()];
  expect(await answer(await post({ action: 'refuse' }))).toEqual([
    200,
    { requestId: 's-1', code: 'DATABASE_PERMISSION_DENIED', message: 'no' },
  ]);
  expect(await answer(await post({ action: 'crash' }))).toEqual([
    200,
    { requestId: 's-1', code: 'SYS_ERR', message: 'oops' },
  ]);
  expect(unexpected).toEqual([['crash', expect.any(TypeError)]]);
  for (const body of [{ action: 'frob' }, { action: 'constructor' }, {}, [], null]) {
    expect(await answer(await post(body))).toEqual([200, expect.objectContaining({ code: 'INVALID_PARAM' })]);
  }
  const broken = await fetch(url, { method: 'POST', body: '{' });
  expect(await answer(broken)).toEqual([200, expect.objectContaining({ code: 'INVALID_PARAM' })]);
  const cut = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'multipart/form-data; boundary=b' },
    body: '--b\r\nx',
  });
  expect(await answer(cut)).toEqual([200, expect.objectContaining({ code: 'INVALID_PARAM' })]);
});
