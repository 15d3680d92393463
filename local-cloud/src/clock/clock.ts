import type { Shelf } from '../place/shelves';

/** The local cloud's own time: the machine's plus an offset a developer may set. Deployed functions have no such thing. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number;
  readonly offsetMs: number;
  move(to: Move): void;
  /** Called after every move. */
  onMove(listener: () => void): void;
  /** One Float64, the offset, read by every worker's `Date`. */
  readonly shared: SharedArrayBuffer;
}

export type Move = { now: string } | { offsetMs: number } | { reset: true };

/** Shifts that would leave the years a JavaScript date can hold are refused. */
const FARTHEST_MS = 100 * 366 * 86_400_000;

export function openClock(shelf: Shelf<number>): Clock {
  const shared = new SharedArrayBuffer(Float64Array.BYTES_PER_ELEMENT);
  const offset = new Float64Array(shared);
  offset[0] = shelf.get('offsetMs') ?? 0;
  const listeners: (() => void)[] = [];
  const current = () => offset[0] ?? 0;
  return {
    now: () => Date.now() + current(),
    get offsetMs() {
      return current();
    },
    move(to) {
      const wanted = offsetOf(to);
      if (!Number.isFinite(wanted) || Math.abs(wanted) > FARTHEST_MS) throw new Error('时间无法识别或偏移过大');
      offset[0] = wanted;
      shelf.set('offsetMs', wanted);
      for (const listener of listeners) listener();
    },
    onMove: (listener) => {
      listeners.push(listener);
    },
    shared,
  };
}

function offsetOf(move: Move): number {
  if ('now' in move) return Date.parse(move.now) - Date.now();
  if ('offsetMs' in move) return Math.trunc(move.offsetMs);
  return 0;
}
