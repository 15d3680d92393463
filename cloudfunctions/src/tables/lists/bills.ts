import { dayOf, daysBetween } from '@mulin/domain/day/day';
import { creditedFen, owedFen } from '@mulin/domain/fees/owed';
import { bills } from '@mulin/shared-types/documents/fees';
import { below, oneOf, type Row } from '../../kit/database';
import { type Columns, days, from, kept } from '../list';
import { desk } from './whose';

type Bill = Row<typeof bills>;

const charges: Record<Bill['charge'], string> = {
  service: '物业费',
  late: '违约金',
  water: '公共水费',
  power: '公共电费',
  repair: '有偿维修',
};

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

/** What homes are billed and owe. */
export const aboutBills = {
  bills: kept(
    { title: '账单', holds: '应缴日在这段日子里的每一张账单：应缴、减免、已缴', who: desk, dayTitle: '应缴日' },
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
      const today = dayOf(span.ctx.now);
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
};
