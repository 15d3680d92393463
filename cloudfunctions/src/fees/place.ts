import { units } from '@mulin/shared-types/documents/places';
import type { Context } from '../kit/context';
import type { Community } from './fee-standard';
import type { Unit } from './reckoning';

/** The kit has loaded it for every operation that is about a place inside a community. */
export function communityIn({ community }: Pick<Context, 'community'>): Community {
  if (!community) throw new Error('the operation is not about a community');
  return community;
}

export const unitIn = (ctx: Context): Unit => ctx.subjectOf(units);
