import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type DocumentStore, documentActions, openDocumentStore } from '@mulin/local-cloud/documents/index';
import type { AdminRequest } from '@mulin/local-cloud/protocol/action';
import { adminEndpoint } from '@mulin/local-cloud/protocol/server';
import { collections } from '@mulin/shared-types/documents';
import { database } from '../../src/kit/cloud';

/** The real SDK speaking to a document database on this machine, with every collection of the product and its indexes. */
export interface TestCloud {
  store: DocumentStore;
  /** Every request the SDK made. */
  requests: AdminRequest[];
  /** From now on calls come from this person; from nobody, by a timer or a callback, if empty. */
  callAs(openid: string, source?: string): void;
  close(): Promise<void>;
}

const environment = {
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_SECRETID: 'id',
  TENCENTCLOUD_SECRETKEY: 'key',
  TENCENTCLOUD_SESSIONTOKEN: 'session',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: 'test-env',
  WX_CONTEXT_KEYS: 'WX_OPENID,WX_APPID,WX_API_TOKEN',
  WX_APPID: 'wx-test',
  WX_API_TOKEN: 'token-test',
  SILENCE: 'true',
};

export async function startTestCloud(): Promise<TestCloud> {
  const store = openDocumentStore({ now: () => new Date() });
  store.declare(collections);
  const requests: AdminRequest[] = [];
  const handlers = Object.entries(documentActions(store)).map(([action, handler]) => [
    action,
    (request: AdminRequest) => {
      requests.push(request);
      return handler(request);
    },
  ]);
  const endpoint = adminEndpoint({
    handlers: Object.fromEntries(handlers),
    invocationOf: (token) => ({ token, functionName: 'test', source: 'wx_client' }),
  });
  const server = createServer((request, response) => void endpoint(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  Object.assign(process.env, environment, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `http://127.0.0.1:${port}/admin` }),
  });
  return {
    store,
    requests,
    callAs(openid, source = openid === '' ? 'wx_trigger' : 'wx_client') {
      if (openid === '') delete process.env.WX_OPENID;
      else process.env.WX_OPENID = openid;
      process.env.TCB_SOURCE = source;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
}

/** Puts documents there as they are, so that a test needs only the fields it is about. */
export async function put(
  { name }: { name: string },
  documents: readonly ({ _id: string } & Record<string, unknown>)[],
): Promise<void> {
  for (const data of documents) await database.collection(name).add({ data });
}
