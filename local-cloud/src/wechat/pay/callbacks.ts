import { randomUUID } from 'node:crypto';
import type { Outcome } from '../../functions/failure';
import type { Journal } from '../../place/journal';
import type { Shelf } from '../../place/shelves';
import type { Notification } from './notifications';

/** A notification on its way to a function. */
export interface Callback {
  id: string;
  kind: 'payment' | 'refund';
  /** out_trade_no or out_refund_no. */
  reference: string;
  subMchId: string;
  /** Empty if nobody is to be told. */
  functionName: string;
  event: Notification;
  attempts: number;
  /** Milliseconds by the machine's clock: retries do not follow the simulated time. */
  dueAt: number;
  state: 'waiting' | 'delivered' | 'givenUp' | 'lost';
  lastAnswer?: string;
}

export interface NewCallback {
  kind: Callback['kind'];
  reference: string;
  subMchId: string;
  functionName: string;
  event: Notification;
  delayMs?: number;
  /** Recorded, never delivered. */
  lost?: boolean;
}

/** Delivers until the function answers `{errcode: 0}` or the schedule is used up; survives a restart. */
export interface Callbacks {
  add(callback: NewCallback): void;
  list(): Callback[];
  /** Tries everything that still waits (and what was lost or given up, if asked) right now. */
  deliverNow(revive?: boolean): Promise<void>;
  /** Nothing is delivered before this: functions need the door to be open. */
  start(): void;
  close(): void;
}

export interface CallbackSettings {
  shelf: Shelf<Callback>;
  journal: Journal;
  invoke(functionName: string, event: string): Promise<Outcome>;
  /** Runs before the first attempt, for instance to settle a refund. */
  beforeFirst(callback: Callback): void;
  /** Waits before each attempt, the first included, in milliseconds. */
  scheduleMs: readonly number[];
}

/** Quick at first, then as WeChat Pay does, up to several hours apart. */
export const CALLBACK_SCHEDULE_MS: readonly number[] = [
  300, 1_000, 2_000, 5_000, 15_000, 30_000, 180_000, 600_000, 1_200_000, 1_800_000, 1_800_000, 3_600_000, 10_800_000,
  10_800_000, 21_600_000,
];

/** Finished ones stay to be looked at, but not all for ever. */
const KEPT = 1_000;

export function openCallbacks({ shelf, journal, invoke, beforeFirst, scheduleMs }: CallbackSettings): Callbacks {
  const waiting = new Map<string, Callback>();
  for (const callback of shelf.values()) if (callback.state === 'waiting') waiting.set(callback.id, callback);
  const underWay = new Map<string, Promise<void>>();
  let timer: NodeJS.Timeout | undefined;
  let open = false;

  function save(callback: Callback): void {
    shelf.set(callback.id, callback);
    if (callback.state === 'waiting') waiting.set(callback.id, callback);
    else waiting.delete(callback.id);
    if (shelf.size <= KEPT * 2) return;
    const finished = shelf.values().filter(({ state }) => state !== 'waiting');
    for (const { id } of finished.slice(0, finished.length - KEPT)) shelf.delete(id);
  }

  function arm(): void {
    clearTimeout(timer);
    if (!open) return;
    let due = Number.POSITIVE_INFINITY;
    for (const { id, dueAt } of waiting.values()) if (!underWay.has(id) && dueAt < due) due = dueAt;
    if (due === Number.POSITIVE_INFINITY) return;
    timer = setTimeout(attemptDue, Math.min(Math.max(due - Date.now(), 0), 60_000)).unref();
  }

  function attemptDue(): void {
    for (const callback of waiting.values()) if (callback.dueAt <= Date.now()) void attempt(callback);
    arm();
  }

  function attempt(callback: Callback): Promise<void> {
    const known = underWay.get(callback.id);
    if (known) return known;
    const going = deliver(callback).finally(() => {
      underWay.delete(callback.id);
      arm();
    });
    underWay.set(callback.id, going);
    return going;
  }

  async function deliver(callback: Callback): Promise<void> {
    if (callback.attempts === 0) beforeFirst(callback);
    const attempts = callback.attempts + 1;
    if (callback.functionName === '') {
      save({ ...callback, attempts, state: 'delivered' });
      return;
    }
    const outcome = await invoke(callback.functionName, JSON.stringify(callback.event));
    // While closing, the answer may be that of a worker being ended: the callback is tried again after the restart.
    if (!open) return;
    const lastAnswer = outcome.ok ? outcome.json.slice(0, 500) : `${outcome.failure.kind}: ${outcome.failure.message}`;
    const wait = scheduleMs[attempts];
    const state = accepted(outcome) ? 'delivered' : wait === undefined ? 'givenUp' : 'waiting';
    if (state !== 'delivered') {
      journal.write('wechat-pay', `${callback.functionName} did not take ${callback.reference}: ${lastAnswer}`);
    }
    save({ ...callback, attempts, state, lastAnswer, dueAt: Date.now() + (wait ?? 0) });
  }

  return {
    start() {
      open = true;
      arm();
    },
    add({ delayMs = scheduleMs[0] ?? 0, lost = false, ...callback }) {
      const state = lost ? 'lost' : 'waiting';
      save({ ...callback, id: randomUUID(), attempts: 0, dueAt: Date.now() + delayMs, state });
      arm();
    },
    list: () => shelf.values(),
    async deliverNow(revive = false) {
      const wanted = revive ? shelf.values().filter(({ state }) => state !== 'delivered') : [...waiting.values()];
      await Promise.all(wanted.map(attempt));
    },
    close() {
      open = false;
      clearTimeout(timer);
    },
  };
}

function accepted(outcome: Outcome): boolean {
  if (!outcome.ok) return false;
  const answer: unknown = JSON.parse(outcome.json);
  return typeof answer === 'object' && answer !== null && (answer as { errcode?: unknown }).errcode === 0;
}
