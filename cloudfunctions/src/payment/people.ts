import { memberships } from '@mulin/shared-types/documents/people';
import { unitHistory, type units } from '@mulin/shared-types/documents/places';
import { above, type Row, table } from '../kit/database';
import { unseal } from '../kit/sealed';

/** What somebody is called where they act; empty when they hold nothing there any more. */
export async function nameOf(openid: string, place: { unitId: string } | { communityId: string }): Promise<string> {
  const [membership] = await table(memberships).find({ ...place, openid, status: 'active' }, { limit: 1 });
  return membership ? unseal('name', membership.personName) : '';
}

type Unit = Pick<Row<typeof units>, '_id' | 'owners'>;

/** Owners as the roll had them at that moment: a receipt does not pass to who bought the home later. */
export async function ownersAt(unit: Unit | undefined, at: Date): Promise<string> {
  const later =
    unit && (await table(unitHistory).first({ unitId: unit._id, replacedAt: above(at) }, [['version', 'asc']]));
  const then = later ? (later.before as Unit) : unit;
  return (then?.owners ?? []).map(({ nameSealed }) => unseal('name', nameSealed)).join('、');
}
