import { memberships, persons } from '@mulin/shared-types/documents/people';
import { table } from '../kit/database';
import { keyedHash, unseal } from '../kit/sealed';
import { knownByName, type SameName, someOwnerStays } from './same-owner';
import type { Unit } from './unit-of-row';

/** What they read of it. */
export const OWNER_CHANGED = '名册上的业主已经变更';

type Owned = Pick<Unit, '_id' | 'owners'>;

/** People bound to one home as its owners. */
const MOST = 50;

/**
 * A home that changed hands: whoever was bound as owner and is on the roll neither by name nor by proven number any more is owner no
 * longer, and cannot see its bills or cast its vote. Tenants stay until their day, or until staff or the new owner end it.
 */
export async function endFormerOwners(before: Owned, { _id, owners }: Owned, at: Date, sameName?: SameName) {
  const bound = await table(memberships).find({ unitId: _id, status: 'active', role: 'owner' }, { limit: MOST });
  const known = await table(persons).getMany(bound.map(({ openid }) => openid));
  const named = knownByName(before.owners, owners, sameName);
  for (const { _id: held, openid, personName } of bound) {
    const nameHash = keyedHash('name', unseal('name', personName));
    const phoneHash = known.get(openid)?.phoneHash;
    if (named.some((owner) => owner.nameHash === nameHash)) continue;
    if (owners.some((owner) => owner.phoneHash === phoneHash)) continue;
    const ended = { status: 'ended', until: at, note: OWNER_CHANGED } as const;
    await table(memberships).update(held, { status: 'active' }, ended);
  }
}

/**
 * 家属 are the family of who is gone: where nobody who owned the home before owns it still, they read no bills of the new owner. Who waits
 * to be bound stays for staff to decide; it may be the new owner's own household.
 */
export async function endFormerFamily(before: Owned, after: Owned, at: Date): Promise<void> {
  if (someOwnerStays(before.owners, after.owners)) return;
  const family = { unitId: before._id, role: 'family', status: 'active' } as const;
  await table(memberships).updateWhere(family, { status: 'ended', until: at, note: OWNER_CHANGED });
}
