import { periodText } from '@mulin/domain/day/spoken';
import { books } from '@mulin/domain/ledger/account';
import { accountOf } from '@mulin/domain/ledger/chart';
import { openingStates } from '@mulin/domain/ledger/opening-states';
import { bills } from '@mulin/shared-types/documents/fees';
import { ledgerAudits, ledgerCloses } from '@mulin/shared-types/documents/ledger';
import { openings } from '@mulin/shared-types/documents/openings';
import { vouchers } from '@mulin/shared-types/documents/postings';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import { offices } from '@mulin/shared-types/operations/tables';
import { billTitle } from '../../fees/bill-view';
import { oneOf } from '../../kit/database';
import { all, days, from, kept, moments } from '../list';
import { accountants, watching } from './whose';

const draftStates = { waiting: '等复核', posted: '已记账', owed: '已记账，还没付', returned: '退回了' } as const;
const closeStates = { locked: '等复核', closed: '已结账', opened: '没有通过，又打开了' } as const;
const debts = { open: '未缴清', paid: '已缴清', withdrawn: '撤回了' } as const;

/** The books: what was brought along, entered, posted and closed. Every posting itself is in the 审计导出. */
export const aboutLedger = {
  openings: kept(
    { title: '期初', holds: '带进来的每一本账：哪天的余额、旧欠多少、复核了没有', who: offices, dayTitle: '登记' },
    from(openings, { where: (span) => ({ enteredAt: moments(span) }), orderBy: [['enteredAt', 'asc']] }),
    (c) => [
      c.text('账本', 14, ({ book }) => books[book].title),
      c.day('余额日', ({ day }) => day),
      c.day('登记', ({ enteredAt }) => enteredAt),
      c.text('科目数', 10, ({ balances }) => balances.length),
      c.text('分户行数', 10, ({ homes }) => homes.lines),
      c.fen('旧欠', ({ homes }) => homes.owedFen),
      c.fen('预收', ({ homes }) => homes.creditFen),
      c.fen('押金', ({ homes }) => homes.depositFen),
      c.text('状态', 18, ({ state }) => openingStates[state]),
      c.text('退回原因', 30, ({ reason }) => reason),
    ],
  ),
  'old-debts': kept(
    { title: '期初旧欠', holds: '期初带过来的每一笔旧欠，缴清了没有', who: offices },
    async (span) => {
      const brought = await from(openings, { orderBy: [['enteredAt', 'asc']] })(span);
      if (brought.length === 0) return [];
      return all(bills, { runId: oneOf(brought.map(({ _id }) => _id)) }, [['unitLabel', 'asc']]);
    },
    (c) => [
      c.text('房屋', 20, ({ unitLabel }) => unitLabel),
      c.text('旧欠', 30, billTitle),
      c.fen('金额', ({ netFen }) => netFen),
      c.day('应缴日', ({ dueDay }) => dueDay),
      c.text('状态', 10, ({ state }) => (state in debts ? debts[state as keyof typeof debts] : '')),
    ],
  ),
  'voucher-drafts': kept(
    { title: '手工记账', holds: '手工记的每一笔：等复核的、已记账的、退回的', who: accountants, dayTitle: '登记' },
    from(voucherDrafts, { where: (span) => ({ enteredAt: moments(span) }), orderBy: [['enteredAt', 'asc']] }),
    (c) => [
      c.day('日期', ({ day }) => day),
      c.text('科目', 20, ({ account }) => (account === '' ? '' : accountOf(account).title)),
      c.text('摘要', 30, ({ title }) => title),
      c.text('对方', 20, ({ counterparty }) => counterparty),
      c.fen('金额', ({ amountFen }) => amountFen),
      c.text('合同', 24, ({ contract }) => contract),
      c.text('依据', 30, ({ ground }) => ground),
      c.text('状态', 16, ({ state }) => draftStates[state]),
      c.text('退回原因', 30, ({ reason }) => reason),
    ],
  ),
  vouchers: kept(
    { title: '凭证', holds: '每一张凭证：摘要、对方、金额、附件几张', who: accountants, dayTitle: '日期' },
    from(vouchers, { where: (span) => ({ day: days(span) }), orderBy: [['day', 'asc']] }),
    (c) => [
      c.day('日期', ({ day }) => day),
      c.text('摘要', 30, ({ title }) => title),
      c.text('对方', 20, ({ counterparty }) => counterparty),
      c.fen('金额', ({ amountFen }) => amountFen),
      c.text('附件张数', 10, ({ fileIds }) => fileIds.length),
      c.text('凭证编号', 32, ({ _id }) => _id),
    ],
  ),
  closes: kept(
    { title: '结账', holds: '结过的每一期账：哪天锁的、复核了没有、结转几笔', who: accountants, dayTitle: '期末' },
    from(ledgerCloses, { where: (span) => ({ to: days(span) }), orderBy: [['to', 'asc']] }),
    (c) => [
      c.text('期间', 18, ({ period }) => periodText(period)),
      c.day('期末', ({ to }) => to),
      c.moment('锁账', ({ lockedAt }) => lockedAt),
      c.moment('复核', ({ decidedAt }) => decidedAt),
      c.text('状态', 20, ({ state }) => closeStates[state]),
      c.text('说明', 30, ({ note }) => note),
      c.text('结转笔数', 10, ({ postingIds }) => postingIds.length),
    ],
  ),
  'ledger-audits': kept(
    {
      title: '审计导出记录',
      holds: '导出过的每一份账：哪本、从哪天到哪天、记到第几号',
      who: ['manager', ...watching],
      dayTitle: '导出',
    },
    from(ledgerAudits, { where: (span) => ({ askedAt: moments(span) }), orderBy: [['askedAt', 'asc']] }),
    (c) => [
      c.moment('导出', ({ askedAt }) => askedAt),
      c.text('账本', 14, ({ book }) => books[book].title),
      c.day('从', (row) => row.from),
      c.day('到', ({ to }) => to),
      c.text('记到第几号', 12, ({ throughNo }) => throughNo),
    ],
  ),
};
