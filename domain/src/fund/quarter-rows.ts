import { formatFen } from '../money/fen';
import { multiplyDivide } from '../money/multiply';

/** What a quarter's statistics come to; money in fen, area 0.01 ㎡. */
export interface Quarter {
  homes: number;
  areaCenti: number;
  openingFen: number;
  depositFen: number;
  otherFen: number;
  interestFen: number;
  usedFen: number;
  closingFen: number;
  paidOutFen: number;
  firstFen: number;
  firstOpenFen: number;
  firstRate: number | null;
  topUpOpenFen: number;
  topUpPaidFen: number;
  developerOpenFen: number;
  uses: number;
  emergencies: number;
  emergencyPaidFen: number;
  slowestDays: number | null;
  underTopUp: number;
  dueFen: number;
  differenceFen: number;
}

const longest = (a: number | null, b: number | null): number | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

/** Several communities together; a rate is of the sums, a wait the longest. */
export function togetherOf(quarters: readonly Quarter[]): Quarter {
  const sum = (key: Exclude<keyof Quarter, 'firstRate' | 'slowestDays'>) =>
    quarters.reduce((fen, one) => fen + one[key], 0);
  const [firstFen, firstOpenFen] = [sum('firstFen'), sum('firstOpenFen')];
  return {
    homes: sum('homes'),
    areaCenti: sum('areaCenti'),
    openingFen: sum('openingFen'),
    depositFen: sum('depositFen'),
    otherFen: sum('otherFen'),
    interestFen: sum('interestFen'),
    usedFen: sum('usedFen'),
    closingFen: sum('closingFen'),
    paidOutFen: sum('paidOutFen'),
    firstFen,
    firstOpenFen,
    firstRate: rateOf(firstFen, firstOpenFen),
    topUpOpenFen: sum('topUpOpenFen'),
    topUpPaidFen: sum('topUpPaidFen'),
    developerOpenFen: sum('developerOpenFen'),
    uses: sum('uses'),
    emergencies: sum('emergencies'),
    emergencyPaidFen: sum('emergencyPaidFen'),
    slowestDays: quarters.reduce<number | null>((days, one) => longest(days, one.slowestDays), null),
    underTopUp: sum('underTopUp'),
    dueFen: sum('dueFen'),
    differenceFen: sum('differenceFen'),
  };
}

/** 交存率 in 0.01 %, truncated: never rounded up. Nothing asked and nothing paid: none. Fen. */
export function rateOf(paidFen: number, openFen: number): number | null {
  return paidFen + openFen === 0 ? null : multiplyDivide(paidFen, 10_000, paidFen + openFen).quotient;
}

export interface QuarterRow {
  title: string;
  /** As it is read. */
  value: string;
  /** As a spreadsheet adds it up: yuan, homes, days. */
  cell: number | string;
}

/** One row a figure, in the order in which the bureau asks (S4 附件 1 第 10 项): the page and the spreadsheet say the same. */
export function quarterRows(of: Quarter): { title: string; rows: QuarterRow[] }[] {
  const money = (title: string, fen: number): QuarterRow => ({
    title: `${title}（元）`,
    value: formatFen(fen),
    cell: fen / 100,
  });
  const words = (title: string, value: string): QuarterRow => ({ title, value, cell: value });
  const count = (title: string, many: number): QuarterRow => ({ title, value: String(many), cell: many });
  return [
    {
      title: '房屋和首期',
      rows: [
        count('户数', of.homes),
        { title: '面积（平方米）', value: (of.areaCenti / 100).toFixed(2), cell: of.areaCenti / 100 },
        money('首期已交', of.firstFen),
        money('首期未交', of.firstOpenFen),
        words('首期交存率', of.firstRate === null ? '没有应交' : `${(of.firstRate / 100).toFixed(2)}%`),
        money('建设单位应交未交', of.developerOpenFen),
      ],
    },
    {
      title: '本季收支',
      rows: [
        money('季初分户账合计', of.openingFen),
        money('加：交存', of.depositFen),
        money('加：公共收益转入', of.otherFen),
        money('加：利息', of.interestFen),
        money('减：维修使用', of.usedFen),
        money('季末分户账合计', of.closingFen),
      ],
    },
    {
      title: '使用',
      rows: [
        count('本季申请项目', of.uses),
        count('其中应急', of.emergencies),
        money('付给施工单位', of.paidOutFen),
        money('其中应急已付', of.emergencyPaidFen),
        of.slowestDays === null
          ? words('申请到首次付款最长（天）', '没有付款')
          : count('申请到首次付款最长（天）', of.slowestDays),
      ],
    },
    {
      title: '续筹和核对',
      rows: [
        count('余额不到首期 30% 的户数', of.underTopUp),
        money('续筹已交', of.topUpPaidFen),
        money('续筹未交', of.topUpOpenFen),
        money('应交未交合计', of.dueFen),
        money('各户合计和账本相差', of.differenceFen),
      ],
    },
  ];
}
