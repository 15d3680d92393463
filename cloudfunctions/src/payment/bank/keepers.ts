import type { BankAccount } from '@mulin/domain/ledger/bank/accounts';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Role } from '@mulin/shared-types/roles';
import type { Context } from '../../kit/context';

/** Who has the bank's paper of an account (ledger.md §1): the firm, the committee, or the community that stands in for it. */
const keepers: Record<BankAccount, readonly Role[]> = {
  P1001: ['cashier', 'manager'],
  S1001: ['cashier', 'manager', 'committee'],
  F1001: ['committee', 'community'],
  K1001: ['committee', 'community'],
};

export const keepersOf = (account: BankAccount): readonly Role[] => keepers[account];

export const keeps = ({ caller }: Context, account: BankAccount): boolean =>
  caller.acting.some(({ role }) => keepers[account].includes(role));

export function requireKeeper(ctx: Context, account: BankAccount): void {
  if (!keeps(ctx, account)) throw new Refusal('CONFLICT', '这个账户不由您这一方管');
}
