import { statSync } from 'node:fs';
import { type FailureKind, failed, type Outcome } from './failure';
import { FunctionWorker, type Job, type WorkerSettings } from './function-worker';

export interface PoolLimits {
  /** Workers per function. */
  maxWorkers: number;
  /** Calls that may wait for a worker. */
  maxWaiting: number;
  /** A worker that has had nothing to do for this long is ended. */
  idleMs: number;
}

/** Numbers for the developer page. */
export interface PoolStats {
  calls: number;
  failures: number;
  waiting: number;
  workers: number;
  busy: number;
  totalMs: number;
  slowestMs: number;
}

interface Waiting {
  job: Job;
  resolve(outcome: Outcome): void;
}

const MTIME_CHECK_MS = 500;

/** The workers of one function: started when needed, at most a few, ended when idle or when the built file has changed. */
export class Pool {
  private readonly free: FunctionWorker[] = [];
  private readonly all = new Set<FunctionWorker>();
  private readonly waiting: Waiting[] = [];
  private loadedMtime = 0;
  private checkedAt = 0;
  private calls = 0;
  private failures = 0;
  private totalMs = 0;
  private slowestMs = 0;

  constructor(
    private readonly entry: string,
    private readonly settings: () => WorkerSettings,
    private readonly limits: PoolLimits,
  ) {}

  run(job: Job): Promise<Outcome> {
    this.calls += 1;
    this.retireOutdated();
    const worker = this.takeFree() ?? (this.all.size < this.limits.maxWorkers ? this.start() : undefined);
    if (worker) return this.runOn(worker, job);
    if (this.waiting.length >= this.limits.maxWaiting) {
      return Promise.resolve(failed('busy', `${this.waiting.length} calls are waiting already`));
    }
    return new Promise((resolve) => this.waiting.push({ job, resolve }));
  }

  /** Ends every worker; running calls fail with the given kind, waiting ones go to new workers. */
  async endAll(kind: FailureKind, message: string): Promise<void> {
    const workers = [...this.all];
    this.free.length = 0;
    this.all.clear();
    await Promise.all(workers.map((worker) => worker.end(kind, message)));
  }

  async close(): Promise<void> {
    for (const { resolve } of this.waiting.splice(0)) resolve(failed('killed', 'the local cloud is closing'));
    await this.endAll('killed', 'the local cloud is closing');
  }

  endIdle(now: number): void {
    for (const worker of [...this.free]) {
      if (worker.ended || now - worker.idleSince > this.limits.idleMs) this.drop(worker);
    }
  }

  stats(): PoolStats {
    return {
      calls: this.calls,
      failures: this.failures,
      waiting: this.waiting.length,
      workers: this.all.size,
      busy: this.all.size - this.free.length,
      totalMs: Math.round(this.totalMs),
      slowestMs: Math.round(this.slowestMs),
    };
  }

  private async runOn(worker: FunctionWorker, job: Job): Promise<Outcome> {
    const begun = performance.now();
    const outcome = await worker.run(job);
    const took = performance.now() - begun;
    this.totalMs += took;
    if (took > this.slowestMs) this.slowestMs = took;
    if (!outcome.ok) this.failures += 1;
    this.giveBack(worker);
    return outcome;
  }

  private giveBack(worker: FunctionWorker): void {
    if (worker.ended || worker.outdated) this.drop(worker);
    const next = this.waiting.shift();
    if (!next) {
      if (this.all.has(worker)) this.free.push(worker);
      return;
    }
    void this.runOn(this.all.has(worker) ? worker : this.start(), next.job).then(next.resolve);
  }

  /** A worker that died while idle (a rejection nobody awaited) must not meet the next call. */
  private takeFree(): FunctionWorker | undefined {
    for (let worker = this.free.pop(); worker; worker = this.free.pop()) {
      if (!worker.ended) return worker;
      this.all.delete(worker);
    }
    return undefined;
  }

  private start(): FunctionWorker {
    const worker = new FunctionWorker(this.settings());
    this.all.add(worker);
    return worker;
  }

  private drop(worker: FunctionWorker): void {
    this.all.delete(worker);
    const at = this.free.indexOf(worker);
    if (at >= 0) this.free.splice(at, 1);
    if (!worker.ended) void worker.end('killed', 'the worker was retired');
  }

  /** After a rebuild the next call gets a worker with the new code. */
  private retireOutdated(): void {
    const now = Date.now();
    if (now - this.checkedAt < MTIME_CHECK_MS) return;
    this.checkedAt = now;
    const mtime = statSync(this.entry, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (mtime === this.loadedMtime) return;
    this.loadedMtime = mtime;
    for (const worker of [...this.free]) this.drop(worker);
    for (const worker of this.all) worker.outdated = true;
  }
}
