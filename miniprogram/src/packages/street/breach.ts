import { momentText } from '@mulin/domain/day/spoken';
import type { Cloud } from '../../cloud/cloud';
import type { BadgeProps } from '../../ui/badge/Badge';

export type BreachRow = Awaited<ReturnType<Cloud['street']['violations']>>['violations'][number];

/** 等物业劝阻 and until when; late ones in brick. */
export function breachBadge({ state, stateTitle, due, late }: BreachRow): BadgeProps {
  if (state === 'closed') return { kind: 'ok', text: stateTitle };
  if (state === 'unfounded') return { text: stateTitle };
  const limit = due ? ` · ${late ? '已过' : '限'} ${momentText(due)}` : '';
  return { kind: late ? 'bad' : 'wait', text: `${stateTitle}${limit}` };
}
