import { formatArea } from '@mulin/domain/area/area';
import { dayOf } from '@mulin/domain/day/day';
import { momentText, wholeDayText } from '@mulin/domain/day/spoken';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { grouped } from '../../assembly/counting/line-text';

export type ShownPoll = OutputOf<(typeof assembly.operations)['show']>['poll'];

export const kindTitle: Record<ShownPoll['kind'], string> = {
  regular: '业主大会定期会议',
  extraordinary: '业主大会临时会议',
  first: '首次业主大会会议',
};

/** 4826350 → 48,263.50 */
export const areaText = (areaCenti: number): string => grouped(formatArea(areaCenti));
export const headsText = (heads: number): string => grouped(String(heads));

/** `2026 年 7 月 18 日 18:00`: on paper the year is always said. */
export const momentOfLaw = (instant: string): string =>
  `${wholeDayText(dayOf(instant))} ${momentText(instant).split(' ').at(-1) ?? ''}`;

/** 锡源小区 2026 年业主大会; a title that begins with the community's name says it once. */
export const namedOf = (community: string, title: string): string =>
  title.startsWith(community) ? title : `${community} ${title}`;
