import type { Period } from '@mulin/domain/day/period';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import { atMost, table } from '../kit/database';

const MOST = 1000;

/** 手工记账 that nobody has checked yet: its day is in the period, its amount in no line. */
export async function unpostedOf(communityId: string, book: string, { to }: Period): Promise<string[]> {
  const waiting = await table(voucherDrafts).find(
    { communityId, state: 'waiting', day: atMost(to) },
    { limit: MOST, fields: ['books'] },
  );
  const many = waiting.filter(({ books }) => books.some((one) => one === book)).length;
  return many > 0 ? [`手工记账还有 ${many} 笔等复核`] : [];
}
