import { dayOf, daysBetween } from '@mulin/domain/day/day';
import { creditedFen, owedFen } from '@mulin/domain/fees/owed';
import { certificates, reductions } from '@mulin/shared-types/documents/arrears';
import { bills, unitAccounts } from '@mulin/shared-types/documents/fees';
import { lateClaims } from '@mulin/shared-types/documents/late-charges';
import { orders, refunds } from '@mulin/shared-types/documents/payment';
import { units } from '@mulin/shared-types/documents/places';
import { above, below, oneOf, type Row, table } from '../../kit/database';
import { wayTitles } from '../../payment/order';
import { type Columns, days, from, kept, moments, type Span } from '../list';

type Bill = Row<typeof bills>;

const charges: Record<Bill['charge'], string> = {
  service: '物业费',
  late: '违约金',
  water: '公共水费',
  power: '公共电费',
  repair: '有偿维修',
};
const collectors = ['clerk', 'cashier', 'manager'] as const;
const company = ['cashier', 'manager'] as const;

const billColumns = <T extends Bill>(c: Columns<T>) => [
  c.text('房屋', 20, ({ unitLabel }) => unitLabel),
  c.text('项目', 12, ({ charge }) => charges[charge]),
  c.day('从', ({ serviceFrom }) => serviceFrom),
  c.day('到', ({ serviceTo }) => serviceTo),
  c.text('谁缴', 10, ({ payer }) => (payer === 'owner' ? '业主' : '建设单位')),
  c.fen('应缴', ({ grossFen }) => grossFen),
  c.fen('减免', ({ grossFen, netFen }) => grossFen - netFen),
  c.fen('多收转余额', creditedFen),
  c.fen('预缴优惠', ({ discountFen }) => discountFen),
  c.fen('已缴', ({ paidFen }) => paidFen),
  c.day('应缴日', ({ dueDay }) => dueDay),
];

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

/** What homes are billed, pay, get back and owe. */
export const aboutMoney = {
  bills: kept(
    { title: '账单', holds: '应缴日在这段日子里的每一张账单：应缴、减免、已缴', who: collectors, dayTitle: '应缴日' },
    from(bills, {
      where: (span) => ({ state: oneOf(['open', 'paid'] as const), dueDay: days(span) }),
      orderBy: [
        ['dueDay', 'asc'],
        ['_id', 'asc'],
      ],
    }),
    (c) => [
      ...billColumns(c),
      c.text('状态', 10, ({ state }) => (state === 'paid' ? '已缴清' : '未缴清')),
      c.moment('缴清', ({ paidAt }) => paidAt),
    ],
  ),
  overdue: kept(
    { title: '欠费', holds: '今天已经过了应缴日、还没缴清的每一张账单', who: ['clerk', 'manager'] },
    async (span) => {
      const today = dayOf(span.now);
      const read = from(bills, {
        where: () => ({ state: 'open', dueDay: below(today) }),
        orderBy: [
          ['unitLabel', 'asc'],
          ['dueDay', 'asc'],
        ],
      });
      return (await read(span)).map((bill) => ({ ...bill, lateDays: daysBetween(bill.dueDay, today) }));
    },
    (c) => [...billColumns(c), c.fen('还欠', owedFen), c.text('过了几天', 10, ({ lateDays }) => lateDays)],
  ),
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
    { title: '退款', holds: '每一笔退款：退多少、为什么、办到哪一步', who: collectors, dayTitle: '申请' },
    from(refunds, { where: (span) => ({ askedAt: moments(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.moment('申请时间', ({ askedAt }) => askedAt),
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.text('方式', 12, ({ way }) => wayTitles[way]),
      c.fen('退给付款人', (row) => row.fen),
      c.fen('转入余额', ({ creditFen }) => creditFen),
      c.text('原因', 30, ({ reason }) => reason),
      c.text('结果', 12, ({ state }) => refundStates[state]),
      c.moment('退完', ({ doneAt }) => doneAt),
      c.text('原缴费单号', 32, ({ orderId }) => orderId ?? '没有，退的是余额'),
    ],
  ),
  'late-claims': kept(
    { title: '违约金', holds: '主张过的每一笔违约金和免收', who: collectors, dayTitle: '提出' },
    from(lateClaims, { where: (span) => ({ askedAt: moments(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.day('提出', ({ askedAt }) => askedAt),
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.text('账单张数', 10, ({ items }) => items.length),
      c.fen('违约金', ({ totalFen }) => totalFen),
      c.text('原因', 30, ({ reason }) => reason),
      c.text('结果', 14, ({ state }) => claimStates[state]),
    ],
  ),
  /** Without the ground: who is in 低保 or 特困 is sensitive (PIPL 28), and the sum needs it nowhere. */
  reductions: kept(
    {
      title: '减免',
      holds: '批准和没批准的减免：减几成、从哪天到哪天、谁承担',
      who: ['manager', 'community'],
      dayTitle: '申请',
    },
    from(reductions, { where: (span) => ({ askedAt: moments(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.day('申请', ({ askedAt }) => askedAt),
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.text('结果', 12, ({ state }) => reductionStates[state]),
      c.text('减免（%）', 10, ({ percentOff }) => percentOff),
      c.day('从', (row) => row.from),
      c.day('到', (row) => row.to),
      c.text('依据', 30, ({ policy }) => policy),
      c.text('谁承担', 10, ({ fundedBy }) => (fundedBy === 'government' ? '财政' : '物业')),
    ],
  ),
  certificates: kept(
    { title: '结清证明', holds: '开出过的每一张结清证明', who: collectors, dayTitle: '开具' },
    from(certificates, { where: (span) => ({ day: days(span) }), orderBy: [['day', 'asc']] }),
    (c) => [
      c.text('编号', 20, ({ _id }) => _id),
      c.day('开具', ({ day }) => day),
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.day('结清从', ({ feesFrom }) => feesFrom),
      c.day('到', ({ feesTo }) => feesTo),
    ],
  ),
};

const refundStates = {
  asked: '待审',
  refused: '不同意',
  approved: '待退',
  sending: '正在退',
  done: '已退',
  failed: '没退成',
} as const;
const claimStates = {
  asked: '待审',
  refused: '不同意',
  claimed: '已主张',
  'waive-asked': '申请免收',
  waived: '已免收',
} as const;
const reductionStates = {
  asked: '待核实',
  checked: '待社区审',
  approved: '批准',
  refused: '没批准',
  withdrawn: '已撤回',
} as const;
