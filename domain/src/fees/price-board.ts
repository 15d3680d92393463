import { areaText, rateText } from './bill-text';
import type { Price } from './charge';
import { buildingKinds, cycleTitles, type FeeStandard, feeSystems, grounds, priceTypes } from './standard';

/** The lines of the printed price board (收费公示牌), in the order the rule names them; what is billed is what stands here. */
export function priceBoard(standard: FeeStandard): { title: string; text: string }[] {
  const { board, price, guide, ground, lateClause, vacancy } = standard;
  return [
    { title: '企业名称', text: board.firm },
    { title: '收费对象', text: `${buildingKinds[standard.buildingKind]}${board.chargedTo}` },
    { title: '服务内容、服务标准', text: `${board.content}（${board.grade}）` },
    {
      title: '计费方式',
      text: `${board.method}；${feeSystems[standard.feeSystem]}；${standard.cycles.map((kind) => cycleTitles[kind]).join('、')}缴纳`,
    },
    { title: '计费起始时间', text: standard.effectiveFrom },
    { title: '收费项目、收费标准', text: `${standard.title} ${priceText(price)}` },
    {
      title: '价格管理形式',
      text: guide ? `${priceTypes[standard.priceType]}（${guide.document}）` : priceTypes[standard.priceType],
    },
    { title: '收费依据', text: `${grounds[ground.kind]}：${ground.reference}` },
    ...standard.incentives.map(({ title }) => ({ title: '预缴优惠', text: title })),
    ...(vacancy
      ? [{ title: '空置房', text: `连续空置超过 ${vacancy.afterMonths} 个月，按 ${vacancy.percent}% 收取` }]
      : []),
    { title: '违约金', text: lateClause ? `每日万分之${lateClause.ratePerMyriadPerDay}` : '未约定，不收取' },
  ];
}

/** `1.20 元/㎡·月` or `50.00 元/个·月`. */
export function priceText(price: Price): string {
  return price.per === 'area' ? `${rateText(price.rateTenThou)} 元/㎡·月` : `${areaText(price.monthlyFen)} 元/个·月`;
}
