import { createPublicKey, verify } from 'node:crypto';
import { promiseBytes } from '@mulin/domain/assembly/log/promise';
import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import type { Followed, Receipt } from './ledger';

/**
 * What is wrong between the people's receipts and the published package; empty if nothing is. `headKeyOf`: home → label of its head.
 */
export function faults(
  pack: RecountPackage,
  heads: readonly Followed[],
  headKeyOf: ReadonlyMap<string, string>,
): string[] {
  const found: string[] = [];
  const all = [...pack.ballots, ...pack.refused];
  const byHead = new Map<string, (typeof all)[number][]>();
  for (const one of all) byHead.set(one.headKey, [...(byHead.get(one.headKey) ?? []), one]);
  const standing = new Map(pack.ballots.map(({ headKey, commit }) => [headKey, commit]));
  const numbers = new Map(pack.log.entries.map(({ commit }, index) => [commit, index + 1]));

  for (const head of heads) {
    const own = byHead.get(headKeyOf.get(head.unitId) ?? '') ?? [];
    const told = new Set(head.receipts.map(({ commit }) => commit));
    const missing = [...told].filter((commit) => !own.some((one) => one.commit === commit));
    if (missing.length > 0) found.push(`${head.unitId}: ${missing.length} acknowledged, not in the package`);
    const papers = own.filter(({ channel }) => channel === 'paper').length;
    if (papers < head.papers || own.length < told.size + head.papers) found.push(`${head.unitId}: a paper is missing`);
    if (own.length > told.size + head.papers && !head.unsure) found.push(`${head.unitId}: a ballot nobody was told of`);
    const last = own.reduce<(typeof all)[number] | undefined>((a, b) => (a && a.at > b.at ? a : b), undefined);
    if (standing.get(last?.headKey ?? '') !== last?.commit) found.push(`${head.unitId}: not the last one stands`);
    for (const { promise } of head.receipts)
      if (!isKept(pack, promise, numbers)) found.push(`${head.unitId}: broken promise`);
  }
  const strangers = all.filter(({ at }) => at >= pack.card.window.to);
  if (strangers.length > 0) found.push(`${strangers.length} ballots from after the close`);
  if (numbers.size !== all.length) found.push('log and ballots differ in number');
  return found;
}

/** Signed by the operator, and logged in time: the first signed head that covers it is not later than promised. */
function isKept(pack: RecountPackage, promise: Receipt['promise'], numbers: ReadonlyMap<string, number>): boolean {
  const number = numbers.get(promise.commit);
  const head = number === undefined ? undefined : pack.log.heads.find(({ size }) => size >= number);
  return (
    promise.operatorKey === pack.card.operatorKey &&
    isSigned(promise) &&
    head !== undefined &&
    head.at <= promise.mustBeLoggedBy
  );
}

/** What stands in front of a raw Ed25519 key in SPKI (RFC 8410 §4). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** By OpenSSL: there are thousands, and it is another library than the package is verified with. */
function isSigned(promise: Receipt['promise']): boolean {
  const raw = Buffer.from(promise.operatorKey, 'hex');
  const key = createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' });
  return verify(null, promiseBytes(promise), key, Buffer.from(promise.signature, 'hex'));
}
