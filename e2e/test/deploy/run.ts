import { execFile } from 'node:child_process';
import path from 'node:path';

const root = path.join(__dirname, '..', '..', '..');

export interface Ran {
  code: number;
  out: string;
  problems: string;
}

/** Runs `npm run deploy -- …` as a person would; only the settings given are set. */
export function deploy(args: readonly string[], settings: Record<string, string>): Promise<Ran> {
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', NODE_NO_WARNINGS: '1', ...settings };
  return new Promise((resolve) => {
    execFile(process.execPath, [path.join(root, 'scripts', 'deploy.mjs'), ...args], { env }, (error, out, problems) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, problems });
    });
  });
}
