import type { Handled } from '@mulin/domain/ledger/audit/audit-file';
import { deposits } from '@mulin/shared-types/documents/deposits';
import { fundEntries } from '@mulin/shared-types/documents/fund';
import { ledgerCloses } from '@mulin/shared-types/documents/ledger';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import { meterBills, utilityPayments } from '@mulin/shared-types/documents/utilities';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import { table } from '../../kit/database';
import type { StoredPosting } from '../../kit/posting';
import { postsOf } from './posts';

/** Openids: who entered the fact a posting comes from, and who confirmed it. */
interface Two {
  enteredBy: string;
  confirmedBy: string;
}

/** 经手和复核 of each posting, as posts. What one person may do alone, and what the system does, has nobody who confirmed. */
export async function handlersOf(
  found: readonly StoredPosting[],
  communityId: string,
): Promise<ReadonlyMap<string, Handled>> {
  const facts = await factsBehind(found.map(({ source }) => source));
  const pairs = found.map(({ _id, source, by, at }) => ({
    _id,
    at,
    two: { enteredBy: facts.get(source)?.enteredBy || by, confirmedBy: facts.get(source)?.confirmedBy ?? '' },
  }));
  const title = await postsOf(
    pairs.flatMap(({ two }) => [two.enteredBy, two.confirmedBy]),
    communityId,
  );
  return new Map(
    pairs.map(({ _id, at, two }) => [
      _id,
      { enteredBy: title(two.enteredBy, at), confirmedBy: title(two.confirmedBy, at) },
    ]),
  );
}

/** By what a posting's source begins with: where the two people stand. */
const behind: Record<string, (ids: readonly string[]) => Promise<[id: string, two: Two][]>> = {
  order: async (ids) =>
    pairsOf(await table(orders).getMany(ids), ({ enteredBy, confirmedBy, way }) =>
      way === 'wechat' ? { enteredBy: 'wechat', confirmedBy: '' } : two(enteredBy, confirmedBy),
    ),
  refund: async (ids) =>
    pairsOf(await table(refunds).getMany(ids), ({ askedBy, decidedBy }) => two(askedBy, decidedBy)),
  fund: async (ids) =>
    pairsOf(await table(fundEntries).getMany(ids), ({ enteredBy, confirmedBy }) => two(enteredBy, confirmedBy)),
  'meter-bill': async (ids) =>
    pairsOf(await table(meterBills).getMany(ids), ({ enteredBy, confirmedBy }) => two(enteredBy, confirmedBy)),
  'utility-payment': async (ids) =>
    pairsOf(await table(utilityPayments).getMany(ids), ({ enteredBy, confirmedBy }) => two(enteredBy, confirmedBy)),
  entry: async (ids) =>
    pairsOf(await table(voucherDrafts).getMany(ids), ({ enteredBy, confirmedBy }) => two(enteredBy, confirmedBy)),
  purse: async (ids) =>
    pairsOf(await table(purseEntries).getMany(ids), ({ enteredBy, confirmedBy }) => two(enteredBy, confirmedBy)),
  deposit: async (ids) =>
    pairsOf(await table(deposits).getMany(ids), ({ enteredBy, confirmedBy }) => two(enteredBy, confirmedBy)),
  'deposit-back': async (ids) =>
    pairsOf(await table(deposits).getMany(ids), ({ paidBy, approvedBy }) => two(paidBy, approvedBy)),
  close: async (ids) =>
    pairsOf(await table(ledgerCloses).getMany(ids), ({ lockedBy, decidedBy }) => two(lockedBy, decidedBy)),
};

const two = (enteredBy: string | null, confirmedBy: string | null): Two => ({
  enteredBy: enteredBy ?? '',
  confirmedBy: confirmedBy ?? '',
});

const pairsOf = <T>(found: ReadonlyMap<string, T>, of: (one: T) => Two): [string, Two][] =>
  [...found].map(([id, one]) => [id, of(one)]);

async function factsBehind(sources: readonly string[]): Promise<Map<string, Two>> {
  const facts = new Map<string, Two>();
  for (const [kind, read] of Object.entries(behind)) {
    const ids = [
      ...new Set(
        sources.filter((source) => source.startsWith(`${kind}:`)).map((source) => source.slice(kind.length + 1)),
      ),
    ];
    for (const [id, pair] of await read(ids)) facts.set(`${kind}:${id}`, pair);
  }
  return facts;
}
