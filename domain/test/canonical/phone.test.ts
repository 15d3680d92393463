import path from 'node:path';
import { build } from 'esbuild';

// Old phones run WeChat on a JavaScript core without BigInt, TextEncoder and crypto.subtle.
test('the recount bundles without anything a phone lacks', async () => {
  const { outputFiles } = await build({
    entryPoints: [path.join(__dirname, '../../src/assembly/recount/verify.ts')],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    platform: 'browser',
    target: 'es2021',
  });
  const code = outputFiles[0]?.text ?? '';
  const lacking = ['BigInt', 'TextEncoder', 'subtle', 'require(', 'node:', '.at(-', 'hasOwn(', 'structuredClone'];
  expect(lacking.filter((name) => code.includes(name))).toEqual([]);
  expect(code.length).toBeLessThan(90_000);
});
