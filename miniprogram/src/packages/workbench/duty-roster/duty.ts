import type { Cloud } from '../../../cloud/cloud';

export type DutyRoster = Awaited<ReturnType<Cloud['requests']['roster']>>;
export type Duty = DutyRoster['duties'][number];
