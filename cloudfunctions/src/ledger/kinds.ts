import { type CostLine, costAccounts } from '@mulin/domain/ledger/builders/costs';
import { type EarningSource, earningAccounts } from '@mulin/domain/ledger/builders/shared-earnings';
import { accountOf } from '@mulin/domain/ledger/chart';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { sumsNow } from '../kit/ledger-sums';
import { grantsToCome } from './by-hand/grants';

/** Reasonable costs of the common parts (民法典 282), by account. */
const earningCosts = { S5001: 'direct', S5002: 'management-fee', S5003: 'tax' } as const;

/** 待摊/预付费用 (table no. 23): no cost yet. */
export const PREPAID = 'P1201';
/** 应付供应商 (table no. 21). */
export const OWED = 'P2003';

const titled = (account: string) => ({ account, title: accountOf(account).title });

/** What can be written by hand; everything else in the books comes from bills and payments. */
export const kinds: Handler<typeof ledger, 'kinds'> = async ({ communityId }, { community }) => ({
  costs: [...Object.values(costAccounts), PREPAID].map(titled),
  sharedIncomes: Object.values(earningAccounts).map(titled),
  sharedCosts: Object.keys(earningCosts).map(titled),
  takesCommission: community?.company.feeSystem === 'commission',
  grantsFen: await grantsToCome(communityId, await sumsNow(communityId)),
});

export function costLineOf(account: string): CostLine {
  return keyOf(costAccounts, account);
}

export function earningSourceOf(account: string): EarningSource {
  return keyOf(earningAccounts, account);
}

export function earningCostOf(account: string): (typeof earningCosts)[keyof typeof earningCosts] {
  const kind = earningCosts[account as keyof typeof earningCosts];
  if (!kind) throw notByHand();
  return kind;
}

function keyOf<K extends string>(accounts: Readonly<Record<K, string>>, account: string): K {
  const found = (Object.keys(accounts) as K[]).find((key) => accounts[key] === account);
  if (!found) throw notByHand();
  return found;
}

const notByHand = () => new Refusal('INVALID_INPUT', '这个科目不能手工记账，请从列表里选', 'account');
