import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Asked {
  path: string;
  token: string | null;
  body: Record<string, unknown>;
}

interface CreatedIndex {
  name: string;
  unique: boolean;
  keys: { name: string; direction: string }[];
}

/** As much of api.weixin.qq.com as the deployment speaks to, after WeChat's published pages; its wording of refusals is ours. */
export interface WeChatStandIn {
  url: string;
  asked: Asked[];
  collections: Map<string, CreatedIndex[]>;
  /** Answers the next creation of this index with a refusal. */
  refuseIndex: Map<string, string>;
  close(): Promise<void>;
}

const TOKEN = 'a token/with signs';

export async function openStandIn(): Promise<WeChatStandIn> {
  const asked: Asked[] = [];
  const collections = new Map<string, CreatedIndex[]>();
  const refuseIndex = new Map<string, string>();

  const answers: Record<string, (body: Record<string, unknown>) => object> = {
    '/cgi-bin/stable_token': ({ appid, secret }) =>
      appid === 'wx-test' && secret === 's3cret'
        ? { access_token: TOKEN, expires_in: 7200 }
        : { errcode: 40125, errmsg: 'invalid appsecret' },
    '/tcb/databasecollectionget': ({ limit, offset }) => {
      const all = [...collections].map(([name, indexes]) => ({ name, index_count: indexes.length + 1 }));
      return { errcode: 0, errmsg: 'ok', collections: all.slice(Number(offset), Number(offset) + Number(limit)) };
    },
    '/tcb/databasecollectionadd': ({ collection_name: name }) => {
      if (collections.has(String(name))) return { errcode: -501000, errmsg: 'Table exist' };
      collections.set(String(name), []);
      return { errcode: 0, errmsg: 'ok' };
    },
    '/tcb/updateindex': ({ collection_name: name, create_indexes: wanted }) => {
      const indexes = collections.get(String(name));
      if (!indexes) return { errcode: -502005, errmsg: 'collection not exists' };
      for (const index of wanted as CreatedIndex[]) {
        const refusal = refuseIndex.get(index.name);
        if (refusal) return { errcode: -502001, errmsg: refusal };
        if (indexes.some((one) => one.name === index.name)) return { errcode: -1, errmsg: 'index already exists' };
        indexes.push(index);
      }
      return { errcode: 0, errmsg: 'ok' };
    },
  };

  const server = createServer((request, response) => {
    void bodyOf(request).then((body) => {
      const url = new URL(request.url ?? '/', 'http://stand-in');
      const token = url.searchParams.get('access_token');
      asked.push({ path: url.pathname, token, body });
      const known = url.pathname === '/cgi-bin/stable_token' || token === TOKEN;
      const answer = known ? answers[url.pathname]?.(body) : { errcode: 40014, errmsg: 'invalid access_token' };
      response.end(JSON.stringify(answer ?? { errcode: 404, errmsg: 'no such address' }));
    });
  });
  const url = await listening(server);
  return { url, asked, collections, refuseIndex, close: () => new Promise((done) => server.close(() => done())) };
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}

function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
  });
}
