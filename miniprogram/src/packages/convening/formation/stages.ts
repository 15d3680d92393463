import { formationStages } from '@mulin/domain/assembly/formation';
import type { Cloud } from '../../../cloud/cloud';
import type { BadgeKind } from '../../../ui/badge/Badge';

export type Standing = Awaited<ReturnType<Cloud['formation']['street']>>['communities'][number];

const kinds: Record<Standing['stage'], BadgeKind> = {
  'not-due': 'closed',
  due: 'wait',
  applied: 'wait',
  group: 'wait',
  called: 'info',
  formed: 'ok',
  filed: 'ok',
};

/** The stamp of a community on its way: what is late is brick, whatever the stage. */
export const stampOf = ({ stage, clock }: Standing): { kind: BadgeKind; text: string } =>
  clock && clock.overdueDays > 0
    ? { kind: 'bad', text: `晚了 ${clock.overdueDays} 天` }
    : { kind: kinds[stage], text: formationStages[stage] };
