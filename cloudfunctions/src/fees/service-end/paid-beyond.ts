import { addDays, addMonths } from '@mulin/domain/day/day';
import { unservedRefund } from '@mulin/domain/fees/unserved';
import { bills } from '@mulin/shared-types/documents/fees';
import { serviceEnds } from '@mulin/shared-types/documents/service-ends';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Handler } from '../../kit/context';
import { above, atLeast, not, oneOf, table } from '../../kit/database';
import { billTitle } from '../bill-view';
import { LONGEST_MONTHS } from '../months';

/** What was paid for days that nobody serves (最高法物业服务司法解释 art. 3): given back by `askUnserved`, by two persons, bill by bill. */
export const paidBeyondEnd: Handler<typeof fees, 'paidBeyondEnd'> = async ({ communityId, skip, limit }) => {
  const decided = { communityId, state: oneOf(['approved', 'done'] as const) };
  const end = await table(serviceEnds).first(decided, [['askedAt', 'desc']]);
  if (!end) return { bills: [] };
  const found = await table(bills).find(
    {
      communityId,
      state: 'paid',
      charge: 'service',
      // No bill reaches further than it may be long, so that the index bounds what is read.
      dueDay: atLeast(addMonths(end.lastDay, -LONGEST_MONTHS - 1)),
      serviceTo: above(end.lastDay),
      netFen: above(0),
      'unserved.done': not(true),
    },
    { skip, limit, orderBy: [['_id', 'asc']] },
  );
  return {
    bills: found.map((bill) => ({
      billId: bill._id,
      unitLabel: bill.unitLabel,
      title: billTitle(bill),
      fen: bill.unserved?.fen ?? unservedRefund(bill, addDays(end.lastDay, 1)),
      underway: bill.unserved !== null,
    })),
  };
};
