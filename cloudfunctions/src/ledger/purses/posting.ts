import { isSpending } from '@mulin/domain/earnings/kinds';
import {
  committeeFunded,
  committeeSpent,
  earningsAgainstFees,
  earningsSpent,
  earningsToCommittee,
  earningsToFund,
  handedOver,
} from '@mulin/domain/ledger/builders/shared-earnings';
import { type Posting, postingId, reversal } from '@mulin/domain/ledger/posting';
import { postings } from '@mulin/shared-types/documents/postings';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import type { Transaction } from '../../kit/database';
import { postIn, postingOf } from '../../kit/posting';
import { voucherIn } from '../../kit/voucher';
import type { Entry } from './entry';

export const sourceOf = ({ _id }: Pick<Entry, '_id'>): string => `purse:${_id}`;

/** 记账 in the transaction that confirms it; a reversal also marks what it takes back. */
export async function postEntryIn(
  tx: Transaction,
  entry: Entry,
  wrong: Entry | undefined,
  by: string,
  at: Date,
): Promise<void> {
  const event = { communityId: entry.communityId, day: entry.day, source: sourceOf(entry), line: 'posted' };
  const id = postingId(event.source, event.line);
  // Who got an allowance is nobody's to read (个人信息保护法 25): its papers stay with those who handle it.
  const papers = entry.kind === 'allowance' || wrong?.kind === 'allowance' ? { ...entry, fileIds: [] } : entry;
  const voucherIds = [await voucherIn(tx, papers, entry.counterparty, id, at)];
  if (!wrong) {
    await postIn(tx, { ...postingFor(entry, event, voucherIds), memo: entry.title }, by, at);
    return;
  }
  const made = await tx.get(postings, postingId(sourceOf(wrong), 'posted'));
  if (!made) throw new Error(`no posting of ${wrong._id}`);
  await postIn(tx, { ...reversal(postingOf(made), event, entry.ground), memo: entry.title }, by, at);
  await tx.update(purseEntries, wrong._id, { state: 'reversed' });
}

function postingFor(entry: Entry, event: Parameters<typeof handedOver>[0], voucherIds: string[]): Posting {
  const { kind, amountFen, decision, ground, counterparty } = entry;
  if (isSpending(kind)) return committeeSpent(event, kind, amountFen, { counterparty, voucherIds });
  if (kind === 'fund') return earningsToFund(event, amountFen, decision?.pollId, { voucherIds, contract: ground });
  if (kind === 'contribution') return committeeFunded(event, amountFen, { voucherIds, contract: ground });
  if (kind === 'hand-over') return handedOver(event, amountFen, { voucherIds });
  if (!decision) throw new Error(`${entry._id} rests on nothing`);
  const decisionId = decision.pollId;
  switch (kind) {
    case 'committee':
      return earningsToCommittee(event, amountFen, decisionId, { voucherIds, contract: ground });
    case 'fees':
      return earningsAgainstFees(event, amountFen, decisionId, { voucherIds, contract: ground });
    case 'repair':
    case 'audit':
      return earningsSpent(event, kind, amountFen, { counterparty, decisionId, voucherIds, contract: ground });
    default:
      throw new Error(`no posting of ${kind}`);
  }
}
