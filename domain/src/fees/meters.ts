import { Refusal } from '@mulin/shared-types/refusal';

/** 公共水电 as bills name it, and what is measured. */
export const METERS = {
  water: { title: '公共水费', unit: '立方米' },
  power: { title: '公共电费', unit: '度' },
} as const;
export type MeterKind = keyof typeof METERS;

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
