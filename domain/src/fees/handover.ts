import { addDays, addMonths, type Day, parts, write } from '../day/day';

/**
 * From which day the owner owes. `next-month`: the developer bears the whole hand-over month (Beijing art. 22, Shanghai art. 49;
 * our default, never charges a day twice); `delivery-day`: a reading of 物业管理条例 41; `day-after`.
 */
export type FirstOwnerDay = 'next-month' | 'delivery-day' | 'day-after';

/** The first UTC+8 day the owner pays for a home delivered on that day. */
export function firstOwnerDay(delivered: Day, rule: FirstOwnerDay): Day {
  if (rule === 'delivery-day') return delivered;
  if (rule === 'day-after') return addDays(delivered, 1);
  const [year, month] = parts(delivered);
  return addMonths(write(year, month, 1), 1);
}

/** Who pays: 物业管理条例 41 ¶2 已竣工但尚未出售或者尚未交给物业买受人的物业，物业服务费用由建设单位交纳. */
export type Payer = 'owner' | 'developer';

/** `true`: delivered before anything was billed here; `false`: unsold or not delivered; a day: delivered on it. */
export type Delivered = boolean | Day;

export interface PayerSpan {
  payer: Payer;
  from: Day;
  to: Day;
}

/** The first UTC+8 day the owner pays: after the hand-over, and after what the developer promised to pay itself. */
export function ownerOwesFrom(delivered: Day, rule: FirstOwnerDay, developerPaysUntil?: Day): Day {
  const from = firstOwnerDay(delivered, rule);
  return developerPaysUntil && developerPaysUntil >= from ? addDays(developerPaysUntil, 1) : from;
}

/** Splits a span of days between developer and owner; each of the two gets a bill of its own. */
export function payersOf(
  delivered: Delivered,
  rule: FirstOwnerDay,
  from: Day,
  to: Day,
  /** A developer's promise “免收若干年物业费” binds the developer: it pays through this day. */
  developerPaysUntil?: Day,
): PayerSpan[] {
  if (delivered === false) return [{ payer: 'developer', from, to }];
  const promised = developerPaysUntil && developerPaysUntil >= from ? addDays(developerPaysUntil, 1) : from;
  const ownerFrom = delivered === true ? promised : ownerOwesFrom(delivered, rule, developerPaysUntil);
  if (ownerFrom <= from) return [{ payer: 'owner', from, to }];
  if (ownerFrom > to) return [{ payer: 'developer', from, to }];
  return [
    { payer: 'developer', from, to: addDays(ownerFrom, -1) },
    { payer: 'owner', from: ownerFrom, to },
  ];
}
