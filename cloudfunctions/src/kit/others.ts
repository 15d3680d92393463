import { randomUUID } from 'node:crypto';
import { now } from './clock';
import type { Invocation } from './cloud';
import type { TimerContext } from './context';

/** What a trigger of `config.json` does; a failure is logged and the next tick comes anyway. */
export type Timer = (ctx: TimerContext) => Promise<unknown>;

export interface Callback {
  /** Is this event mine? */
  recognises(event: Record<string, unknown>): boolean;
  /** Returns what the sender expects; throwing makes it send again. */
  answer(event: Record<string, unknown>, ctx: TimerContext): Promise<unknown>;
}

export interface Others {
  /** By the trigger's name in `config.json`. */
  timers?: Record<string, Timer>;
  /** What WeChat calls back, payment for one; by a name of our own, asked in order. */
  callbacks?: Record<string, Callback>;
}

/**
 * Only the platform may start these. It says so in the SOURCE it sets itself: a timer, a payment callback; never a phone, the web,
 * the developer tools or another function, whatever the event pretends.
 */
const comesFromPlatform = ({ source }: Invocation): boolean => source === 'wx_trigger' || source === 'wx_paycallback';

/** Answers a timer tick or a callback; undefined if the event is neither, or if a person only pretends. */
export async function answerOthers(
  { timers = {}, callbacks = {} }: Others,
  event: Record<string, unknown>,
  caller: Invocation,
  functionName: string,
): Promise<{ answer: unknown } | undefined> {
  if (!comesFromPlatform(caller)) return undefined;
  const ctx: TimerContext = { now: now(), requestId: randomUUID() };
  if (event.Type === 'Timer') {
    const timer = timers[String(event.TriggerName)];
    if (!timer) throw new Error(`${functionName} has no timer ${String(event.TriggerName)}`);
    return { answer: await timer(ctx) };
  }
  for (const callback of Object.values(callbacks)) {
    if (callback.recognises(event)) return { answer: await callback.answer(event, ctx) };
  }
  return undefined;
}
