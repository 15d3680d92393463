import type { Cloud } from '../../../cloud/cloud';

export type Kept = Awaited<ReturnType<Cloud['requests']['lists']>>;
export type Category = Kept['categories'][number];
export type Limit = Kept['limits'][number];

const HOUR = 60;
const DAY = 24 * HOUR;

/** 90 → 90 分钟, 1440 → 24 小时, 4320 → 3 天. */
export function minutesText(minutes: number): string {
  if (minutes % DAY === 0 && minutes > DAY) return `${minutes / DAY} 天`;
  return minutes % HOUR === 0 ? `${minutes / HOUR} 小时` : `${minutes} 分钟`;
}

/** 15 分钟接单，1 小时到场，24 小时办好. */
export const limitText = ({ takeWithin, onSiteWithin, doneWithin }: Limit): string =>
  [
    `${minutesText(takeWithin)}接单`,
    onSiteWithin === null ? '' : `${minutesText(onSiteWithin)}到场`,
    `${minutesText(doneWithin)}办好`,
  ]
    .filter(Boolean)
    .join('，');
