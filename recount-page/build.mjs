// Puts frame, style and script into one file that needs no network: node recount-page/build.mjs [--out FILE]
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const here = import.meta.dirname;
const { values } = parseArgs({ options: { out: { type: 'string' } } });
const out = values.out ?? path.join(here, 'dist/recount.html');
const text = (...names) => readFile(path.join(here, ...names), 'utf8');

const { outputFiles } = await build({
  entryPoints: [path.join(here, 'src/main.ts')],
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: 'es2021',
  charset: 'utf8',
  logLevel: 'warning',
});
// A closing tag inside a string would end the script.
const script = outputFiles[0].text.trim().replaceAll('</script', '<\\/script');
const style = `${await text('../miniprogram/src/ui/tokens.css')}${await text('page.css')}`;
const hash = (content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
const policy = [
  `default-src 'none'`,
  `script-src ${hash(script)}`,
  `style-src ${hash(style)}`,
  `base-uri 'none'`,
  `form-action 'none'`,
].join('; ');
const filled = { policy, style, script };
const page = (await text('page.html')).replace(/\{\{(\w+)\}\}/g, (_, name) => filled[name]);
await mkdir(path.dirname(out), { recursive: true });
await writeFile(out, page);
