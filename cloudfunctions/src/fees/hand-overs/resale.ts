import { owedFen, payableFen } from '@mulin/domain/fees/owed';
import { resaleSplit as splitByDay } from '@mulin/domain/fees/resale';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { billTitle } from '../bill-view';
import { depositsOfOwners } from '../deposits/of-home';
import { LONGEST_MONTHS, monthAfter, monthOf } from '../months';
import { unitIn } from '../place';

/** Bills that end on that day or later, and what is open from before: more than a home ever has. */
const MOST_BILLS = 500;

/** 过户按天分摊: the owner's bills that the day cuts or leaves open, for the two to settle between them. */
export const resaleSplit: Handler<typeof fees, 'resaleSplit'> = async ({ unitId, day }, ctx) => {
  const [found, account, held] = await Promise.all([
    table(bills).findAll(
      { unitId, state: oneOf(['open', 'paid'] as const), charge: 'service', payer: 'owner' },
      { atMost: MOST_BILLS, orderBy: [['fromMonth', 'asc']] },
    ),
    table(unitAccounts).get(unitId),
    depositsOfOwners([unitId]),
  ]);
  const near = found.filter(
    ({ state, serviceTo, fromMonth }) =>
      state === 'open' || (serviceTo >= day && fromMonth > monthAfter(monthOf(day), -LONGEST_MONTHS)),
  );
  const rows = near.map((bill) => {
    const days = { from: bill.serviceFrom, to: bill.serviceTo };
    const split = splitByDay(days, payableFen(bill), day);
    return { billId: bill._id, title: billTitle(bill), paid: bill.state === 'paid', ...split };
  });
  const sum = (of: 'sellerFen' | 'buyerFen') => rows.reduce((total, row) => total + row[of], 0);
  return {
    unitLabel: unitIn(ctx).label,
    bills: rows,
    sellerFen: sum('sellerFen'),
    buyerFen: sum('buyerFen'),
    openFen: near.reduce((total, bill) => total + (bill.state === 'open' ? owedFen(bill) : 0), 0),
    creditFen: account?.creditFen ?? 0,
    depositFen: held.get(unitId) ?? 0,
  };
};
