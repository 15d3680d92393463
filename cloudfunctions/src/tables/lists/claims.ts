import { reductionStates } from '@mulin/domain/fees/reduction-states';
import { certificates, reductions } from '@mulin/shared-types/documents/arrears';
import { lateClaims } from '@mulin/shared-types/documents/late-charges';
import { days, from, kept, moments } from '../list';
import { desk } from './whose';

const claimStates = {
  asked: '待审',
  refused: '不同意',
  claimed: '已主张',
  'waive-asked': '申请免收',
  waived: '已免收',
} as const;

/** What is claimed beside the fee, let off, and certified as settled. */
export const aboutClaims = {
  'late-claims': kept(
    { title: '违约金', holds: '主张过的每一笔违约金和免收', who: desk, dayTitle: '提出' },
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
    { title: '结清证明', holds: '开出过的每一张结清证明', who: desk, dayTitle: '开具' },
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
