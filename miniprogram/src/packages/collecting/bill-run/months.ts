import { addMonths } from '@mulin/domain/day/day';
import { monthText } from '@mulin/domain/day/spoken';

/** Next month may be billed one month ahead; earlier ones can be caught up with. */
export function billableMonths(today: string, back = 12): { id: string; text: string }[] {
  const first = `${today.slice(0, 7)}-01`;
  return Array.from({ length: back + 2 }, (_, at) => addMonths(first, 1 - at).slice(0, 7)).map((id) => ({
    id,
    text: monthText(id),
  }));
}
