import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { type Row, type Transaction, table } from '../kit/database';
import { lastMonth, type Month, monthAfter, monthsOf, type Span } from './months';
import type { Unit } from './reckoning';

export type UnitAccount = Row<typeof unitAccounts>;
export type Billed = UnitAccount['billed'];
export type Areas = UnitAccount['areas'];

const fresh = ({ _id, communityId }: Pick<Unit, '_id' | 'communityId'>): UnitAccount => ({
  _id,
  communityId,
  unitId: _id,
  billed: [],
  creditFen: 0,
  areas: [],
});

/** Opens the accounts of homes that have none: before the transaction, so that two of them never create the same one. */
export async function openAccounts(units: readonly Pick<Unit, '_id' | 'communityId'>[]): Promise<void> {
  await table(unitAccounts).insertMany(units.map(fresh));
}

/** The account, opened before the transaction began. */
export async function accountIn(tx: Transaction, unitId: string): Promise<UnitAccount> {
  const account = await tx.get(unitAccounts, unitId);
  if (!account) throw new Error(`unit account ${unitId} was not opened`);
  return account;
}

export function isBilled(billed: Billed, month: Month): boolean {
  return billed.some((span) => span.fromMonth <= month && month <= lastMonth(span));
}

/** As many of the months as follow one another unbilled from the first on: a month is never billed twice. */
export function unbilledPart(billed: Billed, { fromMonth, months }: Span): Span {
  const taken = monthsOf({ fromMonth, months }).findIndex((month) => isBilled(billed, month));
  return { fromMonth, months: taken === -1 ? months : taken };
}

/** The month after the last billed one; undefined when nothing was ever billed. */
export function monthAfterBilled(billed: Billed): Month | undefined {
  const last = billed.map(lastMonth).sort().at(-1);
  return last === undefined ? undefined : monthAfter(last);
}
