import { sha256 as noble } from '@noble/hashes/sha2.js';
import fc from 'fast-check';
import { fromHex, toHex, utf8 } from '../../src/canonical/bytes';
import { canonical } from '../../src/canonical/canonical';
import { hashOf } from '../../src/canonical/hash';
import {
  consistencyProof,
  extendsTree,
  includes,
  inclusionProof,
  leafHash,
  treeHash,
} from '../../src/canonical/merkle';
import { sha256 } from '../../src/canonical/sha256';

test('one spelling: sorted keys, integers, JSON escapes', () => {
  expect(canonical({ b: 1, a: [null, true, '楼\n"'], c: undefined })).toBe('{"a":[null,true,"楼\\n\\""],"b":1}');
  expect(canonical({ Z: 1, a: 2, '10': 3, '9': 4 })).toBe('{"10":3,"9":4,"Z":1,"a":2}');
  expect(() => canonical(0.5)).toThrow();
  expect(() => canonical(Number.NaN)).toThrow();
  expect(() => canonical({ a: () => 1 })).toThrow();
});

test('SHA-256 by hand is SHA-256, at every length around a block and beyond', () => {
  for (let length = 0; length < 200; length += 1) {
    const data = Uint8Array.from({ length }, (_, i) => (i * 31 + length) % 256);
    expect(toHex(sha256(data))).toBe(toHex(noble(data)));
  }
  fc.assert(fc.property(fc.uint8Array({ maxLength: 5000 }), (data) => toHex(sha256(data)) === toHex(noble(data))));
  expect(toHex(sha256(utf8('abc')))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('the order in which keys were written does not matter, any change of a value does', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (record) => {
      const turned = Object.fromEntries(Object.entries(record).reverse());
      expect(hashOf(turned)).toBe(hashOf(record));
      expect(hashOf({ ...record, extra: 1 })).not.toBe(hashOf({ ...record, extra: 2 }));
    }),
  );
});

test('UTF-8 by hand is UTF-8', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(toHex(utf8(text))).toBe(Buffer.from(text, 'utf8').toString('hex'));
    }),
  );
  expect(() => utf8('\ud800')).toThrow();
});

// The test tree of Certificate Transparency (RFC 6962 reference implementation).
const DATA = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

test('tree hashes are those of the Certificate Transparency test tree', () => {
  const leaves = DATA.map((hex) => leafHash(fromHex(hex)));
  expect(ROOTS.map((_, i) => treeHash(leaves.slice(0, i + 1)))).toEqual(ROOTS);
  expect(treeHash([])).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
});

// The same implementation's published paths and proofs; leaves are counted from 1 there.
const A = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const B = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const C = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const D = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const E = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const F = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const [R1 = '', R2 = '', , R4 = ''] = ROOTS;
const PATHS: [leaf: number, size: number, path: string[]][] = [
  [1, 1, []],
  [1, 8, [A, B, C]],
  [6, 8, [D, E, R4]],
  [3, 3, [R2]],
  [2, 5, [R1, B, D]],
];
const PROOFS: [from: number, to: number, proof: string[]][] = [
  [1, 1, []],
  [1, 8, [A, B, C]],
  [6, 8, [F, E, R4]],
  [2, 5, [B, D]],
];

test.each(PATHS)('path of leaf %i in the test tree of %i', (leaf, size, path) => {
  const tree = DATA.slice(0, size).map((hex) => leafHash(fromHex(hex)));
  expect(inclusionProof(tree, leaf - 1)).toEqual(path);
  expect(includes(tree[leaf - 1] ?? '', leaf - 1, size, path, ROOTS[size - 1] ?? '')).toBe(true);
});

test.each(PROOFS)('proof that the test tree of %i grew to %i', (from, to, proof) => {
  const tree = DATA.slice(0, to).map((hex) => leafHash(fromHex(hex)));
  const at = (size: number) => ({ size, root: ROOTS[size - 1] ?? '' });
  expect(consistencyProof(tree, from)).toEqual(proof);
  expect(extendsTree(at(from), at(to), proof)).toBe(true);
});

const leaves = Array.from({ length: 64 }, (_, i) => leafHash(Uint8Array.of(i)));
const roots = leaves.map((_, i) => treeHash(leaves.slice(0, i + 1)));

test('every inclusion proof up to 64 leaves holds, for that leaf and place only', () => {
  const wrong: string[] = [];
  for (let size = 1; size <= 64; size += 1) {
    const tree = leaves.slice(0, size);
    const root = roots[size - 1] ?? '';
    for (const [index, leaf] of tree.entries()) {
      const proof = inclusionProof(tree, index);
      const elsewhere = size > 1 && includes(leaf, (index + 1) % size, size, proof, root);
      if (
        !includes(leaf, index, size, proof, root) ||
        elsewhere ||
        includes('f'.repeat(64), index, size, proof, root)
      ) {
        wrong.push(`${index} of ${size}`);
      }
    }
  }
  expect(wrong).toEqual([]);
});

test('every consistency proof m ≤ n ≤ 64 holds, and not for another past or present', () => {
  const wrong: string[] = [];
  const other = 'f'.repeat(64);
  for (let n = 1; n <= 64; n += 1) {
    for (let m = 1; m <= n; m += 1) {
      const proof = consistencyProof(leaves.slice(0, n), m);
      const first = { size: m, root: roots[m - 1] ?? '' };
      const second = { size: n, root: roots[n - 1] ?? '' };
      const fooled =
        extendsTree({ ...first, root: other }, second, proof) || extendsTree(first, { ...second, root: other }, proof);
      if (!extendsTree(first, second, proof) || fooled) wrong.push(`${m} of ${n}`);
    }
  }
  expect(wrong).toEqual([]);
});
