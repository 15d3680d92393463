import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { type FailureKind, failed, type Outcome } from './failure';

/** One call, ready to be sent to a worker. */
export interface Job {
  /** JSON text of an object. */
  event: string;
  environment: Record<string, string | undefined>;
  userInfo: Record<string, string>;
  context: Record<string, unknown>;
}

export interface WorkerSettings {
  entry: string;
  environment: Record<string, string>;
  clock: SharedArrayBuffer;
  memoryMb: number;
  timeoutMs: number;
  print(text: string): void;
}

type Described = { message: string; stack?: string };
type Said = { ready?: true; json?: string; failed?: Described; notLoaded?: Described; badEvent?: string };

const BOOT_LIMIT_MS = 30_000;
const BOOTSTRAP = path.join(__dirname, 'worker.cjs');

/** One thread with one copy of a function in it, like one SCF instance: it runs one invocation at a time. */
export class FunctionWorker {
  private readonly thread: Worker;
  private readonly booted: Promise<Outcome | undefined>;
  private answer: ((outcome: Outcome) => void) | undefined;
  private lastError: Described | undefined;
  /** True once the thread has gone or must not be used again. */
  ended = false;
  /** True if it holds code that has been rebuilt since. */
  outdated = false;
  idleSince = Date.now();

  constructor(private readonly settings: WorkerSettings) {
    this.thread = new Worker(BOOTSTRAP, {
      workerData: { entry: settings.entry, clock: settings.clock },
      env: settings.environment,
      resourceLimits: { maxOldGenerationSizeMb: settings.memoryMb },
      stdout: true,
      stderr: true,
    });
    for (const stream of [this.thread.stdout, this.thread.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => settings.print(text));
    }
    this.booted = this.boot();
    this.thread.on('error', (error: Error) => {
      this.lastError = { message: `${error.name}: ${error.message}`, ...(error.stack ? { stack: error.stack } : {}) };
    });
    this.thread.on('exit', (code) => {
      this.ended = true;
      const said = this.lastError ?? { message: `the process exited before the call was answered (code ${code})` };
      this.settle(failed('crashed', said.message, said.stack));
    });
  }

  /** Runs one call; the worker must be free. Never rejects. */
  async run(job: Job): Promise<Outcome> {
    const broken = await this.booted;
    if (broken) return broken;
    const outcome = await this.withLimit(this.settings.timeoutMs, 'timeout', () => this.thread.postMessage(job));
    this.idleSince = Date.now();
    return outcome;
  }

  /** Ends the thread; a call that runs in it is answered with the given failure. */
  async end(kind: FailureKind, message: string): Promise<void> {
    this.ended = true;
    this.settle(failed(kind, message));
    await this.thread.terminate();
  }

  /** Undefined when the function is loaded and waits for calls. */
  private async boot(): Promise<Outcome | undefined> {
    const ready = this.withLimit(BOOT_LIMIT_MS, 'notLoaded', () => undefined);
    this.thread.on('message', (said: Said) => this.settle(outcomeOf(said)));
    const outcome = await ready;
    if (outcome.ok) return undefined;
    await this.end('notLoaded', outcome.failure.message);
    return outcome;
  }

  private async withLimit(ms: number, kind: FailureKind, start: () => void): Promise<Outcome> {
    if (this.ended) return failed('crashed', 'the worker is gone');
    let timer: NodeJS.Timeout | undefined;
    const outcome = await new Promise<Outcome>((resolve) => {
      this.answer = resolve;
      timer = setTimeout(() => void this.end(kind, `Invoking task timed out after ${ms / 1000} seconds`), ms);
      start();
    });
    clearTimeout(timer);
    return outcome;
  }

  private settle(outcome: Outcome): void {
    const answer = this.answer;
    this.answer = undefined;
    answer?.(outcome);
  }
}

function outcomeOf(said: Said): Outcome {
  if (said.json !== undefined) return { ok: true, json: said.json };
  if (said.failed) return failed('failed', said.failed.message, said.failed.stack);
  if (said.notLoaded) return failed('notLoaded', said.notLoaded.message, said.notLoaded.stack);
  if (said.badEvent !== undefined) return failed('badEvent', said.badEvent);
  return { ok: true, json: 'null' };
}
