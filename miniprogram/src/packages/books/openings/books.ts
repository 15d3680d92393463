import { books as titles } from '@mulin/domain/ledger/account';
import type { Cloud } from '../../../cloud/cloud';

export type Opening = Awaited<ReturnType<Cloud['ledger']['openings']>>['openings'][number];

const ids: readonly Opening['book'][] = ['P', 'S', 'K'];
export const books = ids.map((id) => ({ id, title: titles[id].title }));
export type Book = (typeof books)[number];

export const stateTexts: Record<Opening['state'], string> = {
  waiting: '等复核',
  returned: '退回了',
  working: '正在过账',
  posted: '已过账',
  'back-asked': '申请冲回，等复核',
  backing: '正在冲回',
  reversed: '已冲回',
};

/** Nothing stands in the way of bringing the book in. */
export const isFree = (opening: Opening | undefined): boolean =>
  opening === undefined || opening.state === 'returned' || opening.state === 'reversed';
