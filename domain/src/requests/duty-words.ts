import { dayText, hourText } from '../day/spoken';
import type { Duty } from './on-duty';

/** Monday first, as a roster counts them from 1. */
export const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** 周一、周二 08:00—18:00, 7 月 13 日 18:00—次日 08:00. */
export function whenOn({ day, weekdays: days, from, to }: Pick<Duty, 'day' | 'weekdays' | 'from' | 'to'>): string {
  const on = day === null ? days.map((each) => weekdays[each - 1]).join('、') : dayText(day);
  return `${on} ${hourText(from)}—${to > from ? '' : '次日 '}${hourText(to)}`;
}

/** What somebody on duty sees to: 所有类别；全小区. */
export const dutyFor = ({ categories, buildings }: Pick<Duty, 'categories' | 'buildings'>): string =>
  [categories, buildings].map((some, at) => (some.length > 0 ? some.join('、') : everything[at])).join('；');

const everything = ['所有类别', '全小区'];
