import { writeSync } from 'node:fs';
import { documentActions, openDocumentStore } from '../../src/documents/index';

/**
 * Run as a process of its own and killed in the middle: writes single documents `w-<n>` and, in transactions, pairs `t-<n>-1`, `t-<n>-2`
 * with a count of the pairs in `pairs`. Prints `w <n>` or `t <n>` once a write is acknowledged.
 * Arguments: the database file and the first number to use.
 */
const [file = '', first = '0'] = process.argv.slice(2);
const store = openDocumentStore({ file, now: () => new Date() });
store.declare([{ name: 'things', indexes: [] }]);
const actions = documentActions(store);
let next = Number(first);

async function call(action: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const answer = await actions[`database.${action}`]?.({
    action,
    params: { collectionName: 'things', ...params },
    parts: {},
    invocation: undefined,
  });
  return answer && 'json' in answer ? answer.json : {};
}

async function writeSingles(): Promise<never> {
  for (;;) {
    const n = next++;
    await call('insertDocument', { data: [JSON.stringify({ _id: `w-${n}`, text: 'x'.repeat(n % 500) })] });
    writeSync(1, `w ${n}\n`);
  }
}

async function writePairs(): Promise<never> {
  for (;;) {
    const n = next++;
    const { transactionId } = await call('startTransaction');
    try {
      for (const half of [1, 2]) {
        await call('insertDocument', { data: [JSON.stringify({ _id: `t-${n}-${half}` })], transactionId });
        await new Promise((resolve) => setImmediate(resolve));
      }
      await call('modifyDocument', {
        query: JSON.stringify({ _id: 'pairs' }),
        data: JSON.stringify({ $inc: { count: 1 } }),
        merge: true,
        transactionId,
      });
      await call('commitTransaction', { transactionId });
      writeSync(1, `t ${n}\n`);
    } catch {
      // Another pair was first; this one left nothing behind.
    }
  }
}

async function main() {
  if (store.count('things') === 0) await call('insertDocument', { data: [JSON.stringify({ _id: 'pairs', count: 0 })] });
  for (let i = 0; i < 5; i++) {
    void writeSingles();
    void writePairs();
  }
}
void main();
