import { addDays, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import type { Cloud } from '../cloud/cloud';
import type { BadgeProps } from '../ui/badge/Badge';

type State = Awaited<ReturnType<Cloud['assembly']['answerProxy']>>['state'];

/** How far a proxy 委托 is, in words. */
export const proxyStamps: Record<State, BadgeProps> = {
  registered: { kind: 'wait', text: '等另一个人核对' },
  granted: { kind: 'wait', text: '等受托人接受' },
  accepted: { kind: 'ok', text: '已生效' },
  declined: { text: '没有接受' },
  withdrawn: { text: '已撤回' },
  refused: { kind: 'bad', text: '没有受理' },
};

/** 期限: the last whole day of a term whose end `until` no longer belongs to it. */
export const lastDayText = (until: string): string => wholeDayText(addDays(dayOf(until), -1));
