import { AsyncLocalStorage } from 'node:async_hooks';

type Variables = Readonly<Record<string, string | undefined>>;

const running = new AsyncLocalStorage<Variables>();

const shared = process.env;
/**
 * The SDK reads who calls from `process.env` whenever it asks. In the cloud an instance runs one call at a time; here many run in
 * one process, so each call sees its own variables over the shared ones.
 */
process.env = new Proxy(shared, {
  get: (all, name: string) => {
    const own = running.getStore();
    return own && name in own ? own[name] : all[name];
  },
});

/** Runs `work`, and everything it starts, with these variables. */
export const withVariables = <R>(own: Variables, work: () => R): R => running.run(own, work);
