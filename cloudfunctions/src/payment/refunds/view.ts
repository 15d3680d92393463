import { wholeDayText } from '@mulin/domain/day/spoken';
import { formatFen } from '@mulin/domain/money/fen';
import { refunds as refundsCollection } from '@mulin/shared-types/documents/payment';
import type { payment } from '@mulin/shared-types/operations/payment';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { wayTitles } from '../order';
import { nameOf } from '../people';
import type { Refund } from './refund';

/** Where a refund stands, in words for staff and household alike. */
export function stateText({ state, way, fen }: Pick<Refund, 'state' | 'way' | 'fen'>): string {
  switch (state) {
    case 'asked':
      return '等项目经理同意';
    case 'refused':
      return '没有同意';
    case 'approved':
      return way === 'cash' ? '同意了，等付现金' : '同意了，等转账';
    case 'sending':
      return '微信正在退';
    case 'failed':
      return '没有退成';
    case 'done':
      return fen === 0 ? '转入余额了' : '退好了';
  }
}

function whatText({ of, orderId, billIds, creditFen, unservedFrom }: Refund): string {
  if (orderId === null) return '退没有缴费单的余额（期初带来的、分到的公共收益）';
  if (of === 'credit') return '退余额';
  if (of === 'unserved') {
    return `退 ${wholeDayText(unservedFrom)}起没服务的物业费${creditFen > 0 ? `，其中 ${formatFen(creditFen)} 元转入余额` : ''}`;
  }
  return `退 ${billIds.length} 笔账单，账单重新待缴${creditFen > 0 ? '，其余转入余额' : ''}`;
}

export const refunds: Handler<typeof payment, 'refunds'> = async ({ communityId, skip, limit }, { caller }) => {
  const found = await table(refundsCollection).find({ communityId }, { skip, limit, orderBy: [['askedAt', 'desc']] });
  const rows = found.map(async (refund) => ({
    refundId: refund._id,
    unitLabel: refund.unitLabel,
    wayTitle: refund.fen === 0 ? wayTitles.credit : wayTitles[refund.way],
    fen: refund.fen,
    creditFen: refund.creditFen,
    whatText: whatText(refund),
    reason: refund.reason,
    state: refund.state,
    stateText: [stateText(refund), refund.trouble].filter(Boolean).join('：'),
    askedBy: await nameOf(refund.askedBy, { communityId }),
    mine: refund.askedBy === caller.openid,
    decidedByMe: refund.decidedBy === caller.openid,
    needsSlip: refund.orderId === null,
    slips: refund.slipIds.length,
    at: refund.askedAt.toISOString(),
  }));
  return { refunds: await Promise.all(rows) };
};

export const refundSlips: Handler<typeof payment, 'refundSlips'> = async (_, { subjectOf, note }) => {
  const { _id, slipIds } = subjectOf(refundsCollection);
  note({ refundId: _id });
  return { slips: await linksTo(slipIds) };
};
