import type { Cloud } from '../../cloud/cloud';
import type { BadgeKind } from '../../ui/badge/Badge';

export type RepairRow = Awaited<ReturnType<Cloud['requests']['mine']>>['requests'][number];

/** 待接单 and how long is left; late ones in brick; what is over without colour. */
export function stamp({
  state,
  stateTitle,
  limitText,
  late,
}: Pick<RepairRow, 'state' | 'stateTitle' | 'limitText' | 'late'>): { kind: BadgeKind; text: string } {
  switch (state) {
    case 'reported':
    case 'assigned':
    case 'taken':
    case 'coming':
    case 'working':
    case 'waiting':
      return { kind: late ? 'bad' : 'wait', text: [stateTitle, limitText].filter(Boolean).join(' · ') };
    case 'done':
      return { kind: 'wait', text: stateTitle };
    case 'closed':
      return { kind: 'ok', text: stateTitle };
    case 'withdrawn':
      return { kind: 'closed', text: stateTitle };
  }
}
