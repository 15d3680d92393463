import { wholeDayText } from '@mulin/domain/day/spoken';
import type { Cloud } from '../../../cloud/cloud';

/** Who holds a post here. */
export type Someone = Awaited<ReturnType<Cloud['account']['staff']>>['staff'][number];

export const termText = ({ roleTitle, sinceDay, untilDay }: Someone): string =>
  `${roleTitle}，${wholeDayText(sinceDay)}起${untilDay ? `，到${wholeDayText(untilDay)}` : ''}`;
