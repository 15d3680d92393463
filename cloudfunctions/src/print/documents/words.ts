import { formatArea } from '@mulin/domain/area/area';
import { dayOf } from '@mulin/domain/day/day';
import { momentText, wholeDayText } from '@mulin/domain/day/spoken';
import { grouped } from '@mulin/domain/figures/grouped';
import type { OutputOf } from '@mulin/shared-types/contract';
import type { assembly } from '@mulin/shared-types/operations/assembly';

type Operations = typeof assembly.operations;
export type ShownPoll = OutputOf<Operations['show']>['poll'];
export type ShownResult = OutputOf<Operations['result']>;

/** 4826350 → 48,263.50 */
export const areaText = (areaCenti: number): string => grouped(formatArea(areaCenti));
export const headsText = (heads: number): string => grouped(String(heads));

/** `2026 年 7 月 18 日 18:00`: on paper the year is always said. */
export const momentOfLaw = (instant: string): string =>
  `${wholeDayText(dayOf(instant))} ${momentText(instant).split(' ').at(-1) ?? ''}`;

/** 锡源小区 2026 年业主大会; a title that begins with the community's name says it once. */
export const namedOf = (community: string, title: string): string =>
  title.startsWith(community) ? title : `${community} ${title}`;
