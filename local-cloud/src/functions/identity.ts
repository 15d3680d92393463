import { randomUUID } from 'node:crypto';
import type { Invocation } from '../protocol/action';

/** On whose behalf and by what a function is called. */
export interface Identity {
  /** Absent for timers and payment callbacks. */
  openid?: string;
  /** `wx_client`, `wx_trigger`, `wx_paycallback`, `wx_http`; `,scf` is added for every function on the way. */
  source: string;
  /** `timer` when a timer calls, as TRIGGER_SRC shows it. */
  trigger?: 'timer';
  clientIp?: string;
}

/** A running invocation with everything a nested call needs to carry the identity over. */
export interface RunningInvocation extends Invocation {
  identity: Identity;
}

/** The invocations that run now, by the token minted for each. */
export interface Invocations {
  begin(functionName: string, identity: Identity): RunningInvocation;
  end(token: string): void;
  of(token: string | undefined): RunningInvocation | undefined;
  readonly running: number;
}

export function openInvocations(): Invocations {
  const running = new Map<string, RunningInvocation>();
  return {
    begin(functionName, identity) {
      const token = randomUUID();
      const { openid, source } = identity;
      const invocation = { token, functionName, source, identity, ...(openid === undefined ? {} : { openid }) };
      running.set(token, invocation);
      return invocation;
    },
    end: (token) => {
      running.delete(token);
    },
    of: (token) => (token === undefined ? undefined : running.get(token)),
    get running() {
      return running.size;
    },
  };
}
