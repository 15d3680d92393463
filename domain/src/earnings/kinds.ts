import type { matters } from '@mulin/shared-types/matters';
import { OFFICES } from '../assembly/committee/titles';
import type { Book } from '../ledger/account';

type BookWithStatement = Exclude<Book, 'D'>;
type Matter = (typeof matters)[number];

/**
 * 公共收益的使用: what the owners' net earnings may go for (民法典 282; 物业管理条例 54), into which books, and about which matter of
 * 民法典 278 the owners' decision behind it has to be.
 */
export const EARNING_USES = {
  fund: { title: '转入维修资金', books: ['S', 'F'], matters: ['common-parts-use', 'raise-fund', 'other'] },
  repair: { title: '修共用部位', books: ['S'], matters: ['common-parts-use', 'other'] },
  committee: {
    title: '拨作业委会工作经费',
    books: ['S', 'K'],
    matters: ['rules-of-procedure', 'common-parts-use', 'other'],
  },
  fees: { title: '抵扣物业费', books: ['S', 'P'], matters: ['common-parts-use', 'other'] },
  audit: { title: '付审计费', books: ['S'], matters: ['common-parts-use', 'other'] },
} as const satisfies Record<string, { title: string; books: readonly BookWithStatement[]; matters: readonly Matter[] }>;
export type EarningUse = keyof typeof EARNING_USES;

/** 工作经费的支出, by the account of book K it stands on. */
export const SPENDINGS = {
  office: { title: '办公会议', account: 'K5001' },
  allowance: { title: '津贴', account: 'K5002' },
  review: { title: '审计', account: 'K5003' },
} as const;
export type Spending = keyof typeof SPENDINGS;

/** Whom an allowance is said to be for: the post, never the person. */
export const allowanceOf = (office: keyof typeof OFFICES): string => `业委会${OFFICES[office]}`;

/** Everything that one person enters in the books S and K and another confirms. */
export type PurseKind = EarningUse | 'hand-over' | Spending | 'contribution' | 'reversal';

export const isUse = (kind: string): kind is EarningUse => kind in EARNING_USES;
export const isSpending = (kind: string): kind is Spending => kind in SPENDINGS;

export function kindTitle(kind: PurseKind): string {
  if (isUse(kind)) return EARNING_USES[kind].title;
  if (isSpending(kind)) return `业委会${SPENDINGS[kind].title}支出`;
  return { 'hand-over': '物业转入专户', contribution: '业主分摊经费', reversal: '冲回' }[kind];
}

/** Which books an entry of that kind is written in. */
export function booksOf(kind: Exclude<PurseKind, 'reversal'>): readonly BookWithStatement[] {
  if (isUse(kind)) return EARNING_USES[kind].books;
  return kind === 'hand-over' ? ['P', 'S'] : ['K'];
}

/** Home by home afterwards: the sum first waits on an account of its own. */
export const isShared = (kind: PurseKind): kind is 'fund' | 'fees' => kind === 'fund' || kind === 'fees';

/** The words a page shows beside the sums, each with where it comes from. */
export const EARNING_RULES = [
  '利用共有部分得到的收入，扣除合理成本以后，归全体业主（民法典第 282 条）。',
  '主要用来补充维修资金，也可以按业主大会的决定使用（物业管理条例第 54 条）。',
  '业委会工作经费从公共收益里出，要先征得片区工作组、小区工作队同意，由社区在这里办理（外旗县文件的口径，本地适用待核）。',
  '业委会工作经费由全体业主分摊，怎么筹、怎么用由议事规则约定（外旗县文件的口径，本地适用待核）。',
  '放了 12 个月还没决定的，提醒业委会决定，或者经社区同意转入维修资金（产品默认口径，本地没有查到规定，待核）。',
] as const;
