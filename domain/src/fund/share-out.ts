import { split } from '../money/split';

/** A home in the scope of a use. */
export interface Sharer {
  unitId: string;
  areaCenti: number;
  /** What its account may give: balance without what other projects hold. Fen. */
  availableFen: number;
  /** 未售房屋: the developer pays the share in cash, the account is not touched. */
  unsold: boolean;
}

export interface Share {
  unitId: string;
  shareFen: number;
  /** From the home's own account. */
  fromAccountFen: number;
  /** 不足部分: asked of the owner; an account never goes below nothing. */
  dueFen: number;
  developerFen: number;
}

/** 分摊份额: by exclusive area (民法典 283), largest remainder, the smaller unit id first among equals. Fen by unit id. */
export function sharesByArea(
  totalFen: number,
  homes: readonly Pick<Sharer, 'unitId' | 'areaCenti'>[],
): Map<string, number> {
  const parts = split(
    totalFen,
    homes.map(({ areaCenti }) => areaCenti),
    homes.map(({ unitId }) => unitId),
  );
  return new Map(homes.map(({ unitId }, at) => [unitId, parts[at] ?? 0]));
}

/** Who bears one home's share. */
export function bornBy(shareFen: number, { unitId, availableFen, unsold }: Omit<Sharer, 'areaCenti'>): Share {
  if (unsold) return { unitId, shareFen, fromAccountFen: 0, dueFen: 0, developerFen: shareFen };
  const fromAccountFen = Math.min(shareFen, Math.max(0, availableFen));
  return { unitId, shareFen, fromAccountFen, dueFen: shareFen - fromAccountFen, developerFen: 0 };
}

/** 费用分摊 over all homes of the scope. */
export function shareOut(totalFen: number, homes: readonly Sharer[]): Share[] {
  const shares = sharesByArea(totalFen, homes);
  return homes.map((home) => bornBy(shares.get(home.unitId) ?? 0, home));
}

/** 增值收益分配: by balance, largest remainder (案例 59). Fen by unit id; everybody without a balance gets nothing. */
export function interestByBalance(
  totalFen: number,
  accounts: readonly { unitId: string; balanceFen: number }[],
): Map<string, number> {
  const parts = split(
    totalFen,
    accounts.map(({ balanceFen }) => balanceFen),
    accounts.map(({ unitId }) => unitId),
  );
  return new Map(accounts.map(({ unitId }, at) => [unitId, parts[at] ?? 0]));
}
