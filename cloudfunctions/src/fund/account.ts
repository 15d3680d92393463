import { dayOf } from '@mulin/domain/day/day';
import { underTopUp } from '@mulin/domain/fund/deposit';
import { ruleText } from '@mulin/domain/fund/rules';
import { fundAccounts, fundDues, fundMovements } from '@mulin/shared-types/documents/fund';
import { fundShares } from '@mulin/shared-types/documents/fund-projects';
import type { fund } from '@mulin/shared-types/operations/fund';
import type { Handler } from '../kit/context';
import { type Row, table } from '../kit/database';
import { dueTitle } from './deposit';

const MOST = 50;

/** 分户账 of one home, for its owner. */
export const account: Handler<typeof fund, 'account'> = async ({ unitId, skip, limit }, { now }) => {
  const [own, dues, shares, movements] = await Promise.all([
    table(fundAccounts).get(unitId),
    table(fundDues).find({ unitId, state: 'open' }, { limit: MOST }),
    table(fundShares).find({ unitId }, { limit: MOST }),
    table(fundMovements).find(
      { unitId },
      {
        skip,
        limit,
        orderBy: [
          ['at', 'desc'],
          ['_id', 'desc'],
        ],
      },
    ),
  ]);
  const { firstFen = 0, balanceFen = 0, heldFen = 0 } = own ?? {};
  const today = dayOf(now);
  return {
    opened: own !== undefined,
    firstFen,
    balanceFen,
    heldFen,
    underTopUp: underTopUp(firstFen, balanceFen),
    ruleText: ruleText('topUpUnder'),
    dues: dues.map((due) => dueView(due, today)),
    shares: shares.map(({ projectId, plannedFen, shareFen, state }) => ({
      projectId,
      plannedFen,
      shareFen,
      charged: state === 'charged',
    })),
    movements: movements.map(({ _id, day, memo, fen, balanceFen: after }) => ({
      movementId: _id,
      day,
      memo,
      fen,
      balanceFen: after,
    })),
  };
};

function dueView(due: Row<typeof fundDues>, today: string) {
  const { _id, kind, amountFen, dueDay } = due;
  return { dueId: _id, kind, title: dueTitle(due), amountFen, dueDay, overdue: dueDay < today };
}

/** 应交清单 for those who keep the fund. */
export const dues: Handler<typeof fund, 'dues'> = async ({ communityId, skip, limit }, { now }) => {
  const open = { communityId, state: 'open' as const };
  const [total, page] = await Promise.all([
    table(fundDues).count(open),
    table(fundDues).find(open, {
      skip,
      limit,
      orderBy: [
        ['dueDay', 'asc'],
        ['_id', 'asc'],
      ],
    }),
  ]);
  const today = dayOf(now);
  return { total, dues: page.map((due) => ({ ...dueView(due, today), unitLabel: due.unitLabel })) };
};
