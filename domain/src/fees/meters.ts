import { Refusal } from '@mulin/shared-types/refusal';

/** 公共水电 as bills name it, and what is measured. */
export const METERS = {
  water: { title: '公共水费', unit: '立方米' },
  power: { title: '公共电费', unit: '度' },
} as const;

/** 分时电价: the parts of the day a grid's bill prices apart. */
export const BANDS = { sharp: '尖', peak: '峰', flat: '平', valley: '谷' } as const;
export type Band = keyof typeof BANDS;

/** What was used in one part of the day (thousandths of a kWh) and its price. */
export interface BandUse {
  band: Band;
  milli: number;
  priceTenThou: number;
}

/** 民法典 283: as agreed, otherwise by area. */
export const SHARE_RULES = { area: '按建筑面积', home: '每户一样多' } as const;
export type ShareRule = keyof typeof SHARE_RULES;

/** A reading or quantity held in thousandths, as on the meter: 12.5. */
export function quantityText(milli: number): string {
  const rest = String(milli % 1000)
    .padStart(3, '0')
    .replace(/0+$/, '');
  const whole = String(Math.floor(milli / 1000));
  return rest === '' ? whole : `${whole}.${rest}`;
}

/** What somebody typed off a meter, in thousandths. */
export function parseQuantity(text: string, field: string): number {
  const typed = /^(\d{1,7})(?:\.(\d{1,3}))?$/.exec(text.trim());
  if (!typed) throw new Refusal('INVALID_INPUT', '请填数字，最多三位小数', field);
  return Number(typed[1]) * 1000 + Number((typed[2] ?? '').padEnd(3, '0'));
}

/** Readings of one meter bill in thousandths; `replaced` when a new meter took the old one's place in between (换表). */
export interface Readings {
  fromMilli: number;
  toMilli: number;
  /** 倍率: what one on the dial stands for. */
  ratio: number;
  replaced: { endMilli: number; startMilli: number } | null;
}

/** What was used, in thousandths of a kWh or m³. */
export function usedMilli({ fromMilli, toMilli, ratio, replaced }: Readings): number {
  const turned =
    replaced === null ? toMilli - fromMilli : replaced.endMilli - fromMilli + (toMilli - replaced.startMilli);
  return turned * ratio;
}

/** A meter only runs forwards; a new one is said to be new. */
export function refuseBackwards({ fromMilli, toMilli, replaced }: Readings): void {
  const less = (now: number, before: number, field: string, name: string): void => {
    if (now >= before) return;
    const message = `${name} ${quantityText(now)} 比 ${quantityText(before)} 还小，看看是不是抄错了`;
    throw new Refusal('INVALID_INPUT', replaced === null ? `${message}；换过表就勾“换过表”` : message, field);
  };
  if (replaced === null) less(toMilli, fromMilli, 'toMilli', '本次读数');
  else {
    less(replaced.endMilli, fromMilli, 'replaced.endMilli', '旧表最后读数');
    less(toMilli, replaced.startMilli, 'toMilli', '新表本次读数');
  }
}
