import { type Day, dayOf } from '@mulin/domain/day/day';
import { longestLimit, type MatterUrgency } from '@mulin/domain/street/joint';
import { communityIn } from '../../fees/place';
import type { Context } from '../../kit/context';
import { calendarOf } from '../holidays/calendar';

/** The latest day a matter's limit may be, decided today. */
export const latestLimit = async (urgency: MatterUrgency, ctx: Context): Promise<Day> =>
  longestLimit(urgency, dayOf(ctx.now), await calendarOf(communityIn(ctx).districtId, ctx.now));
