import { addDays } from '@mulin/domain/day/day';
import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { increase, type Row, type Transaction, table } from '../kit/database';
import { type Days, type Month, monthAfter, monthOf } from './months';
import type { Unit } from './reckoning';

export type UnitAccount = Row<typeof unitAccounts>;
export type Billed = UnitAccount['billed'];
export type Areas = UnitAccount['areas'];
/** What decides who owes how much for which days, beside the prices. */
export type Facts = Pick<UnitAccount, 'areas' | 'handOver' | 'vacancies' | 'corrections'>;

/** Of a home whose account was never opened. */
export const NO_FACTS: Facts = { areas: [], handOver: null, vacancies: [], corrections: 0 };

const fresh = ({ _id, communityId }: Pick<Unit, '_id' | 'communityId'>): UnitAccount => ({
  _id,
  communityId,
  unitId: _id,
  billed: [],
  creditFen: 0,
  broughtFen: 0,
  creditsBack: 0,
  ...NO_FACTS,
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

/** 没有缴费单的余额: how much of a home's credit no payment here brought, so that none can take it back. Fen. */
export const withoutPaymentFen = (account: Pick<UnitAccount, 'creditFen' | 'broughtFen'> | undefined): number =>
  account ? Math.min(account.creditFen, account.broughtFen) : 0;

/** What it changes when such credit comes, or (below zero) goes. */
export const brought = (fen: number) => ({ creditFen: increase(fen), broughtFen: increase(fen) });

/** As many of the days as follow one another unbilled: a day is never billed twice. Nothing when none of them is free. */
export function unbilledPart(billed: Billed, { from, to }: Days): Days | undefined {
  let free = from;
  for (const taken of inOrder(billed)) {
    if (taken.to < free || taken.from > to) continue;
    if (taken.from > free) return { from: free, to: addDays(taken.from, -1) };
    free = addDays(taken.to, 1);
  }
  return free > to ? undefined : { from: free, to };
}

const inOrder = (billed: Billed): Billed => [...billed].sort((a, b) => (a.from < b.from ? -1 : 1));

/** The month after the last billed one; undefined when nothing was ever billed. */
export function monthAfterBilled(billed: Billed): Month | undefined {
  const last = inOrder(billed).at(-1);
  return last === undefined ? undefined : monthAfter(monthOf(last.to));
}
