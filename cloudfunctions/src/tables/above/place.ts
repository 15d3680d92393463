import type { Context } from '../../kit/context';

interface Above {
  /** Today, or the period of a list that is of one: a quarter, a month, half a year, a year. */
  when: string;
  ctx: Context;
}

/** What a list across communities is taken for. */
export interface OfStreet extends Above {
  streetId: string;
}
export interface OfDistrict extends Above {
  districtId: string;
}
