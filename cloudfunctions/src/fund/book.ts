import { type Balances, balancesAfter, standing } from '@mulin/domain/ledger/balances';
import type { Posting } from '@mulin/domain/ledger/posting';
import { fundAccounts } from '@mulin/shared-types/documents/fund';
import { postings } from '@mulin/shared-types/documents/money';
import { table } from '../kit/database';
import { postingOf } from '../kit/posting';

/** Decades of a very large community; one posting holds up to twelve homes. */
const MOST_POSTINGS = 300_000;

/** Book F of a community, in the order of the facts. */
export async function fundPostings(communityId: string): Promise<Posting[]> {
  const found = await table(postings).findAll(
    { communityId, books: 'F' },
    {
      atMost: MOST_POSTINGS,
      orderBy: [
        ['day', 'asc'],
        ['_id', 'asc'],
      ],
    },
  );
  return found.map(postingOf);
}

export interface Standing {
  accountsFen: number;
  ledgerFen: number;
  bankFen: number;
  agrees: boolean;
}

/** 账户合计与账本: what all homes' accounts say and what the ledger says must be one sum. Fen. */
export async function standingOf(communityId: string, entries: readonly Posting[]): Promise<Standing> {
  const accountsFen = await table(fundAccounts).sum({ communityId }, 'balanceFen');
  const balances: Balances = balancesAfter({}, entries);
  const ledgerFen = standing(balances, 'F3001');
  return { accountsFen, ledgerFen, bankFen: standing(balances, 'F1001'), agrees: accountsFen === ledgerFen };
}
