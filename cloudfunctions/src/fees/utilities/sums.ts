import { formatArea } from '@mulin/domain/area/area';
import { METERS, quantityText } from '@mulin/domain/fees/meters';
import { formatFen } from '@mulin/domain/money/fen';
import { rateText } from '@mulin/domain/money/rate';
import type { utilityShares } from '@mulin/shared-types/documents/utilities';
import type { Row } from '../../kit/database';
import type { SumLine } from '../sum-lines';
import type { Meter, MeterBill } from './scope';

/** 表上的数怎么变成要分摊的钱. */
export function meterSum({ kind }: Pick<Meter, 'kind'>, bill: MeterBill): SumLine[] {
  const { fromMilli, toMilli, priceTenThou, totalFen, ownMilli, ownFen, ownReason } = bill;
  const { unit } = METERS[kind];
  const read = `上次 ${quantityText(fromMilli)}，本次 ${quantityText(toMilli)}`;
  const own =
    ownFen === 0
      ? { why: '没有', value: formatFen(0) }
      : { why: `${ownReason}，${quantityText(ownMilli)} ${unit}，物业自己出`, value: formatFen(ownFen) };
  return [
    { operator: '', name: '用量', why: read, value: quantityText(toMilli - fromMilli), unit },
    { operator: '×', name: '单价', why: bill.supplier, value: rateText(priceTenThou), unit: `元/${unit}` },
    { operator: '=', name: '账单', why: '四舍五入到分', value: formatFen(totalFen), unit: '元' },
    { operator: '−', name: '物业自用', ...own, unit: '元' },
    { operator: '=', name: '大家分摊', why: '', value: formatFen(totalFen - ownFen), unit: '元' },
  ];
}

export const weightText = ({ rule }: Pick<Meter, 'rule'>, weight: number): string =>
  rule === 'area' ? formatArea(weight) : String(weight);

/** 您家这一份怎么算的. */
export function ownSum(meter: Meter, bill: MeterBill, share: Row<typeof utilityShares>): SumLine[] {
  const why = meter.rule === 'area' ? '您家面积 ÷ 参加分摊的总面积' : '1 户 ÷ 参加分摊的户数';
  const value = `${weightText(meter, share.weight)} ÷ ${weightText(meter, share.weightSum)}`;
  return [
    { operator: '', name: '大家分摊', why: '', value: formatFen(bill.totalFen - bill.ownFen), unit: '元' },
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
