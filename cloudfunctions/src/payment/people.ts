import { memberships } from '@mulin/shared-types/documents/people';
import type { units } from '@mulin/shared-types/documents/places';
import { type Row, table } from '../kit/database';
import { unseal } from '../kit/sealed';

/** What somebody is called where they act; empty when they hold nothing there any more. */
export async function nameOf(openid: string, place: { unitId: string } | { communityId: string }): Promise<string> {
  const [membership] = await table(memberships).find({ ...place, openid, status: 'active' }, { limit: 1 });
  return membership ? unseal('name', membership.personName) : '';
}

export function ownersOf(unit: Row<typeof units> | undefined): string {
  return (unit?.owners ?? []).map(({ nameSealed }) => unseal('name', nameSealed)).join('、');
}
