import { units } from '@mulin/shared-types/documents/places';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Row, table } from '../../kit/database';
import type { PollDraft } from './poll';

/** More units than any community of the district has. */
export const MOST_UNITS = 60_000;

type Unit = Row<typeof units>;
export type VotingUnit = Pick<Unit, '_id' | 'label' | 'building' | 'kind' | 'areaCenti' | 'headId'>;
export type ExaminedUnit = VotingUnit & Pick<Unit, 'areaSource' | 'owners'>;
/** What decides who votes. */
export type Scope = Pick<PollDraft, 'buildings'> & { policy: Pick<PollDraft['policy'], 'countParking'> };

const fields = ['label', 'building', 'kind', 'areaCenti', 'headId', 'order'] as const;

/** The units that vote and count: inside the scope of cost, parking only if the rules of procedure count it (Guide Rules art. 25). */
export const rollFor = async (communityId: string, scope: Scope): Promise<VotingUnit[]> =>
  voting(await read(communityId, fields), scope);

/** The same with what the roll knows of owners and where the areas come from, to see how sound it is. */
export const examinedRoll = async (communityId: string, scope: Scope): Promise<ExaminedUnit[]> =>
  voting(await read(communityId, [...fields, 'areaSource', 'owners']), scope);

/** Every unit, whether it votes or not. */
export const wholeRoll = (communityId: string): Promise<VotingUnit[]> => read(communityId, fields);

const read = <F extends keyof Unit & string>(communityId: string, wanted: readonly F[]) =>
  table(units).findAll({ communityId }, { atMost: MOST_UNITS, fields: [...wanted], orderBy: [['order', 'asc']] });

function voting<U extends Pick<Unit, 'kind' | 'building'>>(all: readonly U[], scope: Scope): U[] {
  const votes = all.filter(
    (unit) =>
      (scope.policy.countParking || unit.kind !== 'parking') &&
      (scope.buildings.length === 0 || scope.buildings.includes(unit.building)),
  );
  if (votes.length === 0)
    throw new Refusal('INVALID_INPUT', '表决范围里没有房屋：请先导入名册，或检查楼栋名称', 'buildings');
  return votes;
}

export interface Head<U extends VotingUnit = VotingUnit> {
  headId: string;
  units: U[];
  areaCenti: number;
}

/** One head 人数 per owner set, its units together (SPC condominium interpretation art. 9). In roll order. */
export function headsOn<U extends VotingUnit>(roll: readonly U[]): Head<U>[] {
  const heads = new Map<string, Head<U>>();
  for (const unit of roll) {
    const head = heads.get(unit.headId) ?? { headId: unit.headId, units: [], areaCenti: 0 };
    head.units.push(unit);
    head.areaCenti += unit.areaCenti;
    heads.set(unit.headId, head);
  }
  return [...heads.values()];
}
