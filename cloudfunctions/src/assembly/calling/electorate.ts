import { units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Row, table } from '../../kit/database';
import type { PollDraft } from './poll';

/** More units than any community of the district has. */
const MOST_UNITS = 60_000;

export type VotingUnit = Pick<Row<typeof units>, '_id' | 'label' | 'building' | 'kind' | 'areaCenti' | 'headId'>;

/** The units that vote and count: inside the scope of cost, parking only if the rules of procedure count it (Guide Rules art. 25). */
export async function rollFor(
  communityId: string,
  draft: Pick<PollDraft, 'buildings' | 'countParking'>,
): Promise<VotingUnit[]> {
  const all = await table(units).findAll(
    { communityId },
    {
      atMost: MOST_UNITS,
      fields: ['label', 'building', 'kind', 'areaCenti', 'headId', 'order'],
      orderBy: [['order', 'asc']],
    },
  );
  const voting = all.filter(
    (unit) =>
      (draft.countParking || unit.kind !== 'parking') &&
      (draft.buildings.length === 0 || draft.buildings.includes(unit.building)),
  );
  if (voting.length === 0)
    throw new Refusal('INVALID_INPUT', '表决范围里没有房屋：请先导入名册，或检查楼栋名称', 'buildings');
  return voting;
}

export interface Head {
  headId: string;
  units: VotingUnit[];
  areaCenti: number;
}

/** One head 人数 per owner set, its units together (SPC condominium interpretation art. 9). In roll order. */
export function headsOn(roll: readonly VotingUnit[]): Head[] {
  const heads = new Map<string, Head>();
  for (const unit of roll) {
    const head = heads.get(unit.headId) ?? { headId: unit.headId, units: [], areaCenti: 0 };
    head.units.push(unit);
    head.areaCenti += unit.areaCenti;
    heads.set(unit.headId, head);
  }
  return [...heads.values()];
}

/** Heads whose area nobody else has: their ballot could be recognised in a list without names. */
export function loneOwners(roll: readonly VotingUnit[]): number {
  const areas = new Map<number, number>();
  for (const { areaCenti } of headsOn(roll)) areas.set(areaCenti, (areas.get(areaCenti) ?? 0) + 1);
  return [...areas.values()].filter((owners) => owners === 1).length;
}
