import { vouchers } from '@mulin/shared-types/documents/postings';
import type { Row, Transaction } from './database';

type Papers = Pick<Row<typeof vouchers>, '_id' | 'communityId' | 'title' | 'amountFen' | 'day' | 'fileIds'> & {
  enteredBy: string;
};

/** The voucher of what was entered under this id. */
export const voucherIdOf = (enteredId: string): string => `voucher:${enteredId}`;

/** 凭证 of a confirmed entry: its papers, for everybody of the community to see. Returns its id. */
export async function voucherIn(
  tx: Transaction,
  entry: Papers,
  counterparty: string,
  postingId: string,
  at: Date,
): Promise<string> {
  const _id = voucherIdOf(entry._id);
  if (await tx.get(vouchers, _id)) return _id;
  const { communityId, title, amountFen, day, fileIds, enteredBy } = entry;
  await tx.insert(vouchers, {
    _id,
    communityId,
    title,
    counterparty,
    amountFen,
    day,
    fileIds,
    postingId,
    by: enteredBy,
    at,
  });
  return _id;
}
