import type { Posting } from '@mulin/domain/ledger/posting';
import { fundAccounts, fundMovements } from '@mulin/shared-types/documents/fund';
import type { units } from '@mulin/shared-types/documents/places';
import { type Row, type Transaction, table } from '../kit/database';

export type Account = Row<typeof fundAccounts>;
type Movement = Row<typeof fundMovements>;

/** Homes whose accounts move in one transaction: four documents each, well under what a transaction takes. */
export const PART = 12;

/** Opens the accounts of homes that have none: before the transaction, so that two of them never create the same one. */
export async function openAccounts(
  homes: readonly Pick<Row<typeof units>, '_id' | 'communityId' | 'building'>[],
): Promise<void> {
  await table(fundAccounts).insertMany(
    homes.map(({ _id, communityId, building }) => ({
      _id,
      communityId,
      unitId: _id,
      building,
      firstFen: 0,
      balanceFen: 0,
      heldFen: 0,
    })),
  );
}

export async function accountIn(tx: Transaction, unitId: string): Promise<Account> {
  const account = await tx.get(fundAccounts, unitId);
  if (!account) throw new Error(`fund account ${unitId} was not opened`);
  return account;
}

/** One movement of one account as the posting says it. Fen, plus or minus. */
export interface Move {
  kind: Movement['kind'];
  fen: number;
  firstFen?: number;
  /** Change of what is set aside. */
  heldFen?: number;
  projectId?: string;
}

/** Moves an account together with its posting, in the caller's transaction. An account never goes below nothing. */
export async function moveIn(tx: Transaction, account: Account, posting: Posting, move: Move, at: Date): Promise<void> {
  const { kind, fen, firstFen = 0, heldFen = 0, projectId } = move;
  const moved = {
    balanceFen: account.balanceFen + fen,
    firstFen: account.firstFen + firstFen,
    heldFen: account.heldFen + heldFen,
  };
  if (moved.balanceFen < 0 || moved.heldFen < 0) throw new Error(`fund account ${account._id} would go below nothing`);
  if (fen === 0 && firstFen === 0 && heldFen === 0) return;
  await tx.update(fundAccounts, account._id, moved);
  if (fen === 0) return;
  await tx.insert(fundMovements, {
    _id: `${posting.id}:${account._id}`,
    communityId: account.communityId,
    unitId: account.unitId,
    day: posting.day,
    kind,
    memo: posting.memo,
    fen,
    balanceFen: moved.balanceFen,
    postingId: posting.id,
    projectId: projectId ?? null,
    at,
  });
}
