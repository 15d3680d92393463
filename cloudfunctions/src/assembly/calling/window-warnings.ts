import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { dayOf, daysBetween } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import type { Poll } from './poll';
import { bar, hint, type Warning } from './warning';

/** 杭州市物业管理条例 art. 20: not under five days and not over sixty. What Inner Mongolia says is to be confirmed (待核). */
const LOCAL = { least: 5, most: 60 };

/** Notice of 15 whole days (Property Management Regulation 14), and a window in which people can take part. */
export function windowWarnings({ opensAt, closesAt }: Pick<Poll, 'opensAt' | 'closesAt'>, now: Date): Warning[] {
  const found: Warning[] = [];
  const earliest = earliestOpen(dayOf(now));
  if (dayOf(opensAt) < earliest) {
    const text = `公告到开始投票要满 15 天：今天公告，最早 ${dayText(earliest)}开始投票（《物业管理条例》第十四条）`;
    found.push(bar('notice-too-short', text, 'opensAt', 'TOO_EARLY'));
  }
  const days = daysBetween(dayOf(opensAt), dayOf(closesAt));
  const elsewhere = `别处有定 ${LOCAL.least} 到 ${LOCAL.most} 天的（《杭州市物业管理条例》第二十条）；本地规定待核`;
  if (days < LOCAL.least) found.push(hint('window-short', `投票只有 ${days} 天，可能来不及都投上。${elsewhere}`));
  if (days > LOCAL.most) found.push(hint('window-long', `投票长达 ${days} 天。${elsewhere}`));
  return found;
}
