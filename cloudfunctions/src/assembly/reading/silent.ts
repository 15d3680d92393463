import { mergeSmallCells } from '@mulin/domain/disclosure/small-cells';
import { ballots, rollRows } from '@mulin/shared-types/documents/assembly';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { visiblePoll } from './show';

const MOST = 60_000;

/**
 * Where to knock: heads and voters by building, small buildings merged so that nobody can be told. A head with homes in several
 * buildings counts in its first.
 */
export const remindSilent: Handler<typeof assembly, 'remindSilent'> = async ({ pollId }, ctx) => {
  visiblePoll(ctx);
  const rows = await table(rollRows).findAll(
    { pollId },
    { atMost: MOST, fields: ['headKey', 'building'], orderBy: [['building', 'asc']] },
  );
  const slots = await table(ballots).findAll({ pollId }, { atMost: MOST, fields: ['headKey', 'voted'] });
  const voted = new Set(slots.filter((slot) => slot.voted).map((slot) => slot.headKey));
  const buildingOf = new Map<string, string>();
  for (const { headKey, building } of rows) if (!buildingOf.has(headKey)) buildingOf.set(headKey, building);
  const cells = new Map<string, { name: string; units: number; voted: number }>();
  for (const [headKey, name] of buildingOf) {
    const cell = cells.get(name) ?? { name, units: 0, voted: 0 };
    cells.set(name, { name, units: cell.units + 1, voted: cell.voted + (voted.has(headKey) ? 1 : 0) });
  }
  const merged = mergeSmallCells([...cells.values()], (a, b) => ({ ...a, voted: a.voted + b.voted }));
  return { buildings: merged.map(({ name, units, voted: cast }) => ({ building: name, heads: units, voted: cast })) };
};
