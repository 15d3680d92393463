import { dayOf } from '@mulin/domain/day/day';
import { bills as billsCollection } from '@mulin/shared-types/documents/fees';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import { billView } from './bill-view';

/** Withdrawn bills are not owed and are left out; what became of them stands in the books. */
export const bills: Handler<typeof fees, 'bills'> = async ({ unitId, skip, limit }, { now }) => {
  const [found, owedFen] = await Promise.all([
    table(billsCollection).find(
      { unitId, state: oneOf(['open', 'paid'] as const) },
      {
        skip,
        limit,
        orderBy: [
          ['fromMonth', 'desc'],
          ['_id', 'asc'],
        ],
      },
    ),
    table(billsCollection).sum({ unitId, state: 'open' }, 'netFen'),
  ]);
  const today = dayOf(now);
  return { bills: found.map((bill) => billView(bill, today)), owedFen };
};
