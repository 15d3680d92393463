import { addDays, type Day } from '@mulin/domain/day/day';
import type { Posting } from '@mulin/domain/ledger/posting';
import { type AccountSum, balanceOf } from '@mulin/domain/ledger/sums';
import { fundAccounts } from '@mulin/shared-types/documents/fund';
import { postings } from '@mulin/shared-types/documents/postings';
import { between, table } from '../kit/database';
import { postingOf } from '../kit/posting';

/** A quarter of a very large community, several times over; one posting holds up to twelve homes. */
const MOST_POSTINGS = 100_000;

/** Book F of a community between two days, both inside, in the order of the facts. */
export async function fundPostings(communityId: string, from: Day, to: Day): Promise<Posting[]> {
  const found = await table(postings).findAll(
    { communityId, books: 'F', day: between(from, addDays(to, 1)) },
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
  ledgerFen: number;
  bankFen: number;
  agrees: boolean;
  /** Accounts less ledger. */
  differenceFen: number;
}

/** 账户合计与账本: what all homes' accounts say and what the ledger says must be one sum. Fen. */
export async function standingOf(communityId: string, sums: readonly AccountSum[]): Promise<Standing> {
  const accountsFen = await table(fundAccounts).sum({ communityId }, 'balanceFen');
  const ledgerFen = -balanceOf(sums, 'F3001');
  return {
    ledgerFen,
    bankFen: balanceOf(sums, 'F1001'),
    agrees: accountsFen === ledgerFen,
    differenceFen: accountsFen - ledgerFen,
  };
}
