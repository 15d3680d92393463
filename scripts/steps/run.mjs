import { spawn } from 'node:child_process';

const windows = process.platform === 'win32';
// On Windows npm and npx are .cmd files, which only a shell starts.
const scripts = new Set(['npm', 'npx']);
const command = (program) => (windows && scripts.has(program) ? `${program}.cmd` : program);

/** Runs a program in the repository, with its output on our standard error unless `out` says on standard output; rejects when it fails. */
export function run(program, args, { env = {}, quiet = false, out = 2 } = {}) {
  return new Promise((resolve, reject) => {
    const output = [];
    const child = spawn(command(program), args, {
      stdio: ['ignore', quiet ? 'pipe' : out, quiet ? 'pipe' : 2],
      shell: windows && scripts.has(program),
      env: { ...process.env, ...env },
    });
    child.stdout?.on('data', (chunk) => output.push(chunk));
    child.stderr?.on('data', (chunk) => output.push(chunk));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      process.stderr.write(Buffer.concat(output));
      reject(new Error(`${program} ${args.join(' ')} ended with ${code}`));
    });
  });
}

/** Says what is being done and, when it is done, how long it took. */
export async function step(title, work) {
  const from = Date.now();
  process.stderr.write(`… ${title}\n`);
  const did = await work();
  process.stderr.write(
    did === false ? `✓ ${title}: up to date\n` : `✓ ${title}: ${((Date.now() - from) / 1000).toFixed(1)} s\n`,
  );
}
