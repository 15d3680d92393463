import { type Day, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { ladder } from '@mulin/domain/fees/ladder';
import { limitationSource } from '@mulin/domain/fees/limitation';
import { creditedFen, owedFen } from '@mulin/domain/fees/owed';
import { capitalAmount } from '@mulin/domain/money/capital';
import { formatFen } from '@mulin/domain/money/fen';
import { demandCode } from '../../arrears/ladder/demand-code';
import { shownOutcomes } from '../../arrears/ladder/outcomes';
import type { Step } from '../../arrears/ladder/overdue';
import type { LateItem } from '../../arrears/late-charges/accrual';
import type { Claim } from '../../arrears/late-charges/around';
import type { Bill } from '../../fees/bill-postings';
import { billTitle } from '../../fees/bill-view';
import type { Standard } from '../../fees/fee-standard';
import type { Order } from '../../payment/order';
import type { Block } from '../paper/paper';
import { lateAnswer, lateCalculation } from './court-file-late';
import { table, toBring } from './court-file-parts';

export interface CourtFile {
  community: string;
  company: string;
  unitLabel: string;
  day: Day;
  bills: readonly { bill: Bill; until: Day }[];
  /** 违约金 on them that is not claimed yet, and what was claimed and is not paid: its bills are among them, the sum claimed is apart. */
  late: readonly LateItem[];
  claims: readonly Claim[];
  standards: readonly Standard[];
  payments: readonly Order[];
  steps: readonly Step[];
  smallClaims: string;
}

/** 起诉材料, to be gone through by a person. No names: the defendant is filled in by hand from the ownership extract. */
export function courtFileBlocks(file: CourtFile): Block[] {
  const { community, company, unitLabel, day, bills, smallClaims } = file;
  const total = feesOf(file).reduce((sum, { bill }) => sum + owedFen(bill), 0);
  return [
    { kind: 'title', text: '物业费起诉材料', under: `${community} ${unitLabel}　${wholeDayText(day)}整理` },
    { kind: 'text', small: true, text: '由系统按账本整理，交给人审。起诉不起诉由人决定，不自动提交。' },
    { kind: 'heading', text: '一、请求' },
    {
      kind: 'facts',
      rows: [
        ['原告', company],
        ['被告', `${unitLabel} 业主（姓名、证件和地址按产权资料填写）`],
        ['请求金额', `${formatFen(total)} 元（${capitalAmount(total)}）`],
        ['违约金', lateAnswer(file)],
      ],
    },
    ...claims(file),
    ...lateCalculation(file),
    { kind: 'text', small: true, text: smallClaims },
    ...standardsAndPayments(file),
    ...demands(file),
    { kind: 'heading', text: '六、诉讼时效' },
    table(
      ['账单 46', '应缴日 27', '时效到 27'],
      bills.map(({ bill, until }) => [
        billTitle(bill),
        wholeDayText(bill.dueDay),
        until < day ? `${wholeDayText(until)}，已过三年，对方可抗辩` : wholeDayText(until),
      ]),
    ),
    { kind: 'text', small: true, text: limitationSource },
    { kind: 'heading', text: '七、还要自己带的' },
    table(
      ['材料 70', '带了 30'],
      toBring.map((name) => [name, '□']),
    ),
    { kind: 'signatures', lines: ['整理人', '审核人', '日期'] },
  ];
}

/** 违约金 is a request of its own, with its own calculation. */
const feesOf = ({ bills }: CourtFile) => bills.filter(({ bill }) => bill.charge !== 'late');

const claims = (file: CourtFile): Block[] => [
  { kind: 'heading', text: '二、欠缴的账单' },
  table(
    ['账单 34', '应缴（元） 22>', '已缴（元） 22>', '欠缴（元） 22>'],
    feesOf(file).map(({ bill }) => [
      billTitle(bill),
      formatFen(bill.netFen - creditedFen(bill)),
      formatFen(bill.paidFen),
      formatFen(owedFen(bill)),
    ]),
  ),
  { kind: 'heading', text: '三、怎么算的' },
  ...feesOf(file).flatMap(({ bill }): Block[] => [
    { kind: 'text', bold: true, text: billTitle(bill) },
    {
      kind: 'facts',
      rows: bill.sum.map(({ operator, name, why, value, unit }) => [
        `${operator} ${name}`.trim(),
        `${value} ${unit}${why === '' ? '' : `（${why}）`}`,
      ]),
    },
  ]),
];

const standardsAndPayments = ({ standards, payments }: CourtFile): Block[] => [
  { kind: 'heading', text: '四、收费标准和缴费记录' },
  table(
    ['收费标准 26', '依据 44', '公示 30'],
    standards.map(({ name, version, ground, publishedAt }) => [
      `${name}（第 ${version} 版）`,
      ground,
      publishedAt ? wholeDayText(dayOf(publishedAt)) : '没有公示',
    ]),
  ),
  payments.length === 0
    ? { kind: 'text', text: '系统里没有这户的缴费记录。' }
    : table(
        ['缴费日 34', '收据编号 33', '金额（元） 33>'],
        payments.map(({ paidAt, receiptNo, totalFen }) => [
          paidAt ? wholeDayText(dayOf(paidAt)) : '',
          receiptNo ?? '',
          formatFen(totalFen),
        ]),
      ),
];

const titles = new Map(ladder.map(({ id, title }) => [id, title]));

const demands = ({ steps }: CourtFile): Block[] => [
  { kind: 'heading', text: '五、催缴、送达和调解' },
  table(
    ['日期 26', '办了什么 24', '结果 50'],
    steps.map((step) => [
      wholeDayText(step.day),
      step.step === 'demand' ? `书面催告，核对码 ${demandCode(step)}` : (titles.get(step.step) ?? ''),
      [
        step.note,
        ...shownOutcomes(step).map(({ title, day, note }) => `${wholeDayText(day)} ${title}${note ? `，${note}` : ''}`),
      ].join('；'),
    ]),
  ),
];
