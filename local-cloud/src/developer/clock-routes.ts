import type { Move } from '../clock/clock';
import { readJson } from '../front-door/body';
import { type Handler, Refused, sendJson } from '../front-door/exchange';
import type { Routes } from '../front-door/router';
import type { Desk } from './desk';

/** `{now: ISO} | {offsetMs} | {reset: true}`, with `runTimers: true` to run each timer that became due once. */
export function clockRoutes({ clock, timers }: Desk): Routes {
  const view = () => ({ now: new Date(clock.now()).toISOString(), offsetMs: clock.offsetMs });
  const move: Handler = async ({ req, res }) => {
    const body = await readJson(req);
    const from = clock.now();
    try {
      clock.move(moveOf(body));
    } catch (error) {
      throw new Refused(400, 'INVALID_INPUT', error instanceof Error ? error.message : '时间无法识别');
    }
    const timersRun = body.runTimers === true ? await timers.catchUp(from, clock.now()) : 0;
    sendJson(res, 200, { ...view(), timersRun });
  };
  return {
    'GET /_dev/api/clock': ({ res }) => sendJson(res, 200, view()),
    'POST /_dev/api/clock': move,
    'POST /_dev/clock': move,
  };
}

function moveOf(body: Record<string, unknown>): Move {
  if (typeof body.now === 'string') return { now: body.now };
  if (typeof body.offsetMs === 'number') return { offsetMs: body.offsetMs };
  if (body.reset === true) return { reset: true };
  throw new Error('须给出 now、offsetMs 或 reset 之一');
}
