import { unitAccounts } from '@mulin/shared-types/documents/fees';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import { paymentDifferences } from '@mulin/shared-types/documents/settlements';
import { above, oneOf, table } from '../../kit/database';
import { differenceReasons } from '../../payment/offline';
import { wayTitles } from '../../payment/order';
import { stateText } from '../../payment/refunds/view';
import { from, kept, moments, type Span } from '../list';
import { desk } from './whose';

const company = ['cashier', 'manager'] as const;

const ordersPaid = from(orders, {
  where: (span) => ({ state: oneOf(['paid', 'refunded'] as const), paidAt: moments(span) }),
  orderBy: [['paidAt', 'asc']],
});

/** Payments say which home by id: the roll says how it is called. */
async function withHomes<T extends { unitId: string }>(rows: readonly T[]): Promise<(T & { home: string })[]> {
  const known = await table(units).getMany(new Set(rows.map(({ unitId }) => unitId)));
  return rows.map((row) => ({ ...row, home: known.get(row.unitId)?.label ?? '' }));
}

const withHomesOf =
  <T extends { unitId: string }>(read: (span: Span) => Promise<readonly T[]>) =>
  async (span: Span) =>
    withHomes(await read(span));

/** What homes paid, got back and have left; payments that did not fit. */
export const aboutMoney = {
  accounts: kept(
    { title: '住户余额', holds: '哪几户账上有余额、有多少', who: company },
    withHomesOf(from(unitAccounts, { where: () => ({ creditFen: above(0) }), orderBy: [['unitId', 'asc']] })),
    (c) => [c.text('房屋', 20, ({ home }) => home), c.fen('余额', ({ creditFen }) => creditFen)],
  ),
  payments: kept(
    { title: '缴费流水', holds: '每一笔缴费：怎么缴的、多少、收据编号', who: company, dayTitle: '缴费' },
    withHomesOf(ordersPaid),
    (c) => [
      c.moment('缴费时间', ({ paidAt }) => paidAt),
      c.text('房屋', 20, ({ home }) => home),
      c.text('方式', 12, ({ way }) => wayTitles[way]),
      c.fen('金额', ({ totalFen }) => totalFen),
      c.fen('其中余额抵缴', ({ creditFen }) => creditFen),
      c.fen('已退', ({ backFen }) => backFen),
      c.text('账单张数', 10, ({ billIds }) => billIds.length),
      c.text('收据编号', 18, ({ receiptNo }) => receiptNo ?? ''),
      c.text('微信支付单号', 32, ({ transactionId }) => transactionId ?? ''),
      c.text('单号', 32, ({ _id }) => _id),
    ],
  ),
  refunds: kept(
    { title: '退款', holds: '每一笔退款：退多少、为什么、办到哪一步', who: desk, dayTitle: '申请' },
    from(refunds, { where: (span) => ({ askedAt: moments(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.moment('申请时间', ({ askedAt }) => askedAt),
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.text('方式', 12, ({ way }) => wayTitles[way]),
      c.fen('退给付款人', (row) => row.fen),
      c.fen('转入余额', ({ creditFen }) => creditFen),
      c.text('原因', 30, ({ reason }) => reason),
      c.text('结果', 16, stateText),
      c.moment('退完', ({ doneAt }) => doneAt),
      c.text('原缴费单号', 32, ({ orderId }) => orderId ?? '没有，退的是余额'),
    ],
  ),
  'payment-differences': kept(
    {
      title: '少缴多缴',
      holds: '金额不符、来得太晚而转进余额的每一笔',
      who: desk,
      dayTitle: '收到',
    },
    from(paymentDifferences, { where: (span) => ({ at: moments(span) }), orderBy: [['at', 'asc']] }),
    (c) => [
      c.moment('收到', ({ at }) => at),
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.text('原因', 30, ({ why }) => differenceReasons[why]),
      c.fen('应收', ({ expectedFen }) => expectedFen),
      c.fen('实收', ({ receivedFen }) => receivedFen),
      c.text('单号', 32, ({ _id }) => _id),
    ],
  ),
};
