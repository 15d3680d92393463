import { quantityText, refuseBackwards, usedMilli } from '@mulin/domain/fees/meters';
import { averagePrice, bandedFen, meteredFen, partOfBill } from '@mulin/domain/fees/shared-utilities';
import { formatFen } from '@mulin/domain/money/fen';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import type { Meter, MeterBill } from './scope';

type Input = Parameters<Handler<typeof fees, 'enterMeterBill'>>[0];

/** Readings, price and the bill's own sum must agree, so that everybody can work it out again. Returns what is not shared. */
export function soundSums(
  meter: Pick<Meter, 'kind'>,
  input: Input,
): Pick<MeterBill, 'ownFen' | 'subsFen' | 'priceTenThou'> {
  refuseBackwards(input);
  refuseBands(meter, input);
  const { ownMilli, ownReason, subsMilli, totalFen, bands } = input;
  const used = usedMilli(input);
  if (used === 0) throw new Refusal('INVALID_INPUT', '本次读数和上次一样，没有用量，不用登记', 'toMilli');
  if (ownMilli > used) throw new Refusal('INVALID_INPUT', '自用不能比用量还多', 'ownMilli');
  if (subsMilli > used - ownMilli)
    throw new Refusal('INVALID_INPUT', '分户表合计加自用比总表还多，请核对抄表', 'subsMilli');
  if (ownMilli > 0 && ownReason === '') throw new Refusal('INVALID_INPUT', '写明自用在哪里', 'ownReason');
  const priceTenThou = input.priceTenThou ?? averagePrice(totalFen, used);
  const readFen = bands.length > 0 ? bandedFen(bands) : meteredFen(used, priceTenThou);
  if (readFen !== totalFen) {
    throw new Refusal('INVALID_INPUT', `读数乘单价是 ${formatFen(readFen)} 元，和账单金额对不上`, 'totalFen');
  }
  const part = (milli: number) =>
    bands.length > 0 ? partOfBill(totalFen, milli, used) : meteredFen(milli, priceTenThou);
  const ownFen = Math.min(part(ownMilli), totalFen);
  return { ownFen, subsFen: Math.min(part(subsMilli), totalFen - ownFen), priceTenThou };
}

/** 分时电价 is of power; each part of the day once, together what the meter measured. */
function refuseBands({ kind }: Pick<Meter, 'kind'>, { bands, priceTenThou, ...readings }: Input): void {
  if (bands.length === 0) {
    if (priceTenThou === null) throw new Refusal('INVALID_INPUT', '请填写单价', 'priceTenThou');
    return;
  }
  if (kind !== 'power') throw new Refusal('INVALID_INPUT', '只有电费分时段计价', 'bands');
  if (priceTenThou !== null) throw new Refusal('INVALID_INPUT', '分时段计价的，单价写在各时段后面', 'priceTenThou');
  if (new Set(bands.map(({ band }) => band)).size < bands.length) {
    throw new Refusal('INVALID_INPUT', '同一个时段写了两次', 'bands');
  }
  const used = usedMilli(readings);
  const priced = bands.reduce((sum, { milli }) => sum + milli, 0);
  if (priced !== used) {
    const message = `各时段加起来是 ${quantityText(priced)} 度，表上走了 ${quantityText(used)} 度`;
    throw new Refusal('INVALID_INPUT', message, 'bands');
  }
}
