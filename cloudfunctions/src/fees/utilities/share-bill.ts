import type { communities, units } from '@mulin/shared-types/documents/places';
import type { utilityShares } from '@mulin/shared-types/documents/utilities';
import type { Row } from '../../kit/database';
import { type Bill, NOTHING_OFF } from '../bill-postings';
import { firstDay, lastDay } from '../months';
import { payerOf } from '../reckoning';
import type { MeterBill } from './scope';
import { ownSum } from './sums';

/** A share as a bill of its own kind: paid like any other, never income, never in one payment with a fee. */
export function shareBill(
  charge: 'water' | 'power',
  meterBill: MeterBill,
  share: Row<typeof utilityShares>,
  home: Row<typeof units>,
  { company }: Row<typeof communities>,
  at: Date,
): Bill {
  return {
    _id: share._id,
    communityId: share.communityId,
    unitId: share.unitId,
    unitLabel: share.unitLabel,
    building: share.building,
    kind: home.kind,
    charge,
    standardId: meterBill._id,
    standardVersion: 1,
    fromMonth: share.month,
    months: 1,
    serviceFrom: firstDay(share.month),
    serviceTo: lastDay({ fromMonth: share.month, months: 1 }),
    earnedThrough: share.month,
    feeSystem: company.feeSystem,
    payer: payerOf(home),
    sum: ownSum(meterBill, share),
    grossFen: share.fen,
    lines: [],
    netFen: share.fen,
    subsidyFen: 0,
    corrections: 0,
    credits: [],
    paidFen: 0,
    ...NOTHING_OFF,
    dueDay: meterBill.dueDay,
    state: 'open',
    orderId: null,
    issuedAt: at,
    paidAt: null,
    runId: `meter-bill:${meterBill._id}`,
  };
}
