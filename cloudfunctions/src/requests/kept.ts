import { REOPEN_DAYS, type Within } from '@mulin/domain/requests/limits';
import { presetCategories, presetPlaces, ruleOf, type StoredUrgency } from '@mulin/domain/requests/presets';
import { urgencyOf } from '@mulin/domain/requests/urgency';
import { units } from '@mulin/shared-types/documents/places';
import { requestLists } from '@mulin/shared-types/documents/requests';
import { type Row, table } from '../kit/database';

type Lists = Row<typeof requestLists>;

/** The lists as they hold today, kept by the community or preset. */
export interface Kept extends Pick<Lists, 'categories' | 'places' | 'limits' | 'reopenDays' | 'version'> {
  within(urgency: StoredUrgency): Within;
}

export async function keptBy(communityId: string): Promise<Kept> {
  const own = await table(requestLists).get(communityId);
  const limits = own?.limits ?? [];
  return {
    categories: own?.categories ?? [...presetCategories],
    places: own?.places ?? [],
    limits,
    reopenDays: own?.reopenDays ?? REOPEN_DAYS,
    version: own?.version ?? 0,
    within: (urgency) => withinOf(urgency, limits),
  };
}

/** A community's own limits go before the preset. */
function withinOf(urgency: StoredUrgency, limits: Lists['limits']): Within {
  const own = limits.find((one) => one.urgency === urgency);
  if (!own) return urgencyOf(ruleOf(urgency));
  const { takeWithin, onSiteWithin, doneWithin } = own;
  return { takeWithin, doneWithin, ...(onSiteWithin === null ? {} : { onSiteWithin }) };
}

/** 地点: as staff keep them, or houses from the roll, lifts of houses that have one, and what every community has. */
export async function placesOf(communityId: string, kept: Kept, liftBuildings: readonly string[]): Promise<string[]> {
  if (kept.places.length > 0) return kept.places;
  const houses = await buildingsOf(communityId);
  return [...houses, ...liftBuildings.map((house) => `${house}电梯`), ...presetPlaces];
}

export async function buildingsOf(communityId: string): Promise<string[]> {
  const found = await table(units).sumBy({ communityId }, 'building');
  return [...found.keys()].sort((a, b) => a.localeCompare(b, 'zh', { numeric: true }));
}
