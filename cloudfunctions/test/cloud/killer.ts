import { type AdminHandlers, type AdminRequest, CloudError } from '@mulin/local-cloud/protocol/action';

/** What changes something outside the instance that asks. */
const WRITES = /^database\.(insert|modify|remove|commit)|^wx\.|^storage\.(delete|getUpload)/;
/** A platform ends what a dead instance left open; here the SDK's own rollback does. */
const MOURNING = 'database.abortTransaction';

/**
 * Kills a function at any of its writes, on the wire, as a platform kills an instance: the write happens or not, its answer never
 * arrives, and nothing else gets through until `revive`.
 */
export interface Killer {
  /** From now on counts; kills at the write of this number (from 1), `before` it happens or `after`. */
  killAt(write: number, when: 'before' | 'after'): void;
  /** How many writes there were since; ends the killing. */
  revive(): number;
  handlers: AdminHandlers;
}

export function openKiller(whole: AdminHandlers): Killer {
  let [writes, fatal, after, dead] = [0, Number.POSITIVE_INFINITY, false, false];
  const die = (): never => {
    dead = true;
    throw new CloudError('INSTANCE_KILLED', 'the instance was killed');
  };
  const mortal =
    (action: string, handler: AdminHandlers[string]): AdminHandlers[string] =>
    async (request: AdminRequest) => {
      if (dead && action !== MOURNING) die();
      if (!WRITES.test(action)) return handler(request);
      writes += 1;
      if (writes === fatal && !after) die();
      const answer = await handler(request);
      return writes === fatal ? die() : answer;
    };
  return {
    killAt(write, when) {
      [writes, fatal, after, dead] = [0, write, when === 'after', false];
    },
    revive() {
      [fatal, dead] = [Number.POSITIVE_INFINITY, false];
      return writes;
    },
    handlers: Object.fromEntries(Object.entries(whole).map(([action, handler]) => [action, mortal(action, handler)])),
  };
}
