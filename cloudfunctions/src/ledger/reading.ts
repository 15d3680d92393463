import { accountOf, bookOf } from '@mulin/domain/ledger/chart';
import { everyBookBalances } from '@mulin/domain/ledger/sums';
import { postings, vouchers } from '@mulin/shared-types/documents/postings';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { residentRoles } from '@mulin/shared-types/roles';
import { isUploadOf } from '@mulin/shared-types/uploads';
import type { Handler } from '../kit/context';
import { type Row, table } from '../kit/database';
import { linksTo } from '../kit/files';
import { sumsUpTo } from '../kit/ledger-sums';

export const entries: Handler<typeof ledger, 'entries'> = async ({ communityId, book, skip, limit }) => {
  const where = book === undefined ? { communityId } : { communityId, books: book };
  const [total, found] = await Promise.all([
    table(postings).count(where),
    table(postings).find(where, {
      skip,
      limit,
      orderBy: [
        ['day', 'desc'],
        ['at', 'desc'],
        ['_id', 'asc'],
      ],
    }),
  ]);
  return {
    total,
    entries: found.map(({ _id, no, day, factDay, memo, lines, reverses }) => ({
      postingId: _id,
      no,
      day,
      factDay,
      memo,
      reverses,
      lines: lines.map(({ account, debitFen, creditFen }) => ({
        account,
        title: accountOf(account).title,
        debitFen,
        creditFen,
      })),
    })),
  };
};

/** WeChat's bill names everybody who paid that day and what: its sum is everybody's, the paper the company's alone. */
export const publicFiles = ({ fileIds, communityId }: Row<typeof vouchers>): string[] =>
  fileIds.filter((fileId) => !isUploadOf(fileId, 'settlements', communityId));

export const voucher: Handler<typeof ledger, 'voucher'> = async (_, { subjectOf, caller }) => {
  const found = subjectOf(vouchers);
  const resident = caller.acting.every(({ role }) => [...residentRoles, 'committee'].some((one) => one === role));
  const [files, posting] = await Promise.all([
    linksTo(resident ? publicFiles(found) : found.fileIds),
    table(postings).get(found.postingId),
  ]);
  return {
    voucherId: found._id,
    title: found.title,
    counterparty: found.counterparty,
    amountFen: found.amountFen,
    day: found.day,
    postingNo: posting?.no ?? null,
    files,
    at: found.at.toISOString(),
  };
};

/** 试算平衡, from the sums of the months: the whole ledger is not read for it. */
export const trialBalance: Handler<typeof ledger, 'trialBalance'> = async ({ communityId, upTo }) => {
  const sums = await sumsUpTo(communityId, upTo);
  const accounts = sums.map((sum) => ({ ...sum, title: accountOf(sum.account).title, book: bookOf(sum.account) }));
  return { accounts, balanced: everyBookBalances(sums) };
};
