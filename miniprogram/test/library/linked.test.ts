import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { explained } from '@mulin/domain/library/explained';

const pages = join(__dirname, '../../src/packages');

test('every article in plain words is linked from a page it governs', () => {
  const sources = readdirSync(pages, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx') && !file.startsWith('library'))
    .map((file) => readFileSync(join(pages, file), 'utf8'))
    .join('\n');
  const unlinked = Object.values(explained)
    .flat()
    .filter(({ id }) => !sources.includes(`<LawLink id="${id}" />`));
  expect(unlinked.map(({ id, title }) => `${id} ${title}`)).toEqual([]);
});
