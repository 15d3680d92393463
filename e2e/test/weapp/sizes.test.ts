import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { packageSizes } from '../../src/weapp/sizes';
import { built } from './built';

const KB = 1024;

describe('what WeChat has to download', () => {
  const sizes = packageSizes(built);
  const main = sizes.find(({ name }) => name === 'main')?.bytes ?? 0;
  const subs = sizes.filter(({ name }) => name !== 'main');

  test('the main package stays under 1 MB', () => expect(main).toBeLessThan(1024 * KB));

  test.each(subs)('$name stays under 500 KB', ({ bytes }) => expect(bytes).toBeLessThan(500 * KB));

  test('everything together stays under 3 MB', () => {
    expect(sizes.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(3 * 1024 * KB);
  });

  test('the contracts add nothing: they are types on the phone, and zod is not in the bundle', () => {
    const code = readdirSync(built, { recursive: true, withFileTypes: true }).filter(({ name }) =>
      name.endsWith('.js'),
    );
    expect(code.length).toBeGreaterThan(10);
    for (const { name, parentPath } of code) {
      expect(readFileSync(path.join(parentPath, name), 'utf8')).not.toMatch(/ZodError|\b_zod\b/);
    }
  });
});
