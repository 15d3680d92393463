import { kindTitle } from '@mulin/domain/earnings/kinds';
import { ROUTES } from '@mulin/domain/fund/rules';
import { books } from '@mulin/domain/ledger/account';
import { fundAccounts, fundDues, fundEntries } from '@mulin/shared-types/documents/fund';
import { fundProjects } from '@mulin/shared-types/documents/fund-projects';
import { units } from '@mulin/shared-types/documents/places';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import { offices } from '@mulin/shared-types/operations/tables';
import { kindTitles } from '../../fund/entry';
import { stateTexts } from '../../fund/projects';
import { scopeText } from '../../fund/scope';
import { table } from '../../kit/database';
import { purseStates } from '../../ledger/purses/view';
import { days, from, kept, moments } from '../list';
import { watching } from './whose';

const fundWatchers = ['manager', ...watching] as const;

const entryStates = {
  waiting: '等另一个人复核',
  working: '正在分到各户',
  done: '已记账',
  refused: '退回了',
  reversed: '记错了，已冲回',
} as const;

const dueKinds = { first: '首期', 'top-up': '续筹', share: '分摊补足' } as const;

/** The owners’ own money: what they share, and 维修资金 by homes, what comes in, is due and is used. */
export const aboutOwnersMoney = {
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
  'fund-accounts': kept(
    {
      title: '维修资金分户账',
      holds: '每一套房屋的首期、余额、已预留',
      // Whoever keeps the fund; a home’s own account is nothing to the company.
      who: watching,
    },
    async (span) => {
      const found = await from(fundAccounts, { orderBy: [['building', 'asc']] })(span);
      const known = await table(units).getMany(found.map(({ unitId }) => unitId));
      return found
        .map((account) => ({ ...account, home: known.get(account.unitId) }))
        .sort((a, b) => ((a.home?.order ?? '') < (b.home?.order ?? '') ? -1 : 1));
    },
    (c) => [
      c.text('房屋', 20, ({ home }) => home?.label ?? ''),
      c.area('面积', ({ home }) => home?.areaCenti ?? 0),
      c.fen('首期', ({ firstFen }) => firstFen),
      c.fen('余额', ({ balanceFen }) => balanceFen),
      c.fen('已预留', ({ heldFen }) => heldFen),
    ],
  ),
  'fund-projects': kept(
    {
      title: '维修资金使用',
      holds: '每一个使用项目：范围、预算、已付、办到哪一步',
      who: fundWatchers,
      dayTitle: '申请',
    },
    from(fundProjects, { where: (span) => ({ at: moments(span) }), orderBy: [['at', 'asc']] }),
    (c) => [
      c.moment('申请', ({ at }) => at),
      c.text('项目', 30, ({ title }) => title),
      c.text('路径', 14, ({ route }) => ROUTES[route]),
      c.text('列支范围', 24, scopeText),
      c.text('户数', 8, ({ homes }) => homes),
      c.fen('预算', ({ budgetFen }) => budgetFen),
      c.fen('已付', ({ paidFen }) => paidFen),
      c.fen('结算', ({ finalFen }) => finalFen),
      c.fen('已列支', ({ chargedFen }) => chargedFen),
      c.text('办到哪一步', 18, ({ state }) => stateTexts[state]),
    ],
  ),
  'fund-entries': kept(
    { title: '维修资金收支登记', holds: '维修资金的每一笔交存、利息、付款和冲回', who: watching, dayTitle: '登记' },
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
    { title: '维修资金应交', holds: '哪几户应交维修资金、交了没有', who: watching, dayTitle: '期限' },
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
};
