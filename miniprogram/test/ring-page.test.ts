import { RING_PAGE } from '@mulin/domain/ringing/purposes';
import { subPackages } from '../src/pages';

test('the page a subscribe message opens is one of ours (41030 otherwise)', () => {
  const all = Object.entries(subPackages).flatMap(([root, pages]) => pages.map((page) => `${root}/${page}`));
  expect(all).toContain(RING_PAGE);
});
