import { dayOf } from '@mulin/domain/day/day';
import { dayText } from '@mulin/domain/day/spoken';
import type { BadgeProps } from '../../../ui/badge/Badge';
import type { Share } from './months';

/** 缴了没有, in two words. */
export function stampOf({ state, dueDay }: Pick<Share, 'state' | 'dueDay'>): BadgeProps {
  if (state === 'open' && dueDay < dayOf(new Date())) return { kind: 'bad', text: `过了 ${dayText(dueDay)}` };
  if (state === 'open') return { kind: 'wait', text: `${dayText(dueDay)}前缴` };
  if (state === 'paid') return { kind: 'ok', text: '已缴' };
  return { text: state === 'taken-back' ? '收回了' : '不用缴' };
}
