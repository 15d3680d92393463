import { addDays, type Day, daysBetween } from '../day/day';
import { split } from '../money/split';
import { type Stretch, stretches, weightOf } from './service-time';

/** A sum for some days, divided by a day between who sells a home and who buys it; the buyer has it from that day on. Fen. */
export interface ResaleSplit {
  sellerFen: number;
  buyerFen: number;
  /** `2 个月又 9/29 个月`; empty where one of the two has no day of it. */
  sellerText: string;
  buyerText: string;
}

/**
 * 过户按天分摊: information for the two. Whose debt an unpaid bill is, it does not decide: the old owner settles (山东 63, 聊城 40), or the
 * two agree and tell the firm (上海 49).
 */
export function resaleSplit({ from, to }: { from: Day; to: Day }, fen: number, day: Day): ResaleSplit {
  if (daysBetween(from, to) < 0) throw new RangeError('a bill ends before it begins');
  const sellers = from < day ? stretches(from, day <= to ? addDays(day, -1) : to) : [];
  const buyers = day <= to ? stretches(from < day ? day : from, to) : [];
  const [sellerFen = 0, buyerFen = 0] = split(fen, [weight(sellers), weight(buyers)]);
  return { sellerFen, buyerFen, sellerText: lengthText(sellers), buyerText: lengthText(buyers) };
}

const weight = (list: readonly Stretch[]): number => list.reduce((sum, { time }) => sum + weightOf(time), 0);

function lengthText(list: readonly Stretch[]): string {
  const months = list.filter(({ time }) => 'months' in time).length;
  const partly = list.flatMap(({ time }) => ('days' in time ? [`${time.days}/${time.daysInMonth} 个月`] : []));
  return [...(months > 0 ? [`${months} 个月`] : []), ...partly].join('又 ');
}
