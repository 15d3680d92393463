import { memberships, persons } from '@mulin/shared-types/documents/people';
import { table } from '../kit/database';
import { keyedHash, unseal } from '../kit/sealed';
import type { Unit } from './unit-of-row';

/** What they read of it. */
export const OWNER_CHANGED = '名册上的业主已经变更';

/** People bound to one home as its owners. */
const MOST = 50;

/**
 * A home that changed hands: whoever was bound as owner and is on the roll neither by name nor by proven number any more is owner no
 * longer, and cannot see its bills or cast its vote. Family and tenants stay until staff or they themselves end it.
 */
export async function endFormerOwners({ _id, owners }: Pick<Unit, '_id' | 'owners'>, at: Date): Promise<void> {
  const bound = await table(memberships).find({ unitId: _id, status: 'active', role: 'owner' }, { limit: MOST });
  const known = await table(persons).getMany(bound.map(({ openid }) => openid));
  for (const { _id: held, openid, personName } of bound) {
    const nameHash = keyedHash('name', unseal('name', personName));
    const phoneHash = known.get(openid)?.phoneHash;
    if (owners.some((owner) => owner.nameHash === nameHash || owner.phoneHash === phoneHash)) continue;
    const ended = { status: 'ended', until: at, note: OWNER_CHANGED } as const;
    await table(memberships).update(held, { status: 'active' }, ended);
  }
}
