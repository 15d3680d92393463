import type { Cloud } from '../../../cloud/cloud';
import type { BadgeKind } from '../../../ui/badge/Badge';

export type Row = Awaited<ReturnType<Cloud['assembly']['decisions']>>['decisions'][number];
export type Decided = Awaited<ReturnType<Cloud['assembly']['decision']>>;
export type Objection = Awaited<ReturnType<Cloud['assembly']['objectionsToAnswer']>>['objections'][number];

export const stampOf = (state: Row['state']): BadgeKind =>
  state === 'final' ? 'ok' : state === 'revoked' ? 'bad' : 'wait';
