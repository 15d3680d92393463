import { books as titles } from '@mulin/domain/ledger/account';
import type { Cloud } from '../../../cloud/cloud';

export type Opening = Awaited<ReturnType<Cloud['ledger']['openings']>>['openings'][number];

const ids: readonly Opening['book'][] = ['P', 'S', 'K'];
export const books = ids.map((id) => ({ id, title: titles[id].title }));
export type Book = (typeof books)[number];

/** Nothing stands in the way of bringing the book in. */
export const isFree = (opening: Opening | undefined): boolean =>
  opening === undefined || opening.state === 'returned' || opening.state === 'reversed';
