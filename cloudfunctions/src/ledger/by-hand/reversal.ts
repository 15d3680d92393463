import { dayOf } from '@mulin/domain/day/day';
import { amountOf, isDebit } from '@mulin/domain/ledger/posting';
import { postings } from '@mulin/shared-types/documents/postings';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { postingOf, type StoredPosting } from '../../kit/posting';
import { filledBy } from './cover';
import { draft, isInvoice } from './draft';

const BY_HAND = 'entry:';

/** 红字冲销, in the period that is open when it is posted; entered by one, posted by another, like what it takes back. */
export const enterReversal: Handler<typeof ledger, 'enterReversal'> = async ({ reason }, ctx) => {
  const wrong = ctx.subjectOf(postings);
  refuseUnlessByHand(wrong);
  const { communityId, memo } = wrong;
  const writtenId = wrong.source.slice(BY_HAND.length);
  const _id = `back:${writtenId}`;
  await refusePaid(_id, writtenId);
  const posting = postingOf(wrong);
  const amountFen = posting.lines.filter(isDebit).reduce((sum, line) => sum + amountOf(line), 0);
  const nothing = { account: filledBy(posting), counterparty: '', contract: '', fileIds: [], decision: null } as const;
  const about = { kind: 'reversal', settled: 'bank', pays: null, reverses: wrong._id, ground: reason } as const;
  ctx.note({ amountFen, reason });
  return draft(
    {
      ...nothing,
      ...about,
      _id,
      communityId,
      title: `冲正 ${memo}`,
      amountFen,
      day: dayOf(ctx.now),
      fileIds: [],
    },
    ctx,
  );
};

export const paidAlready = () => new Refusal('CONFLICT', '这张发票已经付了，先冲正付款，再冲正发票');

/** An invoice goes back only while it is owed: with its payment left standing, it could be paid once more. */
async function refusePaid(reversalId: string, writtenId: string): Promise<void> {
  const known = await table(voucherDrafts).getMany([reversalId, writtenId]);
  const invoice = known.get(writtenId);
  if (known.get(reversalId)?.state !== 'posted' && invoice && isInvoice(invoice) && invoice.state !== 'owed')
    throw paidAlready();
}

/** Bills and payments are corrected where they were made, or they would not agree with the books. */
function refuseUnlessByHand({ reverses, source }: StoredPosting): void {
  if (reverses !== null) throw new Refusal('CONFLICT', '这一笔本身就是更正，不能再冲销；请重新记一笔');
  if (!source.startsWith(BY_HAND)) {
    throw new Refusal('INVALID_INPUT', '账单和缴费产生的账不能在这里冲销，请到缴费里办理', 'postingId');
  }
}
