import { Refusal } from '@mulin/shared-types/refusal';
import { isDay } from '../day/day';
import { rateText } from '../money/rate';
import { buildingKinds, type FeeStandard, type GuidePrice, type PriceBoard } from './standard';

export interface Problem {
  /** Dotted path of the field. */
  field: string;
  message: string;
}

const boardTitles: Record<keyof PriceBoard, string> = {
  firm: '企业名称',
  chargedTo: '收费对象',
  content: '服务内容',
  grade: '服务标准',
  method: '计费方式',
};

type Incentive = FeeStandard['incentives'][number];

/** 100 yuan per ㎡·month and 10 000 yuan per home or space and month: beyond, somebody slipped a digit. */
const LARGEST_RATE = 1_000_000;
const LARGEST_SPACE_FEN = 1_000_000;

/** Everything that keeps a standard from being published, field by field, for the form. */
export function checkStandard(standard: FeeStandard): Problem[] {
  return [...checkPrice(standard), ...checkSheet(standard), ...checkTimes(standard), ...checkTerms(standard)];
}

/** Refuses with the first problem; used by the function that publishes. */
export function requireCompleteStandard(standard: FeeStandard): void {
  const [problem] = checkStandard(standard);
  if (problem) throw new Refusal('INVALID_INPUT', problem.message, problem.field);
}

function* checkPrice({ price, priceType, guide, ground }: FeeStandard): Generator<Problem> {
  if (price.per === 'area') {
    if (!within(price.rateTenThou, 1, LARGEST_RATE)) {
      yield { field: 'price.rateTenThou', message: '单价应在每平方米每月 0.0001 元至 100 元之间' };
    }
  } else if (!within(price.monthlyFen, 1, LARGEST_SPACE_FEN)) {
    yield { field: 'price.monthlyFen', message: '按户、按个的单价应在每月 0.01 元至 10000 元之间' };
  }
  if (ground.reference.trim() === '')
    yield { field: 'ground.reference', message: '请写明定价依据（合同条款、决定或文件号）' };
  if (ground.kind === 'guide-price' && !guide)
    yield { field: 'guide', message: '以政府指导价为依据时，请填写指导价文件和幅度' };
  if (!guide) return;
  if (guide.document.trim() === '') yield { field: 'guide.document', message: '请填写指导价文件号' };
  if (guide.lowestTenThou > guide.highestTenThou) yield { field: 'guide.lowestTenThou', message: '指导价下限高于上限' };
  const tenThou = price.per === 'area' ? price.rateTenThou : price.monthlyFen * 100;
  const outside = tenThou > guide.highestTenThou || tenThou < guide.lowestTenThou;
  // Price Law 39: outside the band only the guide price itself is broken; a market price may differ from a reference.
  if (priceType === 'guide' && outside)
    yield { field: price.per === 'area' ? 'price.rateTenThou' : 'price.monthlyFen', message: outsideText(guide) };
}

const outsideText = ({ lowestTenThou, highestTenThou, document }: GuidePrice): string =>
  `单价超出政府指导价幅度：${document}是 ${rateText(lowestTenThou)} 到 ${rateText(highestTenThou)} 元`;

function* checkSheet({ title, board, buildingKind, communityId }: FeeStandard): Generator<Problem> {
  if (communityId === '') yield { field: 'communityId', message: '请选择小区' };
  if (title.trim() === '') yield { field: 'title', message: '请填写收费项目名称' };
  if (!buildingKinds.includes(buildingKind)) yield { field: 'buildingKind', message: '请选择房屋类型' };
  for (const [key, name] of Object.entries(boardTitles)) {
    const text = board[key as keyof PriceBoard];
    if (text.trim() === '') yield { field: `board.${key}`, message: `公示牌缺少“${name}”` };
  }
}

function* checkTimes(standard: FeeStandard): Generator<Problem> {
  const { effectiveFrom, effectiveTo, due, cycles, firstCollection } = standard;
  if (!isDay(effectiveFrom)) yield { field: 'effectiveFrom', message: '请填写执行起始日' };
  if (effectiveTo !== undefined && (!isDay(effectiveTo) || effectiveTo < effectiveFrom)) {
    yield { field: 'effectiveTo', message: '执行截止日应不早于起始日' };
  }
  if (cycles.length === 0) yield { field: 'cycles', message: '请至少选择一种缴费周期' };
  if (!within(due.day, 1, 31)) yield { field: 'due.day', message: '缴费截止日应为 1 至 31 日' };
  if (firstCollection && (!isDay(firstCollection.collectFrom) || firstCollection.collectFrom < effectiveFrom)) {
    yield { field: 'firstCollection.collectFrom', message: '首次收费日应不早于执行起始日' };
  }
}

function* checkTerms({ vacancy, incentives, lateClause }: FeeStandard): Generator<Problem> {
  if (vacancy && !within(vacancy.percent, 0, 100))
    yield { field: 'vacancy.percent', message: '空置房收费比例应为 0 至 100' };
  if (vacancy && !within(vacancy.afterMonths, 0, 120)) yield { field: 'vacancy.afterMonths', message: '空置月数有误' };
  for (const [index, incentive] of incentives.entries()) yield* checkIncentive(incentive, index, incentives);
  if (!lateClause) return;
  if (!(Number(lateClause.ratePerMyriadPerDay) > 0))
    yield { field: 'lateClause.ratePerMyriadPerDay', message: '违约金比例应大于 0；没有约定请留空' };
  if (lateClause.capAnnualPercent !== undefined && !(Number(lateClause.capAnnualPercent) > 0))
    yield { field: 'lateClause.capAnnualPercent', message: '违约金封顶应大于 0；没有约定请留空' };
}

function* checkIncentive(
  { id, title, months, incentive }: Incentive,
  index: number,
  all: readonly Incentive[],
): Generator<Problem> {
  const field = `incentives.${index}`;
  if (title.trim() === '') yield { field: `${field}.title`, message: '请写明预缴优惠的内容' };
  // Hangzhou art. 55: 预收物业费最长不超过十二个月.
  if (!within(months, 1, 12)) yield { field: `${field}.months`, message: '预缴期限应为 1 至 12 个月' };
  // Who meets two at once could not be told which of them holds.
  const earlier = all.slice(0, index);
  if (earlier.some((one) => one.months === months))
    yield { field: `${field}.months`, message: `一次缴 ${months} 个月的优惠已经有一条了` };
  if (earlier.some((one) => one.id === id)) yield { field: `${field}.id`, message: '两条优惠的编号一样' };
  if ('freeMonths' in incentive && !within(incentive.freeMonths, 1, months - 1))
    yield { field: `${field}.incentive`, message: '赠送月数至少 1 个月，并少于预缴月数' };
  if ('percentOff' in incentive && !(Number(incentive.percentOff) > 0 && Number(incentive.percentOff) < 100))
    yield { field: `${field}.incentive`, message: '优惠比例应大于 0 且小于 100' };
}

function within(value: number, low: number, high: number): boolean {
  return Number.isSafeInteger(value) && value >= low && value <= high;
}
