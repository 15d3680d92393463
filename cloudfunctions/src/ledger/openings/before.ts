import type { Day } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import type { Book } from '@mulin/domain/ledger/account';
import { openings } from '@mulin/shared-types/documents/openings';
import { Refusal } from '@mulin/shared-types/refusal';
import { atLeast, oneOf, type Row, table } from '../../kit/database';

const standing: readonly Row<typeof openings>['state'][] = ['working', 'posted', 'back-asked', 'backing'];
const openedBook = (book: Book): book is Row<typeof openings>['book'] => book === 'P' || book === 'S' || book === 'K';

/** The opening that has what was on that day in one of the books, if there is one. */
export async function openingThrough(
  communityId: string,
  books: readonly Book[],
  day: Day,
): Promise<Row<typeof openings> | undefined> {
  const where = { communityId, book: oneOf(books.filter(openedBook)), state: oneOf(standing), day: atLeast(day) };
  return books.some(openedBook) ? table(openings).first(where) : undefined;
}

/** What happened before a book began here is in its opening balances already: written in once more it would count twice. */
export async function refuseBeforeOpening(communityId: string, books: readonly Book[], day: Day): Promise<void> {
  const opening = await openingThrough(communityId, books, day);
  if (!opening) return;
  const until = wholeDayText(opening.day);
  throw new Refusal('TOO_LATE', `${until}以前的账在期初余额里了，再记就重了；期初错了的，先冲回期初`, 'day');
}
