import { wholeDayText } from '@mulin/domain/day/spoken';
import { books } from '@mulin/domain/ledger/account';
import { openings } from '@mulin/shared-types/documents/openings';
import { oneOf, table } from '../kit/database';
import { mayDecide } from '../ledger/openings/decide';
import { MOST, type Sitting, type Task } from './task';

/** 复核期初, or taking it back: what somebody else brought in; what was sent back is the company's to enter anew. */
export async function openingTasks({ communityId, own, holds }: Sitting): Promise<Task[]> {
  const found = await table(openings).find(
    { communityId, state: oneOf(['waiting', 'back-asked', 'returned'] as const) },
    { limit: MOST, fields: ['book', 'day', 'state', 'enteredBy', 'back', 'reason'] },
  );
  return found.flatMap(({ _id, book, day, state, enteredBy, back, reason }): Task[] => {
    const what = `${books[book].title}期初（截至 ${wholeDayText(day)}）`;
    const about = { kind: 'opening' as const, id: _id, due: null };
    if (state === 'returned') {
      const theirs = holds('clerk', 'cashier', 'manager') && own.includes(enteredBy);
      return theirs ? [{ ...about, title: `${what}退回了`, detail: reason, action: '去改' }] : [];
    }
    const first = state === 'waiting' ? enteredBy : (back?.askedBy ?? '');
    if (!mayDecide({ book }, holds) || own.includes(first)) return [];
    return [
      state === 'waiting'
        ? { ...about, title: `复核${what}`, detail: '登记和复核要两个人', action: '去复核' }
        : { ...about, title: `要冲回${what}`, detail: back?.reason ?? '', action: '去复核' },
    ];
  });
}
