import type { DistrictList, StreetList } from '@mulin/shared-types/operations/tables/above';

/** Each list across communities, and the operation by which the same is read on a page. */
export const readOfStreet: Readonly<Record<StreetList, string>> = {
  communities: 'community.list',
  formation: 'formation.street',
  ending: 'committee.watched',
  unfiled: 'committee.watched',
  vacant: 'committee.watched',
  answering: 'street.compareCommunities',
  climbed: 'street.climbedInStreet',
  matters: 'street.mattersInStreet',
};

export const readOfDistrict: Readonly<Record<DistrictList, string>> = {
  streets: 'community.streets',
  formation: 'formation.district',
  joint: 'street.jointByStreet',
  'fund-quarter': 'fund.quarterReports',
  // Read from within any community; what it says is the district's.
  'subsidy-plans': 'fees.subsidyTable',
};

/** Read of a street or a district, and taken with the lists of any community in it. */
export const takenBelow: Readonly<Record<string, string>> = {
  'street.joint': 'joint-meetings',
  'street.holidays': 'holidays',
};
