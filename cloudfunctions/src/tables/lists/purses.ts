import { kindTitle } from '@mulin/domain/earnings/kinds';
import { books } from '@mulin/domain/ledger/account';
import { bankAccountTitles } from '@mulin/domain/ledger/bank/accounts';
import { bankPapers } from '@mulin/shared-types/documents/bank';
import { fundDues, fundEntries } from '@mulin/shared-types/documents/fund';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import { paymentDifferences } from '@mulin/shared-types/documents/settlements';
import { offices } from '@mulin/shared-types/operations/tables';
import { kindTitles } from '../../fund/entry';
import { purseStates } from '../../ledger/purses/view';
import { differenceReasons } from '../../payment/offline';
import { days, from, kept, moments } from '../list';

const keepers = ['committee', 'community', 'street', 'bureau'] as const;

const entryStates = {
  waiting: '等另一个人复核',
  working: '正在分到各户',
  done: '已记账',
  refused: '退回了',
  reversed: '记错了，已冲回',
} as const;
const dueKinds = { first: '首期', 'top-up': '续筹', share: '分摊补足' } as const;

/** The owners' common money and what the bank says of it; payments that did not fit. */
export const aboutPurses = {
  'purse-entries': kept(
    {
      title: '公共收益和业委会经费',
      holds: '每一笔使用和支出：付给谁、多少、凭哪个决定',
      who: offices,
      dayTitle: '登记',
    },
    from(purseEntries, { where: (span) => ({ enteredAt: moments(span) }), orderBy: [['enteredAt', 'asc']] }),
    (c) => [
      c.day('日期', ({ day }) => day),
      c.text('账本', 14, ({ book }) => books[book].title),
      c.text('种类', 22, ({ kind }) => kindTitle(kind)),
      c.text('摘要', 30, ({ title }) => title),
      c.text('对方', 20, ({ counterparty }) => counterparty),
      c.fen('金额', ({ amountFen }) => amountFen),
      c.text('依据', 30, ({ ground }) => ground),
      c.text('状态', 18, ({ state }) => purseStates[state]),
    ],
  ),
  'bank-papers': kept(
    {
      title: '银行流水和余额',
      holds: '登记过的每一份银行流水和余额、差了几笔',
      who: ['cashier', 'manager', ...keepers],
      dayTitle: '到哪天',
    },
    from(bankPapers, { where: (span) => ({ to: days(span) }), orderBy: [['to', 'asc']] }),
    (c) => [
      c.day('到哪天', ({ to }) => to),
      c.text('账户', 18, ({ account }) => bankAccountTitles[account]),
      c.text('种类', 10, ({ kind }) => (kind === 'list' ? '流水' : '余额')),
      c.text('笔数', 8, ({ lines }) => lines),
      c.fen('银行余额', ({ closingFen }) => closingFen),
      c.text('差异', 8, ({ differences }) => differences),
    ],
  ),
  'fund-entries': kept(
    { title: '维修资金收支登记', holds: '维修资金的每一笔交存、利息、付款和冲回', who: keepers, dayTitle: '登记' },
    from(fundEntries, { where: (span) => ({ enteredAt: moments(span) }), orderBy: [['enteredAt', 'asc']] }),
    (c) => [
      c.day('日期', ({ day }) => day),
      c.text('种类', 14, ({ kind }) => kindTitles[kind]),
      c.text('摘要', 30, ({ title }) => title),
      c.fen('金额', ({ amountFen }) => amountFen),
      c.text('户数', 8, ({ homes }) => homes),
      c.text('状态', 16, ({ state }) => entryStates[state]),
    ],
  ),
  'fund-dues': kept(
    { title: '维修资金应交', holds: '哪几户应交维修资金、交了没有', who: keepers, dayTitle: '期限' },
    from(fundDues, { where: (span) => ({ dueDay: days(span) }), orderBy: [['dueDay', 'asc']] }),
    (c) => [
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.text('种类', 12, ({ kind }) => dueKinds[kind]),
      c.text('依据', 30, ({ ground }) => ground),
      c.fen('应交', ({ amountFen }) => amountFen),
      c.day('期限', ({ dueDay }) => dueDay),
      c.moment('交清', ({ paidAt }) => paidAt),
    ],
  ),
  'payment-differences': kept(
    {
      title: '少缴多缴',
      holds: '金额不符、来得太晚而转进余额的每一笔',
      who: ['clerk', 'cashier', 'manager'],
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
