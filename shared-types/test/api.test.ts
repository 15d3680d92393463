import { readFileSync } from 'node:fs';
import path from 'node:path';
import { apiReference } from '../src/reference/api';

test('docs/api.md is what the contracts say (npm run docs:api writes it)', () => {
  expect(readFileSync(path.join(__dirname, '../../docs/api.md'), 'utf8')).toBe(apiReference());
});
