import { accountOf, bookOf, chart } from '@mulin/domain/ledger/chart';
import { postings, vouchers } from '@mulin/shared-types/documents/money';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import type { Handler } from '../kit/context';
import { atMost, table } from '../kit/database';
import { linksTo } from '../kit/files';

/** Some ten years of a large community. */
const MOST_POSTINGS = 500_000;

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
    entries: found.map(({ _id, no, day, memo, lines, reverses }) => ({
      postingId: _id,
      no,
      day,
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

export const voucher: Handler<typeof ledger, 'voucher'> = async (_, { subjectOf }) => {
  const found = subjectOf(vouchers);
  const [files, posting] = await Promise.all([linksTo(found.fileIds), table(postings).get(found.postingId)]);
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

/** 试算平衡: read page by page, added up in whole fen. */
export const trialBalance: Handler<typeof ledger, 'trialBalance'> = async ({ communityId, upTo }) => {
  const read = await table(postings).findAll(
    { communityId, day: atMost(upTo) },
    { atMost: MOST_POSTINGS, fields: ['lines'] },
  );
  const sums = new Map<string, { debitFen: number; creditFen: number }>();
  for (const { lines } of read) {
    for (const { account, debitFen, creditFen } of lines) {
      const sum = sums.get(account) ?? { debitFen: 0, creditFen: 0 };
      sums.set(account, { debitFen: sum.debitFen + debitFen, creditFen: sum.creditFen + creditFen });
    }
  }
  const accounts = chart.flatMap(({ code, title }) => {
    const sum = sums.get(code);
    return sum ? [{ account: code, title, book: bookOf(code), ...sum }] : [];
  });
  return { accounts, balanced: everyBookBalances(accounts) };
};

function everyBookBalances(accounts: readonly { book: string; debitFen: number; creditFen: number }[]): boolean {
  const difference = new Map<string, number>();
  for (const { book, debitFen, creditFen } of accounts) {
    difference.set(book, (difference.get(book) ?? 0) + debitFen - creditFen);
  }
  return [...difference.values()].every((fen) => fen === 0);
}
