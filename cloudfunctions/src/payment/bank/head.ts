import type { BankAccount } from '@mulin/domain/ledger/bank/accounts';
import { bankHeads } from '@mulin/shared-types/documents/bank';
import { type Row, table } from '../../kit/database';

export type Head = Row<typeof bankHeads>;

export const headIdOf = (communityId: string, account: BankAccount): string => `${communityId}:${account}`;

export const headOf = (communityId: string, account: BankAccount): Promise<Head | undefined> =>
  table(bankHeads).get(headIdOf(communityId, account));
