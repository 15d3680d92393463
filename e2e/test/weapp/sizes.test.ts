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
});
