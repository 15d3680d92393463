import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { receiptCode } from '../../src/assembly/card/receipt';
import { cast, makeCard, packed, promised } from '../assembly/poll-fixture';

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

test('fee-examples: 0 when all agree, 1 with the mismatch otherwise, 2 on what is no file of examples or asks nothing', () => {
  const good = JSON.parse(readFileSync(path.join(root, 'domain/vectors/fee-examples.json'), 'utf8'));
  const [first] = good.examples;
  const one = (...examples: unknown[]) => file(`fees-${Math.random()}.json`, { ...good, examples });
  expect(run('fee-examples')).toMatchObject({ status: 0, stdout: '53 of 53 fee examples agree\n' });
  const wrong = run('fee-examples', one({ ...first, expectFen: first.expectFen + 1 }));
  expect([wrong.status, wrong.stdout]).toEqual([1, expect.stringContaining(`found    ${first.expectFen}\n0 of 1`)]);
  const unknown = run('fee-examples', one({ ...first, inputs: { ...first.inputs, kind: 'toString' } }));
  expect(unknown.status).toBe(1);
  const unreadable = [
    run('fee-examples', 'absent.json'),
    run('fee-examples', file('not-json.json', '{')),
    run('fee-examples', file('list.json', [first])),
    run('fee-examples', file('schema.json', { ...good, schema: 'fee-examples/2' })),
    run('fee-examples', one()),
    run('fee-examples', one({ name: first.name, inputs: first.inputs })),
    run('fee-examples', one({ ...first, expectFen: {} })),
    run('fee-examples', one({ ...first, inputs: 'none' })),
  ];
  expect(unreadable.map(({ status, stdout }) => [status, stdout])).toEqual(unreadable.map(() => [2, '']));
});

describe('verify', () => {
  const card = makeCard();
  const ballots = [0, 1, 2].map((head) => cast(card, head, { q1: 'agree', q2: 'against', q3: ['a'] }));
  const pack = packed(card, ballots);
  const honest = file('honest.json', pack);
  const [first] = ballots as [(typeof ballots)[0]];
  const absent = cast(card, 5, { q1: 'agree', q2: 'against', q3: ['a'] });

  test('numbered checks; 0 when all hold, 1 when one fails', () => {
    const { status, stdout } = run('verify', honest);
    expect([status, stdout]).toEqual([0, expect.stringContaining('复核通过')]);
    expect(stdout).toContain('不能证明投票的手机当时在业主本人手里');
    expect(stdout).toMatch(/✗ 参加的面积：300.00 ㎡，全部 1,000.00 ㎡，占 30.00%/);
    const forged = run('verify', file('forged.json', { ...pack, ballots: pack.ballots.slice(1) }));
    expect([forged.status, forged.stdout]).toEqual([1, expect.stringMatching(/✗ \d+\. 逐项合计/)]);
  });

  test('a receipt: 0 with its number in the log, 1 when it is not there', () => {
    const found = run('verify', honest, '--receipt', receiptCode(first.commit));
    expect([found.status, found.stdout]).toEqual([0, expect.stringContaining('登记为第 1 号，共 3 号')]);
    const missing = run('verify', honest, '--receipt', absent.commit);
    expect([missing.status, missing.stdout]).toEqual([1, expect.stringContaining('不在登记簿里')]);
  });

  test('a promise that was broken is named as proof', () => {
    const receipt = file('receipt.json', { code: receiptCode(absent.commit), promise: promised(card, absent) });
    const { status, stdout } = run('verify', honest, '--promise', receipt, '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, receipt: { promise: 'broken', misconduct: true } });
  });

  test('used wrongly: 2', () => {
    const calls = [
      run('verify'),
      run('verify', honest, honest),
      run('verify', honest, '--unknown'),
      run('verify', honest, '--receipt', 'K7Q2'),
      run('verify', honest, '--promise', honest),
    ];
    expect(calls.map(({ status }) => status)).toEqual([2, 2, 2, 2, 2]);
  });
});

test('the second verifier ends with the same codes', () => {
  const card = makeCard();
  const pack = packed(card, [cast(card, 0, { q1: 'agree', q2: 'agree', q3: [] })]);
  const second = (...args: string[]) =>
    spawnSync(process.execPath, ['domain/independent/recount.mjs', ...args], { cwd: root, encoding: 'utf8' }).status;
  const codes = [second(file('a.json', pack)), second(file('b.json', { ...pack, results: [] })), second('absent.json')];
  expect([...codes, second(), second(file('c.json', 'not JSON'))]).toEqual([0, 1, 2, 2, 2]);
});
