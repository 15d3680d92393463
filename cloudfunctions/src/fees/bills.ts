import { dayOf } from '@mulin/domain/day/day';
import { bills as billsCollection } from '@mulin/shared-types/documents/fees';
import type { fees } from '@mulin/shared-types/operations/fees';
import { companyRoles } from '@mulin/shared-types/roles';
import { lateViews } from '../arrears/late-charges/view';
import type { Handler } from '../kit/context';
import { oneOf, table } from '../kit/database';
import { billView } from './bill-view';
import { discountsOn } from './discount';
import { MOST_OPEN } from './open-bills';

/** Withdrawn bills are not owed and are left out; what became of them stands in the books. */
export const bills: Handler<typeof fees, 'bills'> = async ({ unitId, skip, limit }, { caller, now }) => {
  // What the developer owes for the home is no debt of who lives there.
  const works = caller.acting.some(({ role }) => companyRoles.some((one) => one === role));
  const whose = works ? {} : { payer: 'owner' as const };
  const [found, open] = await Promise.all([
    table(billsCollection).find(
      { unitId, state: oneOf(['open', 'paid'] as const), ...whose },
      {
        skip,
        limit,
        orderBy: [
          ['fromMonth', 'desc'],
          ['_id', 'asc'],
        ],
      },
    ),
    table(billsCollection).findAll({ unitId, state: 'open', ...whose }, { atMost: MOST_OPEN }),
  ]);
  const today = dayOf(now);
  const [offered, late] = await Promise.all([discountsOn(open, today), lateViews(unitId, open, today)]);
  const views = (list: typeof found) => list.map((bill) => billView(bill, today, offered, late));
  return { bills: views(found), owedFen: views(open).reduce((sum, { payFen }) => sum + payFen, 0) };
};
