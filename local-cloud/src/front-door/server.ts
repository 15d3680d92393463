import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Journal } from '../place/journal';
import { Refused, sendRefusal } from './exchange';
import { guard } from './guard';
import { type Routes, routesToFinder } from './router';

export interface FrontDoor {
  port: number;
  close(): Promise<void>;
}

/** Longer than any client keeps an idle connection, so that none is closed under a request. */
const KEEP_ALIVE_MS = 65_000;

/** Listens on 127.0.0.1 only. `port` 0 takes any; with `orNext` a taken port makes it try the following ones. */
export async function openFrontDoor(
  routes: Routes,
  journal: Journal,
  port: number,
  orNext: boolean,
): Promise<FrontDoor> {
  const find = routesToFinder(routes);
  const server = createServer((req, res) => void answer(req, res).catch(report(res)));
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.headersTimeout = KEEP_ALIVE_MS + 1_000;

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    guard(req);
    const method = req.method ?? 'GET';
    const url = req.url ?? '/';
    const mark = url.indexOf('?');
    const path = mark < 0 ? url : url.slice(0, mark);
    const handler = find(method === 'HEAD' ? 'GET' : method, path);
    if (!handler) throw new Refused(404, 'NOT_FOUND', '没有这个地址');
    await handler({ req, res, method, path, search: mark < 0 ? '' : url.slice(mark + 1) });
  }

  const report = (res: ServerResponse) => (error: unknown) => {
    if (res.headersSent) {
      res.destroy();
      return;
    }
    // Whatever is left of the body is not read, so the connection cannot carry another request.
    res.setHeader('connection', 'close');
    if (error instanceof Refused) {
      sendRefusal(res, error.status, error.code, error.message);
      return;
    }
    journal.write('front-door', error instanceof Error ? (error.stack ?? error.message) : String(error));
    sendRefusal(res, 500, 'INTERNAL', '本地云内部错误，详见日志');
  };

  await listen(server, port, orNext ? 20 : 0);
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, port: number, triesLeft: number): Promise<void> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || triesLeft === 0) throw error;
    await listen(server, port + 1, triesLeft - 1);
  }
}
