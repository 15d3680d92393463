import { rollRows } from '@mulin/shared-types/documents/assembly';
import { units } from '@mulin/shared-types/documents/places';
import { table } from '../../kit/database';
import { inOrderOf } from '../../kit/natural-order';
import { MOST_UNITS } from '../calling/electorate';
import type { Slot } from './slot';

/** The homes one ballot speaks for, every one of them (a developer's head has thousands), in the order of their labels. */
export async function homesOf({ pollId, headKey }: Pick<Slot, 'pollId' | 'headKey'>) {
  const rows = await table(rollRows).findAll(
    { pollId, headKey },
    { atMost: MOST_UNITS, fields: ['label', 'areaCenti'] },
  );
  return inOrderOf(rows, ({ label }) => label).map(({ label, areaCenti }) => ({ label, areaCenti }));
}

/** The head each of these homes belongs to today; whoever bought one since the roll was frozen is another head. */
export async function headsToday({ unitIds }: Pick<Slot, 'unitIds'>): Promise<string[]> {
  return [...(await table(units).getMany(unitIds)).values()].map(({ headId }) => headId);
}
