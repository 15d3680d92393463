import { ballots, rollRows } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { visiblePoll } from './show';

const MOST = 60_000;
/** Fewer heads than this are merged with the next building, so that nobody can be told. */
const SMALLEST_GROUP = 10;

/** Where to knock: heads and voters by building. A head with homes in several buildings counts in its first. */
export const remindSilent: Handler<typeof assembly, 'remindSilent'> = async ({ pollId }, ctx) => {
  visiblePoll(ctx);
  const rows = await table(rollRows).findAll(
    { pollId },
    { atMost: MOST, fields: ['headKey', 'building'], orderBy: [['building', 'asc']] },
  );
  const slots = await table(ballots).findAll({ pollId }, { atMost: MOST, fields: ['headKey', 'voted'] });
  const voted = new Set(slots.filter((slot) => slot.voted).map((slot) => slot.headKey));
  const seen = new Set<string>();
  const groups: { building: string; heads: number; voted: number }[] = [];
  for (const { headKey, building } of rows) {
    if (seen.has(headKey)) continue;
    seen.add(headKey);
    let group = groups[groups.length - 1];
    if (!group || (group.building !== building && group.heads >= SMALLEST_GROUP)) {
      group = { building, heads: 0, voted: 0 };
      groups.push(group);
    } else if (!group.building.split('、').includes(building)) group.building += `、${building}`;
    group.heads += 1;
    if (voted.has(headKey)) group.voted += 1;
  }
  return { buildings: groups };
};
