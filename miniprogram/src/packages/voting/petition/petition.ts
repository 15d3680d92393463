import { dayOf, daysBetween } from '@mulin/domain/day/day';
import type { Cloud } from '../../../cloud/cloud';
import type { BadgeProps } from '../../../ui/badge/Badge';

export type Answer = Awaited<ReturnType<Cloud['assembly']['petition']>>;
export type Petition = Answer['petition'];
export type OwnHome = Answer['homes'][number];

/** Where a petition stands, in words. */
export function petitionBadge({ state, until, daysWaiting }: Petition, today: string): BadgeProps {
  switch (state) {
    case 'collecting': {
      const days = daysBetween(today, dayOf(until));
      return { kind: 'wait', text: days > 1 ? `正在签名，还剩 ${days - 1} 天` : '正在签名，今天截止' };
    }
    case 'reached':
      return { kind: 'ok', text: daysWaiting ? `签够了，等了 ${daysWaiting} 天` : '签够了，等开会' };
    case 'called':
      return { kind: 'info', text: '已经公告开会' };
    case 'expired':
      return { text: '到期没签够' };
    case 'ended':
      return { text: '发起人撤回了' };
  }
}

/** The first matter stands for all in a list. */
export const titleOf = ({ matters }: Pick<Petition, 'matters'>): string =>
  matters.length > 1 ? `${matters[0]?.text ?? ''} 等 ${matters.length} 件` : (matters[0]?.text ?? '');
