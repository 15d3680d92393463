import { type NoticeKind, noticeLists } from '@mulin/domain/disclosure/notice-kind';
import { noticeKinds } from '@mulin/domain/disclosure/notice-kinds';
import type { boardGroups } from './groups';

/** What may hang on the board, as the board shows it. */
export interface BoardKind {
  kind: string;
  title: string;
  group: keyof typeof boardGroups;
  ground: string;
  /** Whose it is to post; nobody's when a function posts it. */
  publisher: NoticeKind['publisher'] | 'anyone' | 'none';
  keepDays: number;
  /** What has to be said in it, by the paper that demands it. */
  fields?: readonly string[];
}

/** 收支 */
const money = /^(statements\.[ACD]|four-open\.price|price-board|three-open\.price-service|eight-items\.charging)/;
/** 公共收益 */
const shared = /^(statements\.B|three-open\.earnings)/;
/** 议事 */
const assembly = /^(statements\.E|eight-items\.committee-duties|assembly-)/;
/** Computed from the ledger, or from a standard that was checked: nobody types them. */
const notByHand = /^(statements\.[A-E]|three-open\.earnings|four-open\.price)$/;

const groupOf = (kind: string): BoardKind['group'] =>
  money.test(kind) ? 'money' : shared.test(kind) ? 'shared' : assembly.test(kind) ? 'assembly' : 'contract';

const ofLaw = noticeKinds.map(
  ({ id, title, list, basis, publisher, keepDays, fields }): BoardKind => ({
    kind: id,
    title: list === 'statements' ? title : `${title}（${noticeLists[list]}）`,
    group: groupOf(id),
    ground: basis.join('；'),
    publisher: notByHand.test(id) ? 'none' : publisher,
    keepDays,
    fields: fields.map((field) => field.title),
  }),
);

const others: readonly BoardKind[] = [
  { kind: 'contract', title: '合同', group: 'contract', ground: '民法典 943', publisher: 'firm', keepDays: 0 },
  {
    kind: 'budget.fees',
    title: '物业费年度预算',
    group: 'money',
    ground: '酬金制要和业主商定（北京 70、上海 48）；本地规定待核',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'budget.shared-earnings',
    title: '公共收益年度预算',
    group: 'shared',
    ground: '民法典 282',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'fund.comment',
    title: '维修资金征求意见',
    group: 'money',
    ground: '民法典 281',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'fund.approved',
    title: '维修资金使用',
    group: 'money',
    ground: '民法典 281',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'fund.used',
    title: '维修资金使用情况',
    group: 'money',
    ground: '民法典 281',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'price-change',
    title: '调价方案',
    group: 'money',
    ground: '价格法 13；调价程序本地待核',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'price-change-result',
    title: '调价结果',
    group: 'money',
    ground: '价格法 13；调价程序本地待核',
    publisher: 'none',
    keepDays: 0,
  },
  { kind: 'notice', title: '通知', group: 'contract', ground: '', publisher: 'anyone', keepDays: 30 },
  {
    kind: 'assembly-notice',
    title: '业主大会通知',
    group: 'assembly',
    ground: '民法典 278',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'assembly-formation',
    title: '业主大会筹备',
    group: 'assembly',
    ground: '业主大会和业主委员会指导规则 12',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'assembly-election',
    title: '选举公告',
    group: 'assembly',
    ground: '民法典 278',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'assembly-committee',
    title: '业委会公告',
    group: 'assembly',
    ground: '物业管理条例 16',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'assembly-result',
    title: '表决结果',
    group: 'assembly',
    ground: '民法典 278',
    publisher: 'none',
    keepDays: 0,
  },
  { kind: 'survey-result', title: '问卷结果', group: 'assembly', ground: '', publisher: 'none', keepDays: 0 },
  {
    kind: 'assembly-answer',
    title: '异议复核说明',
    group: 'assembly',
    ground: '',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'assembly-decision',
    title: '业主大会决定',
    group: 'assembly',
    ground: '民法典 280；物业管理条例 20',
    publisher: 'none',
    keepDays: 0,
  },
  {
    kind: 'assembly-ruling',
    title: '责令改正和撤销',
    group: 'assembly',
    ground: '物业管理条例 19',
    publisher: 'none',
    keepDays: 0,
  },
];

export const boardKinds: readonly BoardKind[] = [...ofLaw, ...others];

const byKind = new Map(boardKinds.map((kind) => [kind.kind, kind]));

export const boardKind = (kind: string): BoardKind | undefined => byKind.get(kind);

/** The short name beside a row: 收支, 公共收益 … */
export const kindTitle = (kind: string): string => boardKind(kind)?.title.replace(/（.*）$/u, '') ?? '公示';

export const kindsIn = (group: BoardKind['group']): string[] =>
  boardKinds.filter((one) => one.group === group).map(({ kind }) => kind);
