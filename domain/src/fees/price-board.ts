import { wholeDayText } from '../day/spoken';
import { rateText } from '../money/rate';
import type { Price } from './charge';
import { cycleTitles, type FeeStandard, feeSystems, groundKinds, priceTypes } from './standard';
import { perText, termLines } from './term-lines';

/** The lines of the long-standing price board 收费公示牌 (发改价检〔2004〕1428号); what is billed is what stands here. */
export function priceBoard(standard: FeeStandard, servicePhone: string): string[] {
  const { board, price, cycles, due, effectiveFrom, effectiveTo, priceType, feeSystem, ground } = standard;
  return [
    `企业名称：${board.firm}`,
    `收费对象：${board.chargedTo}`,
    `服务等级和内容：${board.content}`,
    `收费标准：${priceText(price)}`,
    `计费方式：${cycles.map((cycle) => cycleTitles[cycle]).join('、')}，由业主选择，单价都一样`,
    `缴费截止：每期第一个月 ${due.day} 日`,
    `起始时间：${wholeDayText(effectiveFrom)}${effectiveTo ? `，到 ${wholeDayText(effectiveTo)}为止` : ''}`,
    `价格管理：${priceTypes[priceType]}，${feeSystems[feeSystem]}`,
    `收费依据：${ground.reference}（${groundKinds[ground.kind]}）`,
    ...termLines(standard).map(({ name, value }) => `${name}：${value}`),
    `服务电话：${servicePhone}`,
  ];
}

/** `1.20 元/㎡·月（按建筑面积）`, `30.00 元/户·月` or `50.00 元/个·月`. */
export const priceText = (price: Price): string =>
  price.per === 'area'
    ? `${rateText(price.rateTenThou)} ${perText('area')}（按建筑面积）`
    : `${rateText(price.monthlyFen * 100)} ${perText(price.per)}`;
