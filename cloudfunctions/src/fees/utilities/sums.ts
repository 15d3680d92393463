import { formatArea } from '@mulin/domain/area/area';
import { BANDS, type BandUse, METERS, quantityText, usedMilli } from '@mulin/domain/fees/meters';
import { meteredFen } from '@mulin/domain/fees/shared-utilities';
import { formatFen } from '@mulin/domain/money/fen';
import { rateText } from '@mulin/domain/money/rate';
import type { utilityShares } from '@mulin/shared-types/documents/utilities';
import type { Row } from '../../kit/database';
import type { SumLine } from '../sum-lines';
import { type Meter, type MeterBill, sharedFen } from './scope';

type Share = Pick<Row<typeof utilityShares>, 'weight' | 'weightSum' | 'fen'>;

/** 表上的数怎么变成要分摊的钱. */
export function meterSum({ kind }: Pick<Meter, 'kind'>, bill: MeterBill): SumLine[] {
  const { bands, totalFen, ownMilli, ownFen, ownReason, subsMilli, subsFen, ratio } = bill;
  const { unit } = METERS[kind];
  const own =
    ownFen === 0
      ? { why: '没有', value: formatFen(0) }
      : { why: `${ownReason}，${quantityText(ownMilli)} ${unit}，物业自己出`, value: formatFen(ownFen) };
  const turned = usedMilli({ ...bill, ratio: 1 });
  return [
    { operator: '', name: '用量', why: readText(bill), value: quantityText(turned), unit },
    ...(ratio === 1
      ? []
      : [{ operator: '×' as const, name: '倍率', why: '表上走 1，实际用的', value: String(ratio), unit: '' }]),
    ...priced(bill, unit),
    {
      operator: '=',
      name: '账单',
      why: bands.length > 0 ? '各时段加起来' : '四舍五入到分',
      value: formatFen(totalFen),
      unit: '元',
    },
    { operator: '−', name: '物业自用', ...own, unit: '元' },
    ...(subsFen === 0
      ? []
      : [
          {
            operator: '−' as const,
            name: '分户表',
            why: `各户的表一共走了 ${quantityText(subsMilli)} ${unit}，各交各的`,
            value: formatFen(subsFen),
            unit: '元',
          },
        ]),
    {
      operator: '=',
      name: '大家分摊',
      why: subsFen === 0 ? '' : `总表多出来的 ${quantityText(lossMilli(bill))} ${unit}，是公用和损耗`,
      value: formatFen(sharedFen(bill)),
      unit: '元',
    },
  ];
}

/** One price, or one for each part of the day (分时电价). */
function priced({ bands, priceTenThou, supplier }: MeterBill, unit: string): SumLine[] {
  if (bands.length === 0) {
    return [{ operator: '×', name: '单价', why: supplier, value: rateText(priceTenThou), unit: `元/${unit}` }];
  }
  return bands.map((use, nth) => ({
    operator: nth === 0 ? '=' : '+',
    name: `${BANDS[use.band]}段`,
    why: bandText(use, unit),
    value: formatFen(meteredFen(use.milli, use.priceTenThou)),
    unit: '元',
  }));
}

export const bandText = ({ milli, priceTenThou }: BandUse, unit: string): string =>
  `${quantityText(milli)} ${unit} × ${rateText(priceTenThou)} 元`;

/** 总表与分表差额, without the company's own use. */
const lossMilli = (bill: MeterBill): number => usedMilli(bill) - bill.ownMilli - bill.subsMilli;

const readText = ({ fromMilli, toMilli, replaced }: MeterBill): string =>
  replaced === null
    ? `上次 ${quantityText(fromMilli)}，这次 ${quantityText(toMilli)}`
    : `旧表 ${quantityText(fromMilli)} 到 ${quantityText(replaced.endMilli)}，换了新表 ${quantityText(replaced.startMilli)} 到 ${quantityText(toMilli)}`;

const weightText = ({ rule }: Pick<MeterBill, 'rule'>, weight: number): string =>
  rule === 'area' ? formatArea(weight) : String(weight);

/** A home's weight in the table: its area, or one home. */
export const partText = (bill: Pick<MeterBill, 'rule'>, weight: number): string =>
  bill.rule === 'area' ? `${weightText(bill, weight)} ㎡` : '1 户';

/** 您家这一份怎么算的. */
export function ownSum(bill: MeterBill, share: Share): SumLine[] {
  const why = bill.rule === 'area' ? '您家面积 ÷ 参加分摊的总面积' : '1 户 ÷ 参加分摊的户数';
  const value = `${weightText(bill, share.weight)} ÷ ${weightText(bill, share.weightSum)}`;
  return [
    { operator: '', name: '大家分摊', why: '', value: formatFen(sharedFen(bill)), unit: '元' },
    { operator: '×', name: '您家的份', why, value, unit: '' },
    {
      operator: '=',
      name: '您家分摊',
      why: '零头按余数大小补一分，各家加起来正好是总数',
      value: formatFen(share.fen),
      unit: '元',
    },
  ];
}

/** The same in plain sentences, one step each. */
export function meterSteps({ kind, place }: Pick<Meter, 'kind' | 'place'>, bill: MeterBill, homes: number): string[] {
  const { unit } = METERS[kind];
  const { ownFen, ownMilli, ownReason, subsMilli, subsFen, totalFen, ratio } = bill;
  const used = `${quantityText(usedMilli(bill))} ${unit}`;
  const turned = quantityText(usedMilli({ ...bill, ratio: 1 }));
  const shared = `${formatFen(sharedFen(bill))} 元`;
  return [
    `${place}：${readText(bill)}，${ratio === 1 ? `用了 ${used}` : `走了 ${turned}，乘倍率 ${ratio}，用了 ${used}`}。`,
    bill.bands.length > 0
      ? `${bill.bands.map((use) => `${BANDS[use.band]}段 ${bandText(use, unit)}`).join('，')}，一共 ${formatFen(totalFen)} 元。`
      : `${used} × ${rateText(bill.priceTenThou)} 元 = ${formatFen(totalFen)} 元。`,
    ownFen === 0
      ? '没有物业自己用的，都是大家共用的。'
      : `不分摊的：${ownReason}用了 ${quantityText(ownMilli)} ${unit}，${formatFen(ownFen)} 元由物业自己出。`,
    ...(subsFen === 0
      ? []
      : [
          `各户自己的表一共走了 ${quantityText(subsMilli)} ${unit}，${formatFen(subsFen)} 元各交各的；总表多出来的 ${quantityText(lossMilli(bill))} ${unit} 是公用和损耗。`,
        ]),
    bill.rule === 'area' ? `${shared}，按建筑面积分给 ${homes} 户。` : `${shared}，${homes} 户每户一样多。`,
  ];
}

export function ownStep(bill: MeterBill, share: Share): string {
  const { weight, weightSum, fen } = share;
  const shared = formatFen(sharedFen(bill));
  const own = `${formatFen(fen)} 元`;
  return bill.rule === 'area'
    ? `我家 ${formatArea(weight)} ㎡，大家一共 ${formatArea(weightSum)} ㎡：${shared} × ${formatArea(weight)} ÷ ${formatArea(weightSum)} = ${own}。`
    : `我家 1 户：${shared} ÷ ${weightSum} = ${own}。`;
}
