import { bankAccountTitles } from '@mulin/domain/ledger/bank/accounts';
import { bankDifferences, bankPapers } from '@mulin/shared-types/documents/bank';
import { settlementDifferences, settlements } from '@mulin/shared-types/documents/settlements';
import { whyText } from '../../payment/settlements/words';
import { days, from, kept } from '../list';
import { accountants, desk } from './whose';

const sides = { bank: '银行', books: '账本', balance: '余额' } as const;

/** What WeChat and the bank say beside the books. */
export const aboutReconciled = {
  settlements: kept(
    { title: '微信对账', holds: '每一天微信收了多少、退了多少、手续费和到账', who: desk, dayTitle: '对账' },
    from(settlements, { where: (span) => ({ day: days(span) }), orderBy: [['day', 'asc']] }),
    (c) => [
      c.day('日子', ({ day }) => day),
      c.text('缴费笔数', 10, ({ payments }) => payments),
      c.fen('缴费', ({ paymentFen }) => paymentFen),
      c.text('退款笔数', 10, ({ refunds }) => refunds),
      c.fen('退款', ({ refundFen }) => refundFen),
      c.fen('手续费', ({ chargeFen }) => chargeFen),
      c.fen('银行到账', ({ bankFen }) => bankFen),
    ],
  ),
  differences: kept(
    { title: '对账差异', holds: '对不上的每一笔和查明的结果', who: desk, dayTitle: '对账' },
    from(settlementDifferences, { where: (span) => ({ day: days(span) }), orderBy: [['day', 'asc']] }),
    (c) => [
      c.day('日子', ({ day }) => day),
      c.text('单号', 32, ({ number }) => number),
      c.text('差在哪里', 30, whyText),
      c.fen('我们记的', ({ hereFen }) => hereFen),
      c.fen('对方记的', ({ thereFen }) => thereFen),
      c.text('查明', 40, ({ state, note }) => (state === 'open' ? '还没查明' : note)),
    ],
  ),
  'bank-differences': kept(
    {
      title: '银行对账差异',
      holds: '银行和账本对不上的每一笔、查明了没有、是怎么回事',
      who: accountants,
      dayTitle: '日期',
    },
    from(bankDifferences, { where: (span) => ({ day: days(span) }), orderBy: [['day', 'asc']] }),
    (c) => [
      c.day('日期', ({ day }) => day),
      c.text('账户', 18, ({ account }) => bankAccountTitles[account]),
      c.text('哪一边多', 12, ({ side }) => sides[side]),
      c.fen('金额', (row) => row.fen),
      c.text('查明', 40, ({ state, note }) => (state === 'open' ? '还没查明' : note || '后来对上了')),
    ],
  ),
  'bank-papers': kept(
    {
      title: '银行流水和余额',
      holds: '登记过的每一份银行流水和余额、差了几笔',
      who: accountants,
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
};
