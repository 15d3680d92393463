import { dayOf } from '@mulin/domain/day/day';
import { costPaid, heldMoneySpent } from '@mulin/domain/ledger/builders/costs';
import { collectedByFirm, earningCostsPaid, earningReceived } from '@mulin/domain/ledger/builders/shared-earnings';
import { paperDecision } from '@mulin/domain/ledger/decision';
import { type Event, inOpenPeriod, type Posting } from '@mulin/domain/ledger/posting';
import { ledgerLocks } from '@mulin/shared-types/documents/ledger';
import type { communities } from '@mulin/shared-types/documents/places';
import { postings, vouchers } from '@mulin/shared-types/documents/postings';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import { requireDecision } from '../fund/decided';
import type { Context, Handler } from '../kit/context';
import { type Row, type Transaction, table, transaction } from '../kit/database';
import { idOf } from '../kit/ids';
import { postIn } from '../kit/posting';
import { requireUploads } from '../kit/uploads';
import { outdateIn } from './closed';
import { costLineOf, earningCostOf, earningSourceOf } from './kinds';
import { refuseClosedBooks } from './purses/entry';
import { takeTurnIn } from './purses/turn';

type Voucher = Row<typeof vouchers>;
type Community = Row<typeof communities>;
type Cost = Parameters<Handler<typeof ledger, 'recordCost'>>[0];
type Income = Parameters<Handler<typeof ledger, 'recordSharedIncome'>>[0];

/** What an entry is by hand: the same number twice is the same entry, or a mistake. */
export const recordCost: Handler<typeof ledger, 'recordCost'> = (input, ctx) =>
  record(input, ctx, (event, voucherId, community) => costPosting(event, input, voucherId, community));

export const recordSharedIncome: Handler<typeof ledger, 'recordSharedIncome'> = async (input, ctx) => {
  const decision = await decisionOf(input);
  return record(input, ctx, (event, voucherId) => {
    const { account, amountFen, counterparty, contract, heldBy } = input;
    const about = { counterparty, contract, ...decision, voucherIds: [voucherId] };
    const facts = { ...about, source: earningSourceOf(account), fen: amountFen };
    return heldBy === 'special' ? earningReceived(event, facts) : collectedByFirm(event, atFirm[heldBy], facts);
  });
};

/** 民法典 278 (8): a vote held here is asked about; one on paper is kept in the words of whoever enters it, and said to be unchecked. */
async function decisionOf(input: Income): Promise<{ decisionId?: string }> {
  const { communityId, pollId, questionId, paperDecision: words } = input;
  if (pollId !== undefined && questionId !== undefined) {
    await requireDecision(communityId, { pollId, questionId }, ['common-parts-use']);
    return { decisionId: pollId };
  }
  return words === '' ? {} : { decisionId: paperDecision(words) };
}

/** 物业代收: where the firm keeps what it has to hand over (table no. 42). */
const atFirm = { 'firm-bank': 'P1001', 'firm-cash': 'P1003' } as const;

function costPosting(event: Event, input: Cost, voucherId: string, { company }: Community): Posting {
  const { account, amountFen, counterparty } = input;
  const paid = { fen: amountFen, counterparty, voucherIds: [voucherId] };
  if (account.startsWith('S')) return earningCostsPaid(event, [{ ...paid, kind: earningCostOf(account) }]);
  const facts = { ...paid, line: costLineOf(account) };
  return company.feeSystem === 'commission' ? heldMoneySpent(event, facts) : costPaid(event, facts);
}

async function record(
  input: Cost | Income,
  ctx: Context,
  postingFor: (event: Event, voucherId: string, community: Community) => Posting,
) {
  const { communityId, entryId, day } = input;
  const { community, now, caller } = ctx;
  if (!community) throw new Refusal('NOT_FOUND', '没有找到这个小区');
  if (day > dayOf(now)) throw new Refusal('INVALID_INPUT', '日期还没到，请按实际收付的日子填', 'day');
  requireUploads(input.fileIds, 'vouchers', communityId);
  const voucherId = idOf('voucher', 'request', communityId, entryId);
  const event: Event = { communityId, day, source: `entry:${voucherId}`, line: 'posted' };
  const posting = { ...postingFor(event, voucherId, community), memo: input.title };
  const voucher: Voucher = {
    _id: voucherId,
    communityId,
    title: input.title,
    counterparty: input.counterparty,
    amountFen: input.amountFen,
    day,
    fileIds: input.fileIds,
    postingId: posting.id,
    by: caller.openid,
    at: now,
  };
  // A repeat is answered even after the books of its day have closed.
  const known = await table(vouchers).get(voucherId);
  const lock = await table(ledgerLocks).get(communityId);
  const bookedDay = lock ? inOpenPeriod(posting, lock.closedThrough).day : day;
  const preparing = known ? [] : await refuseClosedBooks(communityId, posting.books, bookedDay);
  await transaction(async (tx) => {
    if (!(await writeIn(tx, voucher, posting, now))) return;
    if (posting.books.includes('S')) await takeTurnIn(tx, communityId);
    for (const statementId of preparing) await outdateIn(tx, statementId, bookedDay);
  });
  ctx.note({ account: input.account, amountFen: input.amountFen });
  return { postingId: posting.id, voucherId };
}

/** True if it is new. */
async function writeIn(tx: Transaction, voucher: Voucher, posting: Posting, at: Date): Promise<boolean> {
  const known = await tx.get(vouchers, voucher._id);
  if (known) {
    if (!sameFacts(known, voucher) || !(await sameLines(tx, posting))) {
      throw new Refusal('CONFLICT', '这个编号已经记过另一笔，没有再记。请返回重新打开记账页', 'entryId');
    }
    return false;
  }
  await tx.insert(vouchers, voucher);
  return postIn(tx, posting, voucher.by, at);
}

const sameFacts = (a: Voucher, b: Voucher): boolean =>
  a.title === b.title &&
  a.counterparty === b.counterparty &&
  a.amountFen === b.amountFen &&
  a.day === b.day &&
  a.fileIds.join('\n') === b.fileIds.join('\n');

async function sameLines(tx: Transaction, posting: Posting): Promise<boolean> {
  const known = await tx.get(postings, posting.id);
  const shape = (lines: readonly { account: string; contract?: string; decisionId?: string }[]) =>
    lines.map(({ account, contract, decisionId }) => `${account} ${contract ?? ''} ${decisionId ?? ''}`).join('\n');
  return known !== undefined && shape(known.lines) === shape(posting.lines);
}
