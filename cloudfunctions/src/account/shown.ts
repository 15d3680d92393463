import { buildingKinds } from '@mulin/shared-types/building-kinds';
import type { OutputOf } from '@mulin/shared-types/contract';
import { communities, districts, streets, units } from '@mulin/shared-types/documents/places';
import type { account } from '@mulin/shared-types/operations/account';
import { residentRoles, roles } from '@mulin/shared-types/roles';
import type { Membership } from '../kit/authorise';
import { type Row, table } from '../kit/database';
import { maskNames } from '../kit/masked';
import type { Place } from '../kit/place';
import { unseal } from '../kit/sealed';

type Me = OutputOf<(typeof account)['operations']['me']>;
export type ShownHome = Me['homes'][number];
export type ShownMembership = Me['memberships'][number];
type Unit = Row<typeof units>;
type Community = Row<typeof communities>;
type ResidentRole = (typeof residentRoles)[number];

/** Homes and places some memberships are about. */
export interface Places {
  units: ReadonlyMap<string, Unit>;
  communities: ReadonlyMap<string, Community>;
  streets: ReadonlyMap<string, Row<typeof streets>>;
  districts: ReadonlyMap<string, Row<typeof districts>>;
}

export async function placesOf(held: readonly Membership[]): Promise<Places> {
  const named = (field: keyof Place) => held.flatMap((membership) => membership[field] ?? []);
  const [homes, around, offices, whole] = await Promise.all([
    table(units).getMany(named('unitId')),
    table(communities).getMany(named('communityId')),
    table(streets).getMany(named('streetId')),
    table(districts).getMany(named('districtId')),
  ]);
  return { units: homes, communities: around, streets: offices, districts: whole };
}

/** A membership as its holder sees it. */
export function shownMembership(held: Membership, places: Places): ShownMembership {
  const { role, unitId, communityId, streetId, districtId } = held;
  return {
    id: held._id,
    role,
    roleTitle: roles[role].title,
    status: held.status === 'pending' ? 'pending' : 'active',
    personName: unseal('name', held.personName),
    placeName: placeName(held, places),
    unitId,
    communityId,
    streetId,
    districtId,
  };
}

function placeName({ unitId, communityId, streetId, districtId }: Membership, places: Places): string {
  const community = places.communities.get(communityId ?? '')?.name;
  if (unitId !== undefined) return [community, places.units.get(unitId)?.label].filter(Boolean).join(' ');
  return community ?? places.streets.get(streetId ?? '')?.name ?? places.districts.get(districtId ?? '')?.name ?? '';
}

export const isResident = (membership: Membership): membership is Membership & { role: ResidentRole } =>
  (residentRoles as readonly string[]).includes(membership.role);

/** The homes among some memberships. An owner reads the own name; family and tenants read the owners' masked. */
export function homesOf(held: readonly Membership[], places: Places): ShownHome[] {
  return held.filter(isResident).flatMap((membership) => {
    const unit = places.units.get(membership.unitId ?? '');
    const community = unit && places.communities.get(unit.communityId);
    return unit && community ? [shownHome(unit, community, membership.role, nameFor(membership, unit))] : [];
  });
}

const nameFor = (membership: Membership, unit: Unit): string =>
  membership.role === 'owner' ? unseal('name', membership.personName) : ownersMasked(unit);

export const ownersMasked = ({ owners }: Pick<Unit, 'owners'>): string =>
  maskNames(owners.map(({ nameSealed }) => unseal('name', nameSealed)));

export function shownHome(unit: Unit, community: Community, relation: ResidentRole, ownerName: string): ShownHome {
  const { _id, building, unitNo, roomNo, label, areaCenti, kind } = unit;
  return {
    unitId: _id,
    communityId: community._id,
    communityName: community.name,
    districtName: community.districtName,
    building,
    unitNo,
    roomNo,
    label,
    areaCenti,
    kindTitle: buildingKinds[kind],
    relation,
    ownerName,
  };
}
