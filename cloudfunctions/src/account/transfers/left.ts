import { memberships } from '@mulin/shared-types/documents/people';
import type { unitTransfers } from '@mulin/shared-types/documents/transfers';
import { atLeast, between, oneOf, type Row, table } from '../../kit/database';
import { OWNER_CHANGED } from '../../roll/former-owners';

/** What family and those who waited read of it. */
export const PASSED = '这套房过户了';

/** People bound to one home. */
export const MOST_BOUND = 100;

/** The accounts a 过户 unbound: who owned the home and their family. */
export async function leftBy({
  unitId,
  askedAt,
  decidedAt,
}: Pick<Row<typeof unitTransfers>, 'unitId' | 'askedAt' | 'decidedAt'>): Promise<string[]> {
  const until = decidedAt === null ? atLeast(askedAt) : between(askedAt, new Date(decidedAt.getTime() + 1));
  const unbound = { unitId, status: 'ended', until, note: oneOf([OWNER_CHANGED, PASSED]) } as const;
  return (await table(memberships).find(unbound, { limit: MOST_BOUND })).map(({ openid }) => openid);
}
