import { wholeDayText } from '@mulin/domain/day/spoken';
import { books } from '@mulin/domain/ledger/account';
import { openings } from '@mulin/shared-types/documents/openings';
import { oneOf, type Row, table } from '../kit/database';
import { mayDecide } from '../ledger/openings/may';
import { MOST, type Sitting, type Task } from './task';

type Seen = Pick<Row<typeof openings>, '_id' | 'book' | 'day' | 'state' | 'enteredBy' | 'back' | 'reason' | 'wrong'>;

/** 复核期初, taking it back, or one old debt of it; what was sent back is the company's to enter anew. */
export async function openingTasks(sitting: Sitting): Promise<Task[]> {
  const { communityId } = sitting;
  const found = await table(openings).find(
    { communityId, state: oneOf(['waiting', 'back-asked', 'returned', 'posted'] as const) },
    { limit: MOST, fields: ['book', 'day', 'state', 'enteredBy', 'back', 'reason', 'wrong'] },
  );
  return found.flatMap((opening) => [...whole(opening, sitting), ...single(opening, sitting)]);
}

const titleOf = ({ book, day }: Seen) => `${books[book].title}期初（截至 ${wholeDayText(day)}）`;

function whole(opening: Seen, { own, holds }: Sitting): Task[] {
  const { _id, book, state, enteredBy, back, reason } = opening;
  const about = { kind: 'opening' as const, id: _id, due: null };
  if (state === 'posted') return [];
  if (state === 'returned') {
    const theirs = holds('clerk', 'cashier', 'manager') && own.includes(enteredBy);
    return theirs ? [{ ...about, title: `${titleOf(opening)}退回了`, detail: reason, action: '去改' }] : [];
  }
  const first = state === 'waiting' ? enteredBy : (back?.askedBy ?? '');
  if (!mayDecide({ book }, holds) || own.includes(first)) return [];
  return [
    state === 'waiting'
      ? { ...about, title: `复核${titleOf(opening)}`, detail: '登记和复核要两个人', action: '去复核' }
      : { ...about, title: `要冲回${titleOf(opening)}`, detail: back?.reason ?? '', action: '去复核' },
  ];
}

function single({ _id, wrong }: Seen, { own, holds }: Sitting): Task[] {
  const others = wrong.filter(({ askedBy }) => !own.includes(askedBy));
  const [first] = others;
  if (!holds('manager') || !first) return [];
  const title = `复核 ${others.length} 笔旧欠更正`;
  return [
    { kind: 'opening', id: _id, title, detail: `${first.unitLabel}：${first.reason}`, action: '去看旧欠', due: null },
  ];
}
