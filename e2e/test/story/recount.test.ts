import { spawn } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { verifyPackage } from '@mulin/domain/assembly/recount/verify';
import { demonstrated } from '../../src/demonstrated';
import { Door } from '../../src/front-door/door';
import { root } from '../../src/stage';
import { protagonist, staff } from '../../src/story/cast';

const told = demonstrated();
const door = new Door(told.url);

const exitOf = (...args: readonly string[]): Promise<number | null> =>
  new Promise((resolve) => {
    spawn(process.execPath, args, { cwd: root, stdio: 'ignore' }).on('exit', resolve);
  });

/** What the command and the independent verifier end with. */
async function verdicts(pack: RecountPackage): Promise<(number | null)[]> {
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'mulin-package-')), 'package.json');
  writeFileSync(file, JSON.stringify(pack));
  return Promise.all([
    exitOf('scripts/run.mjs', 'domain/src/command/verify.ts', file),
    exitOf('domain/independent/recount.mjs', file),
  ]);
}

async function packageOf(openid: string, pollId: string): Promise<RecountPackage> {
  const { file } = await door.as(openid).assembly.recountPackage({ pollId });
  return (await (await fetch(file.url)).json()) as RecountPackage;
}

test.each([
  ['the first assembly with its election', protagonist, told.pastPollId],
  ['one building', protagonist, told.liftPollId],
  ['the revoked vote of a neighbour', staff.street.openid, told.revoked.pollId],
])('%s: both verifiers find the published count again, and one changed choice', async (_, openid, pollId) => {
  const pack = await packageOf(openid, pollId);
  expect(verifyPackage(pack).ok).toBe(true);
  expect(await verdicts(pack)).toEqual([0, 0]);
  const [ballot] = pack.ballots;
  if (ballot) ballot.choices.q1 = ballot.choices.q1 === 'agree' ? 'against' : 'agree';
  expect(verifyPackage(pack).ok).toBe(false);
  expect(await verdicts(pack)).toEqual([1, 1]);
});
