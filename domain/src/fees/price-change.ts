import { wholeDayText } from '../day/spoken';
import { percentFraction } from '../money/round';
import type { Price } from './charge';
import type { FirstOwnerDay } from './handover';
import type { LateClause } from './late-charge';
import type { PrepayIncentive } from './prepay';
import { priceText } from './price-board';
import { cycleTitles, type FeeStandard, feeSystems, priceTypes } from './standard';
import { termLines } from './term-lines';

/** One thing a new version changes to the disadvantage of those who pay, or the price itself. */
export interface PriceChange {
  name: string;
  before: string;
  after: string;
}

/**
 * What of a new version needs the procedure of changing a price (调价程序): another price or way of reckoning it, another service for it,
 * and every condition that got worse. What got better for those who pay may simply be posted.
 */
export function priceChanges(before: FeeStandard, after: FeeStandard): PriceChange[] {
  const changes = [...ofPrice(before, after), ...ofTimes(before, after)];
  const worse = worseTerms(before, after);
  const [was, is] = [termLines(before), termLines(after)];
  const of = (lines: typeof was, name: string) => lines.find((line) => line.name === name)?.value ?? '没有';
  return [...changes, ...worse.map((name) => ({ name, before: of(was, name), after: of(is, name) }))];
}

function ofPrice(before: FeeStandard, after: FeeStandard): PriceChange[] {
  return differing([
    ['收费标准', priceText(before.price), `${priceText(after.price)}${rangeText(before.price, after.price)}`],
    ['价格管理', priceTypes[before.priceType], priceTypes[after.priceType]],
    ['收费方式', feeSystems[before.feeSystem], feeSystems[after.feeSystem]],
    ['服务等级和内容', before.board.content, after.board.content],
  ]);
}

/** 调整幅度: by how many percent, two decimals, half up; nothing where the two are not reckoned alike. */
function rangeText(before: Price, after: Price): string {
  const [was, is] = [monthlyTenThou(before), monthlyTenThou(after)];
  if (before.per !== after.per || was === is) return '';
  const hundredths = Math.floor((Math.abs(is - was) * 20_000 + was) / (2 * was));
  return `，${is > was ? '涨' : '降'} ${hundredths / 100}%`;
}

const monthlyTenThou = (price: Price): number => (price.per === 'area' ? price.rateTenThou : price.monthlyFen * 100);

function ofTimes(before: FeeStandard, after: FeeStandard): PriceChange[] {
  const lost = before.cycles.filter((cycle) => !after.cycles.includes(cycle));
  const cycles = (standard: FeeStandard) => standard.cycles.map((cycle) => cycleTitles[cycle]).join('、');
  const due = ({ due: { day } }: FeeStandard) => `每期第一个月 ${day} 日`;
  return [
    ...(lost.length > 0 ? [{ name: '可以选的周期', before: cycles(before), after: cycles(after) }] : []),
    ...(after.due.day < before.due.day ? [{ name: '缴费截止', before: due(before), after: due(after) }] : []),
  ];
}

const differing = (all: readonly (readonly [string, string, string])[]): PriceChange[] =>
  all.flatMap(([name, before, after]) => (before === after ? [] : [{ name, before, after }]));

/** The names of the term lines that got worse. */
function worseTerms(before: FeeStandard, after: FeeStandard): string[] {
  const worse: Record<string, boolean> = {
    交房当月: ownersFrom[after.firstOwnerDay] < ownersFrom[before.firstOwnerDay],
    空置房: worseVacancy(before.vacancy, after.vacancy),
    预缴优惠: before.incentives.some((one) => !after.incentives.some((other) => asGood(other, one))),
    违约金: worseLateClause(before.lateClause, after.lateClause),
  };
  return Object.keys(worse).filter((name) => worse[name]);
}

/** The later, the better for the owner. */
const ownersFrom: Record<FirstOwnerDay, number> = { 'delivery-day': 0, 'day-after': 1, 'next-month': 2 };

function worseVacancy(before: FeeStandard['vacancy'], after: FeeStandard['vacancy']): boolean {
  if (!before || before.percent === 100) return false;
  return !after || after.percent > before.percent || after.afterMonths > before.afterMonths;
}

type Incentive = FeeStandard['incentives'][number];

const asGood = (other: Incentive, one: Incentive): boolean =>
  other.months === one.months && compare(share(other), share(one)) >= 0;

/** What an incentive takes off, as a fraction of what is paid. */
function share({ incentive, months }: { incentive: PrepayIncentive; months: number }) {
  return 'percentOff' in incentive
    ? percentFraction(incentive.percentOff)
    : { numerator: incentive.freeMonths, denominator: months };
}

/** Of two fractions, by cross-multiplication. */
const compare = (
  a: { numerator: number; denominator: number },
  b: { numerator: number; denominator: number },
): number => a.numerator * b.denominator - b.numerator * a.denominator;

function worseLateClause(before: LateClause | null, after: LateClause | null): boolean {
  if (!after) return false;
  if (!before) return true;
  const dearer = (a: number | string, b: number | string) => compare(percentFraction(a), percentFraction(b)) > 0;
  if (dearer(after.ratePerMyriadPerDay, before.ratePerMyriadPerDay)) return true;
  if (before.capAnnualPercent === undefined) return false;
  return after.capAnnualPercent === undefined || dearer(after.capAnnualPercent, before.capAnnualPercent);
}

/** The body of the notice: reasons, then what changes, old beside new. */
export function changeText(changes: readonly PriceChange[], reasons: string, effectiveFrom: string): string {
  return [
    `理由：${reasons}`,
    ...changes.map(({ name, before, after }) => `${name}：原来 ${before}；改为 ${after}`),
    `打算从 ${wholeDayText(effectiveFrom)}起执行；以前出的账单不变`,
  ].join('\n');
}
