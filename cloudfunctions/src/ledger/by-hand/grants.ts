import { type AccountSum, balanceOf } from '@mulin/domain/ledger/sums';
import { subsidyMonths } from '@mulin/shared-types/documents/subsidies';
import { table } from '../../kit/database';

/** Fifty years. */
const MOST_MONTHS = 600;

/**
 * 政府承担的减免 that nobody has paid yet. Months of a subsidy stand in the same account, but come by receipts of their own
 * (table no. 30). Fen.
 */
export async function grantsToCome(communityId: string, sums: readonly AccountSum[]): Promise<number> {
  return Math.max(0, balanceOf(sums, 'P1104') - (await owedByMonths(communityId)));
}

export async function owedByMonths(communityId: string): Promise<number> {
  const fields = ['payableFen', 'received'] as const;
  const months = await table(subsidyMonths).findAll({ communityId }, { atMost: MOST_MONTHS, fields });
  return months.reduce(
    (sum, { payableFen, received }) => (received?.state === 'confirmed' ? sum : sum + payableFen),
    0,
  );
}
