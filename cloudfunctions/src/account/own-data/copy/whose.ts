import { memberships, persons } from '@mulin/shared-types/documents/people';
import type { Membership } from '../../../kit/authorise';
import { type Row, table } from '../../../kit/database';
import { type Places, placesOf } from '../../shown';
import { MOST_OF_ONE } from '../show';

/** Whose copy it is, and every home and community this person was ever bound to: by these most of it is found. */
export interface Whose {
  openid: string;
  person: Row<typeof persons> | undefined;
  /** Null: no number is proved, and nothing is found by one. */
  phoneHash: string | null;
  held: readonly Membership[];
  homes: readonly string[];
  communities: readonly string[];
  places: Places;
  /** 3号楼2单元501. */
  label(unitId: string): string;
}

export async function whoseCopy(openid: string): Promise<Whose> {
  const [person, held] = await Promise.all([
    table(persons).get(openid),
    table(memberships).find({ openid }, { limit: MOST_OF_ONE }),
  ]);
  const places = await placesOf(held);
  return {
    openid,
    person,
    phoneHash: person?.phoneHash ?? null,
    held,
    homes: [...new Set(held.flatMap(({ unitId }) => unitId ?? []))],
    communities: [...new Set(held.flatMap(({ communityId }) => communityId ?? []))],
    places,
    label: (unitId) => places.units.get(unitId)?.label ?? '',
  };
}
