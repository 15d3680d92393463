import * as z from 'zod';
import { contract, operation } from '../contract';
import { supervisorRoles } from '../roles';
import { day, id } from '../values';
import { listsAbove, takenList } from './tables/above';

const about = { kind: 'community', field: 'communityId' } as const;

/** Whoever keeps an office's lists: all posts but the repairer's. */
export const offices = ['clerk', 'cashier', 'manager', 'committee', ...supervisorRoles] as const;

/** 台账: each may be taken away by whom its page is for. */
export const officeLists = [
  'homes',
  'accounts',
  'bills',
  'overdue',
  'payments',
  'refunds',
  'late-claims',
  'reductions',
  'vacancies',
  'hand-overs',
  'area-corrections',
  'certificates',
  'meters',
  'meter-bills',
  'settlements',
  'differences',
  'bank-differences',
  'fund-accounts',
  'fund-projects',
  'requests',
  'request-categories',
  'duty-roster',
  'disputes',
  'questions',
  'notices',
  'duties',
  'votes',
  'decisions',
  'posts',
  'post-records',
  'post-hand-overs',
  'transfers',
  'deposits',
  'standards',
  'price-changes',
  'service-ends',
  'subsidy-months',
  'payment-differences',
  'openings',
  'old-debts',
  'voucher-drafts',
  'vouchers',
  'closes',
  'ledger-audits',
  'balances',
  'purse-entries',
  'bank-papers',
  'fund-entries',
  'fund-dues',
  'fund-buildings',
  'year-budgets',
  'statements',
  'disclosure-items',
  'collection',
  'overdue-buildings',
  'committee-funds',
  'violations',
  'cases',
  'reception-days',
  'climbed',
  'joint-matters',
  'joint-meetings',
  'holidays',
  'committees',
  'elections',
  'candidates',
  'recalls',
  'petitions',
  'proxies',
  'roll-objections',
  'result-objections',
  'rulings',
  'governing',
  'consents',
  'preparatory-group',
  're-elections',
  'committee-hand-over',
  'surveys',
  'survey-results',
  'library',
] as const;
export type OfficeList = (typeof officeLists)[number];

export const tables = contract('tables', 'What an office keeps in spreadsheets, taken away as .xlsx 台账导出.', {
  lists: operation({
    summary: 'Which lists the caller may take away here, and which of them are taken for a span of days.',
    who: offices,
    about,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      groups: z.array(
        z.object({
          title: z.string(),
          lists: z.array(
            z.object({
              list: z.enum(officeLists),
              title: z.string(),
              holds: z.string(),
              /** What the days are of; empty for a list of how things stand today. */
              dayTitle: z.string(),
            }),
          ),
        }),
      ),
    }),
  }),
  take: operation({
    summary:
      'One list as a spreadsheet: amounts as numbers in yuan, areas in ㎡, names masked. A list that is not the caller’s is not there (NOT_FOUND); more than 50,000 rows are refused with how many there are.',
    who: offices,
    about,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      list: z.enum(officeLists).meta({ title: '台账' }),
      from: day('从哪天').optional(),
      to: day('到哪天').optional(),
    }),
    output: takenList,
  }),
  ...listsAbove,
});
