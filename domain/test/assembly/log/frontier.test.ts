import fc from 'fast-check';
import { appendLeaves, NO_LEAVES, rootOf } from '../../../src/assembly/log/frontier';
import { leafHash, treeHash } from '../../../src/canonical/merkle';

const leaves = Array.from({ length: 300 }, (_, i) => leafHash(Uint8Array.of(i % 256, Math.floor(i / 256))));

test('a tree that grows leaf by leaf has at every size the hash of RFC 9162', () => {
  let frontier = NO_LEAVES;
  expect(rootOf(frontier)).toBe(treeHash([]));
  for (const [index, leaf] of leaves.entries()) {
    frontier = appendLeaves(frontier, [leaf]);
    expect(rootOf(frontier)).toBe(treeHash(leaves.slice(0, index + 1)));
  }
});

test('however the leaves are cut into pages, the frontier and its root are the same', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }), (pages) => {
      let grown = NO_LEAVES;
      for (const page of pages) grown = appendLeaves(grown, leaves.slice(grown.size, grown.size + page));
      expect(grown).toEqual(appendLeaves(NO_LEAVES, leaves.slice(0, grown.size)));
      expect(rootOf(grown)).toBe(treeHash(leaves.slice(0, grown.size)));
    }),
  );
});

test('what is remembered stays small: one hash for each 1 in the binary size', () => {
  expect(appendLeaves(NO_LEAVES, leaves.slice(0, 256)).peaks).toHaveLength(1);
  expect(appendLeaves(NO_LEAVES, leaves.slice(0, 255)).peaks).toHaveLength(8);
});
