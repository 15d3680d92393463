import type { Cloud } from '../../../cloud/cloud';

/** One repair with its history, and what the caller may do with it. */
export type Repair = Awaited<ReturnType<Cloud['requests']['show']>>['request'];
export type RepairStep = Repair['steps'][number];
