import { wholeDayText } from '@mulin/domain/day/spoken';
import { units } from '@mulin/shared-types/documents/places';
import { table } from '../../kit/database';
import { residentsOf } from '../../kit/recipients';
import { tell } from '../../kit/tell';
import { priceListOf } from '../reckoning';
import { ownerOwes } from '../who-owes';
import type { HandOver } from './count';

/** Owner and family learn from which day they owe, so that they can object to a wrong day. Told once of each record. */
export async function tellOwners(handOver: HandOver, at: Date): Promise<void> {
  const { _id, communityId, unitId, unitLabel, day, developerPaysUntil } = handOver;
  const unit = await table(units).get(unitId);
  if (!unit) return;
  const from = ownerOwes(await priceListOf(communityId), unit, { handOver: { day, developerPaysUntil } });
  if (from === null) return;
  const body = `登记的交付日是 ${wholeDayText(day)}，您家从 ${wholeDayText(from)}起缴物业费，以前的由建设单位缴。不对的，请找物业更正。`;
  const people = await residentsOf([unitId], at, ['owner', 'family']);
  await tell(
    people.map(({ openid }) => openid),
    {
      key: `hand-over.${_id}`,
      communityId,
      kind: 'fees',
      title: '交付日登记了',
      body,
      home: unitLabel,
      about: { kind: 'bills', id: unitId, unitId },
    },
    at,
  );
}
