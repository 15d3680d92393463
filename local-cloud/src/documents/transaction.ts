import { randomUUID } from 'node:crypto';
import type { LockName } from './locks';
import { WriteSet } from './write-set';

/** An open transaction: what it saw, what it means to write, what it holds. */
export class Transaction {
  readonly id = randomUUID();
  readonly writes = new WriteSet();
  readonly locks = new Set<LockName>();
  /** Resolves when the transaction has committed or aborted and its locks are free. */
  readonly ended: Promise<void>;
  private resolveEnded: () => void = () => undefined;

  /** @param snapshot number of the last commit it can see */
  constructor(readonly snapshot: number) {
    this.ended = new Promise((resolve) => {
      this.resolveEnded = resolve;
    });
  }

  end(): void {
    this.resolveEnded();
  }
}
