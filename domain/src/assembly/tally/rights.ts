import type { Policy } from '../policy';
import type { Ballot, RollRow, Transfer, WrittenProxy } from './types';

/** Who held the right over a unit when the ballot was cast, and who may cast for that holder. */
export class Rights {
  /** Owner set → the representatives its rows name. */
  private readonly named = new Map<string, Set<string>>();

  constructor(
    roll: Iterable<RollRow>,
    private readonly transfers: readonly Transfer[],
    private readonly proxies: readonly WrittenProxy[],
    private readonly policy: Pick<Policy, 'rights'>,
  ) {
    for (const row of roll) {
      if (row.rep === undefined) continue;
      this.named.set(row.ownerId, (this.named.get(row.ownerId) ?? new Set()).add(row.rep));
    }
  }

  /** From the instant of the sale the buyer holds the right. A ballot without an instant was cast before any sale. */
  holder(row: RollRow, at: number | undefined): string {
    let holder = row.ownerId;
    if (this.policy.rights === 'holder-on-roll' || at === undefined) return holder;
    let since = Number.NEGATIVE_INFINITY;
    for (const sale of this.transfers) {
      if (sale.unit !== row.unit || sale.at > at || sale.at < since) continue;
      holder = sale.to;
      since = sale.at;
    }
    return holder;
  }

  /** The holder, the one representative of co-owners (the others may not), or an agent with a written proxy within its dates. */
  mayCast(row: RollRow, ballot: Ballot): boolean {
    const holder = this.holder(row, ballot.at);
    const by = ballot.by ?? holder;
    const principals = new Set([holder, ...(this.named.get(holder) ?? [])]);
    return (
      principals.has(by) ||
      this.proxies.some((proxy) => proxy.to === by && principals.has(proxy.from) && inForce(proxy, ballot.at))
    );
  }
}

function inForce(proxy: WrittenProxy, at: number | undefined): boolean {
  if (at === undefined) return proxy.validFrom === undefined && proxy.validTo === undefined;
  return (
    (proxy.validFrom === undefined || proxy.validFrom <= at) && (proxy.validTo === undefined || at <= proxy.validTo)
  );
}
