import { units } from '@mulin/shared-types/documents/places';
import { type Row, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { MOST_UNITS } from '../calling/electorate';

type Unit = Pick<Row<typeof units>, '_id' | 'communityId' | 'status' | 'headId' | 'owners'>;

/** The head of a home that counts by itself, whoever else its owner may be. */
export const headOfItsOwn = ({ _id, communityId }: Pick<Unit, '_id' | 'communityId'>): string =>
  idOf('h', 'head', communityId, `unit:${_id}`);

/**
 * 已售未交付: sold, but not handed over, it is one head with everything else the developer has (SPC interpretation art. 9); who bought
 * it is on the roll already but has no vote by it. Until the community has corrected the row: then it is by itself, or with a home of
 * the same owner that was handed over.
 */
export async function isDevelopers(unit: Unit): Promise<boolean> {
  const { communityId, headId, status, owners } = unit;
  if (status !== 'sold-undelivered' || headId === headOfItsOwn(unit)) return false;
  const delivered = await table(units).findAll(
    { communityId, headId, status: 'delivered' },
    { atMost: MOST_UNITS, fields: ['owners'] },
  );
  const names = new Set(owners.map(({ nameHash }) => nameHash));
  return !delivered.some((home) => home.owners.some(({ nameHash }) => names.has(nameHash)));
}

export const NOT_HANDED_OVER =
  '这套房还没有交付，按规定和建设单位的其他房合在一起，由建设单位投票。已经交付的，请在开始投票以前核对名册时提出来';
