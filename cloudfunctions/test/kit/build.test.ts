import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contracts } from '@mulin/shared-types/contracts';
import { database } from '@mulin/shared-types/documents';

/** What a machine of the cloud would get, built into a folder of its own, with no node_modules beside it. */
const folder = mkdtempSync(path.join(tmpdir(), 'mulin-built-'));
const read = (...names: string[]): unknown => JSON.parse(readFileSync(path.join(folder, ...names), 'utf8'));
beforeAll(() => {
  const build = path.join(__dirname, '..', '..', 'build', 'build.mjs');
  execFileSync(process.execPath, [build, '--quick', '--out', folder], { stdio: ['ignore', 'pipe', 'inherit'] });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const functions = () =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);

test('every contract has its function, and every function its contract', () => {
  expect(functions().sort()).toEqual(Object.keys(contracts).sort());
});

test('each is a folder to upload as it is, and answers with nothing else installed', () => {
  for (const name of functions()) {
    const fonts = name === 'print' ? ['NotoSansHans-Bold.otf', 'NotoSansHans-Regular.otf'] : [];
    expect(readdirSync(path.join(folder, name)).sort()).toEqual([...fonts, 'config.json', 'index.js', 'package.json']);
    expect(read(name, 'package.json')).toMatchObject({ name, main: 'index.js' });
    expect(read(name, 'config.json')).toBeInstanceOf(Object);
    const script = `require('./${name}').main({ operation: 'none' }).then((a) => console.log(JSON.stringify(a)))`;
    const said = execFileSync(process.execPath, ['-e', script], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env },
    });
    expect(JSON.parse(said)).toMatchObject({ ok: false, error: { code: 'UNKNOWN_OPERATION' } });
  }
});

test('database.json holds every collection with its indexes, closed to the phone', () => {
  expect(read('database.json')).toEqual(database);
  expect(database.every(({ rules }) => rules.read === false && rules.write === false)).toBe(true);
});
