import { existsSync } from 'node:fs';
import { copyFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);
/** Their ES modules ask `import.meta` where they lie, which a CommonJS bundle cannot say. */
const commonJs = { pdfkit: require.resolve('pdfkit'), fontkit: require.resolve('fontkit') };
const fonts = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '..', 'fonts');
/** What a function reads from beside its index.js. */
const beside = { print: ['NotoSansHans-Regular.otf', 'NotoSansHans-Bold.otf'].map((file) => path.join(fonts, file)) };

/** Bundles every folder that has an index.ts; returns their names in order. */
export async function bundle(source, target, names) {
  const built = names.filter((name) => existsSync(path.join(source, name, 'index.ts'))).sort();
  await build({
    entryPoints: Object.fromEntries(built.map((name) => [`${name}/index`, path.join(source, name, 'index.ts')])),
    outdir: target,
    bundle: true,
    platform: 'node',
    // The oldest Node the CloudBase console still offers.
    target: 'node16',
    format: 'cjs',
    minify: true,
    // Error names are part of what the log and the SDK say.
    keepNames: true,
    // Node prints the line an uncaught error comes from.
    lineLimit: 160,
    legalComments: 'eof',
    alias: commonJs,
    logLevel: 'warning',
  });
  for (const name of built) {
    const folder = path.join(target, name);
    const config = path.join(source, name, 'config.json');
    if (existsSync(config)) await copyFile(config, path.join(folder, 'config.json'));
    else await writeJson(path.join(folder, 'config.json'), { permissions: { openapi: [] } });
    for (const file of beside[name] ?? []) await copyFile(file, path.join(folder, path.basename(file)));
    await writeJson(path.join(folder, 'package.json'), { name, version: '1.0.0', private: true, main: 'index.js' });
  }
  return built;
}

export async function writeJson(file, value) {
  await writeFile(file, `${JSON.stringify(value, null, 2)}\n`);
}
