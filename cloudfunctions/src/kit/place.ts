import type { Collection } from '@mulin/shared-types/collection';
import type { Subject } from '@mulin/shared-types/contract';
import { communities, districts, streets, units } from '@mulin/shared-types/documents/places';
import { drawerOf } from './cabinet';
import { database } from './cloud';
import { type Row, table } from './table';

/** One environment serves a district of some 300. */
export const MOST_COMMUNITIES = 1000;

/** Where something is: as much of home, community, street and district as applies. */
export interface Place {
  unitId?: string;
  communityId?: string;
  streetId?: string;
  districtId?: string;
}

/** What an operation is about, found in the database. */
export interface Found {
  place: Place;
  /** The collection and document the input named; absent for `self`. */
  subject?: { collection: string; document: Record<string, unknown> };
  /** The community it is in, if it is in one. */
  community?: Row<typeof communities>;
}

const collections = { unit: units, community: communities, street: streets, district: districts };

/** What kind of thing the input's field names. */
export function collectionOf(about: Exclude<Subject, { kind: 'self' }>): string {
  return about.kind === 'document' ? about.collection : collections[about.kind].name;
}

/** Loads the subject and works out its place; undefined if there is no such thing. */
export async function locate(collection: string, id: string): Promise<Found | undefined> {
  const drawer = drawerOf(collection);
  const { data } = await database.collection(drawer.store).doc(drawer.id(id)).get();
  if (typeof data !== 'object' || data === null) return undefined;
  const document = drawer.shown(data) as Record<string, unknown>;
  const subject = { collection, document };
  const named = placeNamedBy(collection, id, document);
  if (named.communityId !== undefined) {
    const community = isOf(communities, subject) ? subject.document : await table(communities).get(named.communityId);
    const { streetId, districtId } = community ?? named;
    return { place: { ...named, streetId, districtId }, subject, community };
  }
  if (named.streetId !== undefined && named.districtId === undefined) {
    const street = await table(streets).get(named.streetId);
    return { place: { ...named, districtId: street?.districtId }, subject };
  }
  return { place: named, subject };
}

/** The ids a document says it belongs to; a place belongs to itself. */
function placeNamedBy(collection: string, id: string, document: Record<string, unknown>): Place {
  const text = (field: keyof Place) => (typeof document[field] === 'string' ? document[field] : undefined);
  const own: Place = {
    unitId: text('unitId'),
    communityId: text('communityId'),
    streetId: text('streetId'),
    districtId: text('districtId'),
  };
  if (collection === units.name) return { ...own, unitId: id };
  if (collection === communities.name) return { ...own, communityId: id };
  if (collection === streets.name) return { ...own, streetId: id };
  if (collection === districts.name) return { ...own, districtId: id };
  return own;
}

export function isOf<C extends Collection>(
  collection: C,
  subject: { collection: string; document: Record<string, unknown> } | undefined,
): subject is { collection: C['name']; document: Row<C> & Record<string, unknown> } {
  return subject?.collection === collection.name;
}
