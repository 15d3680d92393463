import type * as Database from '../../src/kit/database';
import type * as Files from '../../src/kit/files';

/** The instance was killed: nothing it does reaches anything any more. */
export class Killed extends Error {}

/**
 * A function that can be killed before any of its writes, as a platform kills one that takes too long. Everything written goes through
 * here; from the fatal write on nothing gets through until `revive`.
 */
class Life {
  writes = 0;
  fatal = Number.POSITIVE_INFINITY;
  /** Done before every write that gets through: what others do meanwhile. */
  meanwhile: (write: number) => Promise<void> | void = () => undefined;
  /** What was stored under each path; storing something else there is told in `changed`. */
  readonly stored = new Map<string, string>();
  readonly changed: string[] = [];
  /** How often the same was stored over itself. */
  again = 0;
  private busy = false;

  killAt(write: number): void {
    this.writes = 0;
    this.fatal = write;
  }

  revive(): void {
    this.killAt(Number.POSITIVE_INFINITY);
    this.meanwhile = () => undefined;
  }

  async pass<R>(write: () => Promise<R>): Promise<R> {
    if (this.busy) return write();
    this.writes += 1;
    if (this.writes >= this.fatal) throw new Killed(`killed before write ${this.fatal}`);
    this.busy = true;
    try {
      await this.meanwhile(this.writes);
    } finally {
      this.busy = false;
    }
    return write();
  }
}
export const life = new Life();

const writing = ['insert', 'insertIfAbsent', 'insertMany', 'put', 'update', 'updateWhere', 'remove', 'removeWhere'];

/** `kit/database` with every write of the living counted. For `jest.mock`. */
export function mortalDatabase(): typeof Database {
  const actual = jest.requireActual<typeof Database>('../../src/kit/database');
  const table = (collection: never) => {
    const whole = actual.table(collection) as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
    const mortal = writing.map((name) => [
      name,
      (...given: unknown[]) => life.pass(async () => whole[name]?.(...given)),
    ]);
    return { ...whole, ...Object.fromEntries(mortal) };
  };
  const transaction = (work: never) => life.pass(() => actual.transaction(work));
  return { ...actual, table, transaction } as unknown as typeof Database;
}

/** `kit/files` likewise. */
export function mortalFiles(): typeof Files {
  const actual = jest.requireActual<typeof Files>('../../src/kit/files');
  return {
    ...actual,
    storeFile: (path, content) =>
      life.pass(() => {
        const text = content.toString('base64');
        const before = life.stored.get(path);
        if (before === text) life.again += 1;
        else if (before !== undefined) life.changed.push(path);
        life.stored.set(path, text);
        return actual.storeFile(path, content);
      }),
    removeFiles: (fileIds) => life.pass(() => actual.removeFiles(fileIds)),
  };
}
