import type { Place } from '../kit/place';

/** The shelf of the nearest place that is named. */
export function shelfOf({ communityId, streetId, districtId }: Place): string {
  if (communityId !== undefined) return `community:${communityId}`;
  return streetId === undefined ? `district:${districtId}` : `street:${streetId}`;
}
