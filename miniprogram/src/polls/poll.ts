import { dayOf, daysBetween } from '@mulin/domain/day/day';
import { momentText } from '@mulin/domain/day/spoken';
import type { Cloud } from '../cloud/cloud';

export type ListedPoll = Awaited<ReturnType<Cloud['assembly']['list']>>['polls'][number];
export type Poll = Awaited<ReturnType<Cloud['assembly']['show']>>['poll'];

/** The line that counts for taking part (Civil Code 278 ¶2), percent. */
export const twoThirds = { at: 66.6667, name: '三分之二线' };

/** 还剩 5 天; on the last day 今天截止. */
export function daysLeft(closesAt: string, now: string): string {
  const days = daysBetween(dayOf(now), dayOf(closesAt));
  return days > 0 ? `还剩 ${days} 天` : '今天截止';
}

/** What the clock says about a vote: 7 月 18 日 18:00 截止. */
export function windowText({ state, opensAt, closesAt }: Pick<Poll, 'state' | 'opensAt' | 'closesAt'>): string {
  const opening = state === 'draft' || state === 'announced';
  return opening ? `${momentText(opensAt)} 开始` : `${momentText(closesAt)} 截止`;
}

/** 续聘物业、议事规则、充电车位，共 3 件. */
export function matterText({ questions }: Pick<Poll, 'questions'>): string {
  return `${questions.map(({ shortName }) => shortName).join('、')}，共 ${questions.length} 件`;
}
