import { petitionSignatures, petitions } from '@mulin/shared-types/documents/petitions';
import { units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { ownersMasked } from '../../account/shown';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';

/** 签名名单 for those who check it: which home, who owns it, masked. The look is in the audit log. */
export const petitionSigners: Handler<typeof assembly, 'petitionSigners'> = async ({ skip, limit }, ctx) => {
  const { _id: petitionId } = ctx.subjectOf(petitions);
  const standing = { petitionId, state: 'signed' as const };
  const [total, rows] = await Promise.all([
    table(petitionSignatures).count(standing),
    table(petitionSignatures).find(standing, { skip, limit, orderBy: [['at', 'asc']] }),
  ]);
  const homes = await table(units).getMany(rows.map(({ homeId }) => homeId));
  ctx.note({ shown: rows.length });
  return {
    total,
    rows: rows.map(({ homeId, label, areaCenti, at }) => {
      const home = homes.get(homeId);
      return { label, name: home ? ownersMasked(home) : '', areaCenti, at: at.toISOString() };
    }),
  };
};
