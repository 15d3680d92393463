import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cast, makeCard, packed } from '../assembly/poll-fixture';

const root = path.join(__dirname, '../../..');
const folder = mkdtempSync(path.join(tmpdir(), 'mulin-commands-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(command: string, ...args: string[]) {
  const entry = `domain/src/command/${command}.ts`;
  return spawnSync(process.execPath, ['scripts/run.mjs', entry, ...args], { cwd: root, encoding: 'utf8' });
}

function file(name: string, content: unknown): string {
  const full = path.join(folder, name);
  writeFileSync(full, typeof content === 'string' ? content : JSON.stringify(content));
  return full;
}

test('roll prints what an import would find, and nothing else', () => {
  const { stdout, status } = run('roll', 'domain/registers/roll-xiyuan.xlsx');
  const expected = readFileSync(path.join(root, 'domain/registers/roll-xiyuan.expected.json'), 'utf8');
  expect([status, JSON.parse(stdout)]).toEqual([0, JSON.parse(expected)]);
});

test('roll, vectors and verify end with 2 on what they cannot read', () => {
  const broken = file('broken.json', '{');
  const results = [
    run('roll', broken),
    run('roll'),
    run('vectors', broken),
    run('verify', broken),
    run('verify', 'absent.json'),
  ];
  expect(results.map(({ status, stdout }) => [status, stdout])).toEqual(results.map(() => [2, '']));
  expect(results.every(({ stderr }) => stderr.trim() !== '')).toBe(true);
});

test('vectors: 0 when all is as expected, 1 with the mismatches otherwise', () => {
  const good = JSON.parse(readFileSync(path.join(root, 'domain/vectors/owners-vote.json'), 'utf8'));
  expect(run('vectors', 'domain/vectors/owners-vote.json')).toMatchObject({
    status: 0,
    stdout: '22 cases, 22 as expected, 0 not\n',
  });
  good.deadlines[0].expect.earliestOpen = '2026-03-16';
  const { status, stdout } = run('vectors', file('wrong.json', good));
  expect([status, stdout]).toEqual([1, expect.stringContaining('expected "2026-03-16", found "2026-03-17"')]);
});

test('verify: numbered checks; 0 when all pass, 1 when one fails', () => {
  const card = makeCard();
  const ballots = [0, 1, 2].map((head) => cast(card, head, { q1: 'agree', q2: 'against', q3: ['a'] }));
  const pack = packed(card, ballots);
  const honest = run('verify', file('honest.json', pack));
  expect([honest.status, honest.stdout]).toEqual([0, expect.stringContaining('复核通过')]);
  const forged = run('verify', file('forged.json', { ...pack, ballots: pack.ballots.slice(1) }));
  expect([forged.status, forged.stdout]).toEqual([1, expect.stringMatching(/✗ \d+\. 逐项合计/)]);
});
