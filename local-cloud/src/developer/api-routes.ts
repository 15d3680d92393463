import { readBody, readJson } from '../front-door/body';
import { Refused, sendJson } from '../front-door/exchange';
import type { Routes } from '../front-door/router';
import { clockRoutes } from './clock-routes';
import type { Desk } from './desk';
import { paymentRoutes } from './payment-routes';
import { parsePersonas } from './persona-list';

const COLLECTIONS = '/_dev/api/collections/';

/** The developer's JSON API below `/_dev/api/`. */
export function apiRoutes(desk: Desk): Routes {
  const { store, functions, timers, wechat, files, journal } = desk;
  return {
    ...clockRoutes(desk),
    ...paymentRoutes(desk),
    'GET /_dev/api/ready': ({ res }) => sendJson(res, 200, { ready: true }),
    'GET /_dev/api/personas': ({ res }) => sendJson(res, 200, wechat.personas.list()),
    'PUT /_dev/api/personas': async ({ req, res }) => {
      const text = (await readBody(req, 1024 * 1024)).toString('utf8');
      wechat.personas.replace(parsePersonas(parsedJson(text)));
      sendJson(res, 200, wechat.personas.list());
    },
    'GET /_dev/api/timers': ({ res }) => sendJson(res, 200, timers.list()),
    'POST /_dev/api/timers/run': async ({ req, res }) => {
      const { functionName, triggerName } = await readJson(req);
      const outcome = await timers.run(String(functionName), typeof triggerName === 'string' ? triggerName : undefined);
      if (!outcome) throw new Refused(409, 'NOT_RUN', '没有这个定时触发器，或它正在运行');
      if (outcome.ok) sendJson(res, 200, { ok: true, result: JSON.parse(outcome.json) });
      else sendJson(res, 200, { ok: false, failure: outcome.failure });
    },
    'GET /_dev/api/messages': ({ res }) => sendJson(res, 200, wechat.messages.sent()),
    'GET /_dev/api/stats': ({ res }) =>
      sendJson(res, 200, {
        functions: functions.stats(),
        files: files.list().length,
        memoryMb: Math.round(process.memoryUsage.rss() / 1024 / 1024),
        uptimeS: Math.round(process.uptime()),
        // Of all threads since the start.
        cpuMs: Math.round((process.cpuUsage().user + process.cpuUsage().system) / 1000),
      }),
    'POST /_dev/api/functions/kill': async ({ req, res }) => {
      const { name } = await readJson(req);
      await functions.kill(String(name));
      sendJson(res, 200, { ok: true });
    },
    'GET /_dev/api/log': ({ res, search }) =>
      sendJson(res, 200, journal.tail(Number(new URLSearchParams(search).get('count') ?? 200) || 200)),
    'GET /_dev/api/collections': ({ res }) =>
      sendJson(
        res,
        200,
        store.collectionNames().map((name) => ({ name, count: store.count(name) })),
      ),
    [`GET ${COLLECTIONS}*`]: ({ res, path, search }) => {
      const name = path.slice(COLLECTIONS.length);
      if (!store.collectionNames().includes(name)) throw new Refused(404, 'NOT_FOUND', '没有这个集合');
      const range = rangeOf(search);
      sendJson(res, 200, { name, total: store.count(name), ...range, documents: store.page(name, range) });
    },
  };
}

/** `skip` and `limit` of a query string; 20 documents from the start if nothing is said, 200 at most. */
export function rangeOf(search: string): { skip: number; limit: number } {
  const query = new URLSearchParams(search);
  const whole = (name: string, otherwise: number) => {
    const value = Number(query.get(name) ?? otherwise);
    return Number.isInteger(value) && value >= 0 ? value : otherwise;
  };
  return { skip: whole('skip', 0), limit: Math.min(whole('limit', 20), 200) };
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused(400, 'INVALID_INPUT', '请求内容不是 JSON');
  }
}
