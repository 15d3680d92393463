import { concat, fromHex, toHex } from './bytes';
import { hashBytes } from './hash';

/** RFC 9162 §2.1: a leaf is hashed behind 0x00, a node behind 0x01, so neither can pass for the other. Hashes are hex outside, bytes inside. */
export function leafHash(data: Uint8Array): string {
  return toHex(hashBytes(concat(Uint8Array.of(0), data)));
}

/** RFC 9162 node hash of two hashes. */
export function nodeHash(left: string, right: string): string {
  return toHex(hashBytes(concat(Uint8Array.of(1), fromHex(left), fromHex(right))));
}

/** The tree hash of leaf hashes; of none, the hash of nothing. */
export function treeHash(leaves: readonly string[]): string {
  const [only] = leaves;
  if (only === undefined) return toHex(hashBytes(new Uint8Array(0)));
  if (leaves.length === 1) return only;
  const k = split(leaves.length);
  return nodeHash(treeHash(leaves.slice(0, k)), treeHash(leaves.slice(k)));
}

/** RFC 9162 §2.1.3.1: the hashes that lead from leaf `index` to the root. */
export function inclusionProof(leaves: readonly string[], index: number): string[] {
  if (!Number.isSafeInteger(index) || index < 0 || index >= leaves.length) throw new RangeError('no such leaf');
  if (leaves.length === 1) return [];
  const k = split(leaves.length);
  return index < k
    ? [...inclusionProof(leaves.slice(0, k), index), treeHash(leaves.slice(k))]
    : [...inclusionProof(leaves.slice(k), index - k), treeHash(leaves.slice(0, k))];
}

/** RFC 9162 §2.1.3.2. */
export function includes(leaf: string, index: number, size: number, proof: readonly string[], root: string): boolean {
  if (index < 0 || index >= size) return false;
  let fn = index;
  let sn = size - 1;
  let r = leaf;
  for (const p of proof) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      r = nodeHash(p, r);
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else r = nodeHash(r, p);
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && r === root;
}

/** RFC 9162 §2.1.4.1: that the tree of the first `size` leaves is a beginning of this one. */
export function consistencyProof(leaves: readonly string[], size: number): string[] {
  if (!Number.isSafeInteger(size) || size < 1 || size > leaves.length) throw new RangeError('no such tree');
  return subproof(leaves, size, true);
}

function subproof(leaves: readonly string[], m: number, complete: boolean): string[] {
  if (m === leaves.length) return complete ? [] : [treeHash(leaves)];
  const k = split(leaves.length);
  return m <= k
    ? [...subproof(leaves.slice(0, k), m, complete), treeHash(leaves.slice(k))]
    : [...subproof(leaves.slice(k), m - k, false), treeHash(leaves.slice(0, k))];
}

/** RFC 9162 §2.1.4.2. */
export function extendsTree(
  first: { size: number; root: string },
  second: { size: number; root: string },
  proof: readonly string[],
): boolean {
  if (first.size < 1 || first.size > second.size) return false;
  if (first.size === second.size) return proof.length === 0 && first.root === second.root;
  const path = isPowerOfTwo(first.size) ? [first.root, ...proof] : [...proof];
  let fn = first.size - 1;
  let sn = second.size - 1;
  while (fn % 2 === 1) {
    fn = half(fn);
    sn = half(sn);
  }
  const [start, ...rest] = path;
  if (start === undefined || (isPowerOfTwo(first.size) && proof.length === 0)) return false;
  let fr = start;
  let sr = start;
  for (const c of rest) {
    if (sn === 0) return false;
    if (fn % 2 === 1 || fn === sn) {
      fr = nodeHash(c, fr);
      sr = nodeHash(c, sr);
      while (fn % 2 === 0 && fn !== 0) {
        fn = half(fn);
        sn = half(sn);
      }
    } else sr = nodeHash(sr, c);
    fn = half(fn);
    sn = half(sn);
  }
  return sn === 0 && fr === first.root && sr === second.root;
}

function half(n: number): number {
  return Math.floor(n / 2);
}

/** The largest power of two below n (n ≥ 2). */
function split(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

function isPowerOfTwo(n: number): boolean {
  let k = 1;
  while (k < n) k *= 2;
  return k === n;
}
