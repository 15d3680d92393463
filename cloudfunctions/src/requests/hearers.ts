import { residentsOf } from '../kit/recipients';
import type { Request } from './kinds';

/**
 * Who of the home hears how a request goes on: who reported it, as long as they live there. Staff may have entered it: then nobody of the
 * home asked, and everybody of it is told. So is who lives there now of a repair whose reporter moved away; what somebody complained of is
 * not told to those who came after.
 */
export async function hearersOf(
  { unitId, kind, heardBy, reportedBy }: Pick<Request, 'unitId' | 'kind' | 'heardBy' | 'reportedBy'>,
  now: Date,
): Promise<string[]> {
  const living = [...new Set((await residentsOf([unitId], now)).map(({ openid }) => openid))];
  if (heardBy === null && living.includes(reportedBy)) return [reportedBy];
  return heardBy !== null || kind === 'repair' ? living : [];
}
