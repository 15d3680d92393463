import type { Cloud } from '../../cloud/cloud';

export type Cycle = Parameters<Cloud['fees']['chooseCycle']>[0]['cycle'];

export const cycleNames: Record<Cycle, string> = { month: '按月', quarter: '按季', 'half-year': '半年', year: '一年' };

const order = Object.keys(cycleNames);

/** Month, quarter, half-year, year, whatever order the standard names them in. */
export const shortestFirst = <T extends { cycle: Cycle }>(choices: readonly T[]): T[] =>
  [...choices].sort((a, b) => order.indexOf(a.cycle) - order.indexOf(b.cycle));
