import { addDays, type Day } from '@mulin/domain/day/day';
import { duties } from '@mulin/shared-types/documents/requests';
import { atLeast, type Row, table } from '../kit/database';

export type Duty = Row<typeof duties>;

/** Of one community: every week's, and single days to come. */
export const MOST_DUTIES = 300;

/** The roster as it still matters on a day: every week's, and that of single days; a night that began the day before lasts into it. */
export async function dutiesFrom(communityId: string, today: Day): Promise<Duty[]> {
  const there = { communityId, endedAt: null };
  const [weekly, single] = await Promise.all([
    table(duties).find({ ...there, day: null }, { limit: MOST_DUTIES }),
    table(duties).find({ ...there, day: atLeast(addDays(today, -1)) }, { limit: MOST_DUTIES }),
  ]);
  return [...weekly, ...single];
}
