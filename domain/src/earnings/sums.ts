import { type AccountSum, balanceOf } from '../ledger/sums';

/** 公共收益 as it stands. Fen. */
export interface Earnings {
  /** Income less reasonable cost less what was used: the owners'. */
  ownersFen: number;
  /** In the special account. */
  bankFen: number;
  /** Collected by the firm and not handed over yet. */
  atFirmFen: number;
  /** What can be used now: the owners' own, and in the account. */
  usableFen: number;
}

const ofOwners = (sums: readonly AccountSum[]): number =>
  sums.reduce((fen, { account, debitFen, creditFen }) => fen + (/^S[3-6]/.test(account) ? creditFen - debitFen : 0), 0);

/** Deposits and rents in advance lie in the account too, and are not the owners'. */
export function earningsOf(sums: readonly AccountSum[]): Earnings {
  const [ownersFen, bankFen] = [ofOwners(sums), balanceOf(sums, 'S1001')];
  return {
    ownersFen,
    bankFen,
    atFirmFen: balanceOf(sums, 'S1102'),
    usableFen: Math.max(0, Math.min(ownersFen, bankFen)),
  };
}

const used = (sums: readonly AccountSum[]): number =>
  sums.reduce((fen, { account, debitFen }) => fen + (account.startsWith('S6') ? debitFen : 0), 0);

/**
 * What was the owners' on the earlier day and nobody has decided about since: the oldest money is used first. A close credits the
 * accounts of use, so only their debits are looked at. Fen.
 */
export function undecidedFen(then: readonly AccountSum[], now: readonly AccountSum[]): number {
  const left = ofOwners(then) - (used(now) - used(then));
  return Math.max(0, Math.min(left, earningsOf(now).usableFen));
}

/** 业委会账户: what the committee can spend. Fen. */
export const committeeFen = (sums: readonly AccountSum[]): number => balanceOf(sums, 'K1001');
