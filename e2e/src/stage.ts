import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** The repository; a command is bundled elsewhere and started in it. */
export const root = __dirname.endsWith(path.join('e2e', 'src')) ? path.join(__dirname, '..', '..') : process.cwd();

export const setupKey = 'set-up key of the stage';

/** A local cloud in a process of its own, as `npm start` runs it, on a data directory that goes away with it. */
export interface Stage {
  url: string;
  dataDir: string;
  /** kill -9, then start again on the same data. */
  crash(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage(): Promise<Stage> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'mulin-stage-'));
  const variables = {
    MULIN_DATA_KEY: randomBytes(32).toString('base64'),
    MULIN_SETUP_KEY: setupKey,
    // A few people do in minutes what takes a year.
    MULIN_RATE_FACTOR: '10000',
    MULIN_SUB_MCH_ID: '1900000109',
  };
  let cloud = await startProcess(dataDir, variables, '0');
  const { port } = new URL(cloud.url);
  return {
    url: cloud.url,
    dataDir,
    async crash() {
      await ended(cloud.child, 'SIGKILL');
      cloud = await startProcess(dataDir, variables, port);
    },
    async close() {
      await ended(cloud.child, 'SIGTERM');
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function startProcess(
  dataDir: string,
  variables: Record<string, string>,
  port: string,
): Promise<{ url: string; child: ChildProcess }> {
  // Functions built elsewhere than where `npm test` puts them.
  const { MULIN_FUNCTIONS: functions } = process.env;
  const args = ['local-cloud/dist/main.cjs', ...(functions ? ['--functions', functions] : [])];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, PORT: port, DATA_DIR: dataDir, FUNCTION_VARIABLES: JSON.stringify(variables) },
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`the local cloud ended with ${code}`)));
    createInterface({ input: child.stdout }).on('line', (line) => {
      const ready = /^ready (http:\S+)$/.exec(line)?.[1];
      if (ready) resolve(ready);
    });
  });
  return { url, child };
}

function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  return new Promise((resolve) => {
    child.on('exit', () => resolve());
    child.kill(signal);
  });
}
