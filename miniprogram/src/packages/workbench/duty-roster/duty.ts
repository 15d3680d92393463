import { dayText } from '@mulin/domain/day/spoken';
import type { Cloud } from '../../../cloud/cloud';
import { hourText } from '../../repairs/progress/hours';

export type DutyRoster = Awaited<ReturnType<Cloud['requests']['roster']>>;
export type Duty = DutyRoster['duties'][number];

export const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** 周一、周二 08:00—18:00, 7 月 13 日 18:00—次日 08:00. */
export function whenOn({ day, weekdays: days, from, to }: Duty): string {
  const on = day === null ? days.map((each) => weekdays[each - 1]).join('、') : dayText(day);
  return `${on} ${hourText(from)}—${to > from ? '' : '次日 '}${hourText(to)}`;
}

export const whatOf = ({ categories, buildings }: Duty): string =>
  [categories.length > 0 ? categories.join('、') : '所有类别', buildings.length > 0 ? buildings.join('、') : '全小区']
    .filter(Boolean)
    .join('；');
