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
  const owners = unit ? await ownersThen(unit, at) : [];
  return owners.map(({ nameSealed }) => unseal('name', nameSealed)).join('、');
}

async function ownersThen(unit: Unit, at: Date): Promise<Unit['owners']> {
  const later = await table(unitHistory).first({ unitId: unit._id, replacedAt: above(at) }, [['version', 'asc']]);
  return later ? (later.before as Unit).owners : unit.owners;
}

/** 过户 since that moment: nobody who owned it then owns it now, by name or, where a name was put right, by number. */
export async function changedHandsSince(unit: Unit, at: Date): Promise<boolean> {
  const then = await ownersThen(unit, at);
  const is = (one: Unit['owners'][number]) => (other: Unit['owners'][number]) =>
    one.nameHash === other.nameHash || (one.phoneHash !== '' && one.phoneHash === other.phoneHash);
  return then.length > 0 && !then.some((one) => unit.owners.some(is(one)));
}
