import { freezeRoll } from '@mulin/domain/assembly/card/frozen-roll';
import { ballots, rollRows } from '@mulin/shared-types/documents/assembly';
import { table } from '../../kit/database';
import { keyedHash } from '../../kit/sealed';
import { emptySlot, rowId } from '../voting/slot';
import type { Head, VotingUnit } from './electorate';
import type { Poll } from './poll';

/** Rows and ballot slots under labels that cannot be traced back without the environment's key. Made anew if an earlier try broke off. */
export async function freeze(poll: Poll, heads: readonly Head[]): Promise<{ root: string }> {
  const { _id: pollId, communityId } = poll;
  await table(rollRows).removeWhere({ pollId });
  await table(ballots).removeWhere({ pollId });
  const labelled = heads.map((head) => ({
    ...head,
    headKey: keyedHash('head', `${pollId} ${head.headId}`).slice(0, 32),
  }));
  const rows = table(rollRows).insertMany(
    labelled.flatMap(({ headKey, units }) =>
      units.map(({ _id: unitId, label, building, kind, areaCenti }) => ({
        _id: rowId(pollId, unitId),
        pollId,
        communityId,
        unitId,
        label,
        building,
        kind,
        headKey,
        areaCenti,
      })),
    ),
  );
  const slots = table(ballots).insertMany(
    labelled.map(({ headKey, headId, units, areaCenti }) =>
      emptySlot(poll, { headKey, headId, unitIds: units.map((unit) => unit._id), areaCenti }),
    ),
  );
  await Promise.all([rows, slots]);
  return freezeRoll(labelled.flatMap(({ headKey, units }) => units.map((unit) => frozenRow(unit, headKey))));
}

const frozenRow = ({ label, areaCenti, kind, building }: VotingUnit, headKey: string) => ({
  unit: label,
  headKey,
  area: areaCenti,
  kind,
  building,
});
