import { monthText } from '@mulin/domain/day/spoken';
import { METERS } from '@mulin/domain/fees/meters';
import { bills } from '@mulin/shared-types/documents/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import { atLeast, atMost, oneOf, table } from '../../kit/database';
import { openingThrough } from '../../ledger/openings/before';
import { firstDay, lastDay, type Month } from '../months';
import { homesOf, type Meter } from './scope';

/** As many as one opening may bring. */
const MOST = 20_000;

/** A month of water or power that came along as 期初旧欠 of a home on this meter is not shared out to it once more. */
export async function refuseOldDebts(meter: Meter, month: Month): Promise<void> {
  const { communityId, kind: charge } = meter;
  const opening = await openingThrough(communityId, ['P'], lastDay({ fromMonth: month, months: 1 }));
  if (!opening) return;
  const of = { runId: opening._id, charge, state: oneOf(['open', 'paid'] as const) };
  const owed = await table(bills).findAll(
    { ...of, fromMonth: atMost(month), serviceTo: atLeast(firstDay(month)) },
    { atMost: MOST, fields: ['unitId', 'unitLabel'] },
  );
  const homes = new Set(owed.length === 0 ? [] : (await homesOf(meter)).map(({ _id }) => _id));
  const twice = owed.find(({ unitId }) => homes.has(unitId));
  if (!twice) return;
  const what = `${monthText(month)}的${METERS[charge].title}`;
  throw new Refusal(
    'CONFLICT',
    `${what}，${twice.unitLabel}已经记在期初旧欠里，再分摊就重了；旧欠不对的，先更正旧欠`,
    'month',
  );
}
