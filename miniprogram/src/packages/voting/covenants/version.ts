import type { Cloud } from '../../../cloud/cloud';
import type { BadgeKind } from '../../../ui/badge/Badge';

export type Governing = Awaited<ReturnType<Cloud['assembly']['governing']>>;
export type Kind = Governing['kinds'][number]['kind'];
export type Version = Governing['kinds'][number]['versions'][number];
export type WholeVersion = Awaited<ReturnType<Cloud['assembly']['governingVersion']>>;
export type Compared = Awaited<ReturnType<Cloud['assembly']['compareGoverning']>>;

export const stampOf: Record<Version['state'], BadgeKind> = {
  'in-force': 'ok',
  'to-come': 'info',
  attached: 'wait',
  draft: 'closed',
  superseded: 'closed',
  revoked: 'bad',
  rejected: 'bad',
  dropped: 'closed',
};
