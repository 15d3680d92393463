import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { openDocumentStore } from '../../src/documents/index';
import { temporaryDirectory } from './stores';

const directory = temporaryDirectory();
const file = join(directory, 'db.sqlite');
const script = join(directory, 'hammer.cjs');

/** Runs the hammer until it has acknowledged `enough` writes, kills it with SIGKILL and gives what it acknowledged. */
function hammerAndKill(firstNumber: number, enough: number): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script, file, String(firstNumber)], {
      env: { ...process.env, NODE_PATH: join(__dirname, '../../../node_modules') },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (output.split('\n').length > enough) child.kill('SIGKILL');
    });
    child.on('error', reject);
    child.on('close', (_code, signal) => {
      if (signal === 'SIGKILL') resolve(output.split('\n').slice(0, -1));
      else reject(new Error(`the hammer stopped by itself:\n${output}`));
    });
  });
}

beforeAll(() => {
  buildSync({
    entryPoints: [join(__dirname, 'hammer.ts')],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['libsql'],
    logLevel: 'error',
  });
});

test('killed again and again, it loses nothing acknowledged and keeps no half of a transaction', async () => {
  const acknowledged: string[] = [];
  for (let round = 0; round < 4; round++) {
    acknowledged.push(...(await hammerAndKill(round * 1_000_000, 300)));

    const store = openDocumentStore({ file, now: () => new Date() });
    const docs = store.page('things', { skip: 0, limit: Number.POSITIVE_INFINITY });
    const ids = new Set(docs.map(({ _id }) => String(_id)));
    const idsOf = (line: string) => {
      const [kind, n] = line.split(' ');
      return kind === 'w' ? [`w-${n}`] : [`t-${n}-1`, `t-${n}-2`];
    };
    expect(acknowledged.flatMap(idsOf).filter((id) => !ids.has(id))).toEqual([]);
    const halves = [...ids].filter((id) => id.startsWith('t-'));
    expect(halves.filter((id) => !ids.has(`${id.slice(0, -1)}${id.endsWith('1') ? 2 : 1}`))).toEqual([]);
    expect(docs.find(({ _id }) => _id === 'pairs')?.count).toBe(halves.length / 2);
    expect(halves.length).toBeGreaterThan(round);
    store.close();
  }
});

test('everything is back in its order after closing and opening', async () => {
  const path = join(directory, 'order.sqlite');
  const docs = [
    { _id: 'b', at: new Date(5), n: 1.5 },
    { _id: 'a', list: [1, null] },
    { _id: 3, r: { long: 2 ** 50 } },
  ];
  const store = openDocumentStore({ file: path, now: () => new Date() });
  store.declare([
    { name: 'things', indexes: [] },
    { name: 'empty', indexes: [] },
  ]);
  const { EJSON } = await import('bson');
  const data = docs.map((doc) => EJSON.stringify(doc, { relaxed: false }));
  await store.actions['database.insertDocument']?.({
    action: '',
    params: { collectionName: 'things', data },
    parts: {},
    invocation: undefined,
  });
  expect(() => openDocumentStore({ file: path, now: () => new Date() })).toThrow(/locked/);
  store.close();

  const again = openDocumentStore({ file: path, now: () => new Date() });
  expect(again.collectionNames()).toEqual(['things', 'empty']);
  expect(again.page('things', { skip: 0, limit: 9 })).toEqual(docs);
  again.close();
});
