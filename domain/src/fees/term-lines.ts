import { wholeDayText } from '../day/spoken';
import { rateText } from '../money/rate';
import type { Price } from './charge';
import type { FirstOwnerDay } from './handover';
import type { LateClause } from './late-charge';
import type { PrepayIncentive } from './prepay';
import type { Stacking } from './reduction';
import type { FeeStandard } from './standard';

/** One condition of a standard in words, its name in front. */
export interface TermLine {
  name: string;
  value: string;
}

export const firstOwnerDays: Record<FirstOwnerDay, string> = {
  'next-month': '当月由建设单位缴，业主从下个月 1 日起缴',
  'delivery-day': '业主从交房当天起缴',
  'day-after': '业主从交房第二天起缴',
};

const stackings: Record<Stacking, string> = {
  best: '低保、特困户可以申请；同时够几样的，减最多的那一样',
  sequential: '低保、特困户可以申请；同时够几样的，一样一样依次减',
};

const pers: Record<Price['per'], string> = { area: '元/㎡·月', unit: '元/户·月', space: '元/个·月' };

export const perText = (per: Price['per']): string => pers[per];

/**
 * Every condition the price depends on, for the sheet: different terms are stated each with its price (明码标价和禁止价格欺诈规定 6),
 * and what was not agreed is said to be so.
 */
export function termLines(standard: FeeStandard): TermLine[] {
  const { guide, price, firstOwnerDay, vacancy, stacking, incentives, lateClause } = standard;
  return [
    ...(guide ? [{ name: '指导价幅度', value: guideText(guide, price.per) }] : []),
    ...firstCollectionLine(standard),
    { name: '交房当月', value: firstOwnerDays[firstOwnerDay] },
    { name: '不满一个月', value: '按当月实际天数折算' },
    { name: '空置房', value: vacancy ? vacancyText(vacancy) : '没有约定，照全价收' },
    { name: '减免', value: stackings[stacking] },
    { name: '预缴优惠', value: incentives.length > 0 ? incentivesText(incentives) : '没有' },
    { name: '违约金', value: lateClause ? lateClauseText(lateClause) : '没有约定，不收' },
  ];
}

const guideText = (guide: NonNullable<FeeStandard['guide']>, per: Price['per']): string =>
  `${rateText(guide.lowestTenThou)}—${rateText(guide.highestTenThou)} ${perText(per)}（${guide.document}）`;

/** S2 先服务后收费: whether the months before are owed later or were never charged. */
function firstCollectionLine({ firstCollection: first, effectiveFrom }: FeeStandard): TermLine[] {
  if (!first) return [];
  const from = wholeDayText(first.collectFrom);
  if (first.mode === 'waived') return [{ name: '先服务后收费', value: `${from}起收，之前的不收` }];
  // In force from that day only, there is nothing before it to be paid later.
  return effectiveFrom < first.collectFrom
    ? [{ name: '先服务后收费', value: `${from}起收，之前的照算，到时再缴` }]
    : [];
}

function vacancyText({ afterMonths, percent }: NonNullable<FeeStandard['vacancy']>): string {
  const since = afterMonths === 0 ? '空置期间' : `空置满 ${afterMonths} 个月以后`;
  return percent === 0 ? `${since}不收` : `${since}按 ${percent}% 收`;
}

/** Whoever pays late pays the full price; nobody has to pay ahead. */
const incentivesText = (incentives: FeeStandard['incentives']): string =>
  `${incentives.map(incentiveText).join('；')}。在缴费截止日以前、这一期的第一个月里一次缴清才有，按月缴随您`;

export const incentiveText = ({ title, months, incentive }: FeeStandard['incentives'][number]): string =>
  `${title}（一次缴 ${months} 个月，${offText(incentive)}）`;

const offText = (incentive: PrepayIncentive): string =>
  'percentOff' in incentive ? `减 ${incentive.percentOff}%` : `其中 ${incentive.freeMonths} 个月不收钱`;

/** 违约金的约定 in words. */
export function lateClauseText({ ratePerMyriadPerDay, capAnnualPercent }: LateClause): string {
  const cap = capAnnualPercent === undefined ? '' : `，一年最多 ${capAnnualPercent}%`;
  return `过了缴费日，每天按没缴的本金收万分之 ${ratePerMyriadPerDay}，不利滚利${cap}`;
}
