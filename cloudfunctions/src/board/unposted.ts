import type { Period } from '@mulin/domain/day/period';
import { openings } from '@mulin/shared-types/documents/openings';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import { atMost, oneOf, table } from '../kit/database';

const MOST = 1000;

/** 手工记账 and 期初 that nobody has checked yet: their day is in the period or before it, their amount in no line. */
export async function unpostedOf(communityId: string, book: string, { to }: Period): Promise<string[]> {
  const opening = await table(openings).find(
    { communityId, state: oneOf(['waiting', 'working', 'back-asked', 'backing'] as const) },
    { limit: MOST, fields: ['book', 'day'] },
  );
  const beginning = opening.some((one) => one.book === book && one.day <= to);
  const waiting = await table(voucherDrafts).find(
    { communityId, state: 'waiting', day: atMost(to) },
    { limit: MOST, fields: ['books'] },
  );
  const many = waiting.filter(({ books }) => books.some((one) => one === book)).length;
  return [...(beginning ? ['期初余额还没办完'] : []), ...(many > 0 ? [`手工记账还有 ${many} 笔等复核`] : [])];
}
