import { setTimeout } from 'node:timers/promises';
import type { Clock } from '../clock/clock';
import type { Journal } from '../place/journal';
import { type FunctionConfig, readFunction, readFunctions } from './config';
import { type CloudAccount, invocationEnvironment, workerEnvironment } from './environment';
import { type Failure, failed, type Outcome } from './failure';
import type { Identity, Invocations } from './identity';
import { Pool, type PoolLimits, type PoolStats } from './pool';

export interface FunctionsSettings {
  functionsDir: string;
  account: CloudAccount;
  clock: Clock;
  journal: Journal;
  invocations: Invocations;
  /** Where the SDK inside the functions speaks to; asked when a worker starts. */
  adminUrl(): string;
  /** Environment variables of the functions, as one would set them in the console. */
  variables: Record<string, string>;
  limits: PoolLimits;
}

/** The cloud functions of one environment. */
export interface Functions {
  /** `event` is the JSON text of an object. Never rejects. */
  invoke(name: string, event: string, identity: Identity): Promise<Outcome>;
  config(name: string): FunctionConfig | undefined;
  list(): FunctionConfig[];
  stats(): Record<string, PoolStats & { lastFailure?: Failure }>;
  /** Ends the function's workers at once, with whatever runs in them. */
  kill(name: string): Promise<void>;
  /** Takes no new calls and lets the running ones end, for at most this long; then ends every worker. */
  close(graceMs: number): Promise<void>;
}

const IDLE_CHECK_MS = 5_000;

export function openFunctions(settings: FunctionsSettings): Functions {
  const { account, clock, journal, invocations } = settings;
  const configs = new Map(readFunctions(settings.functionsDir).map((config) => [config.name, config]));
  const pools = new Map<string, Pool>();
  const lastFailures = new Map<string, Failure>();
  const idleCheck = setInterval(() => {
    for (const pool of pools.values()) pool.endIdle(Date.now());
  }, IDLE_CHECK_MS).unref();
  let closing = false;

  function configOf(name: string): FunctionConfig | undefined {
    const known = configs.get(name) ?? readFunction(settings.functionsDir, name);
    if (known) configs.set(name, known);
    return known;
  }

  function poolOf(config: FunctionConfig): Pool {
    const known = pools.get(config.name);
    if (known) return known;
    const workerSettings = () => ({
      entry: config.entry,
      environment: workerEnvironment(account, config, settings.adminUrl(), settings.variables),
      clock: clock.shared,
      memoryMb: config.memoryMb,
      timeoutMs: config.timeoutMs,
      print: (text: string) => journal.write(config.name, text),
    });
    const pool = new Pool(config.entry, workerSettings, settings.limits);
    pools.set(config.name, pool);
    return pool;
  }

  return {
    async invoke(name, event, identity) {
      const config = configOf(name);
      if (!config) return failed('unknown', `FunctionName parameter could not be found: ${name}`);
      // A call that is still running may call others; nothing else gets in.
      if (closing && invocations.running === 0) return failed('closing', 'the local cloud is closing');
      const invocation = invocations.begin(name, identity);
      const outcome = await poolOf(config).run({
        event,
        environment: invocationEnvironment(account, invocation),
        userInfo: { appId: account.appid, ...(identity.openid === undefined ? {} : { openId: identity.openid }) },
        context: {
          request_id: invocation.token,
          function_name: name,
          function_version: '$LATEST',
          namespace: account.env,
          memory_limit_in_mb: config.memoryMb,
          time_limit_in_ms: config.timeoutMs,
        },
      });
      invocations.end(invocation.token);
      if (!outcome.ok) {
        lastFailures.set(name, outcome.failure);
        journal.write(name, `[${outcome.failure.kind}] ${outcome.failure.stack ?? outcome.failure.message}`);
      }
      return outcome;
    },
    config: configOf,
    list: () => [...configs.values()],
    stats: () =>
      Object.fromEntries(
        [...pools].map(([name, pool]) => {
          const lastFailure = lastFailures.get(name);
          return [name, { ...pool.stats(), ...(lastFailure ? { lastFailure } : {}) }];
        }),
      ),
    async kill(name) {
      await pools.get(name)?.endAll('killed', 'the worker was ended on purpose');
    },
    async close(graceMs) {
      closing = true;
      const until = Date.now() + graceMs;
      while (invocations.running > 0 && Date.now() < until) await setTimeout(20);
      clearInterval(idleCheck);
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}
