import { dayOf } from '@mulin/domain/day/day';
import { voucherDrafts } from '@mulin/shared-types/documents/voucher-drafts';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import { requireDecision } from '../../fund/decided';
import type { Context, Handler } from '../../kit/context';
import { type Transaction, table, transaction } from '../../kit/database';
import { enteredAnew } from '../../kit/entered-anew';
import { postIn } from '../../kit/posting';
import { requireOther } from '../../kit/same-person';
import { tell } from '../../kit/tell';
import { voucherIn } from '../../kit/voucher';
import { outdateIn } from '../closed';
import { refuseBeforeOpening } from '../openings/before';
import { bookedDayOf, refuseClosedBooks } from '../purses/entry';
import { inTurn, takeTurnIn } from '../purses/turn';
import { isCovered, refuseUncovered, setAside } from './cover';
import { type Draft, isInvoice } from './draft';
import { postingFor } from './posting';
import { paidAlready } from './reversal';

const changed = () => new Refusal('CONFLICT', '这一笔刚刚有人办过，请刷新再看');

/** The company's own book is posted by its manager; what is all owners' alone, by the committee or the community too. */
export function mayPost(
  { kind, books }: Pick<Draft, 'kind' | 'books'>,
  holds: (...roles: ('manager' | 'committee' | 'community')[]) => boolean,
): boolean {
  // What the company takes out of the owners' money, it does not allow itself.
  if (kind === 'commission') return holds('committee', 'community');
  return books.includes('P') ? holds('manager') : holds('manager', 'committee', 'community');
}

/** 复核记账 (会计法 25, 35: the cashier checks nothing): only now it is in the books, or it goes back to be entered anew. */
export const decideDraft: Handler<typeof ledger, 'decideDraft'> = async ({ agree, reason }, ctx) => {
  const draft = ctx.subjectOf(voucherDrafts);
  if (draft.state === 'returned') await tellReturned(draft, draft.reason, ctx.now);
  if (draft.state !== 'waiting') return { state: draft.state };
  const { openid, acting } = ctx.caller;
  if (!mayPost(draft, (...posts) => acting.some(({ role }) => posts.some((post) => post === role)))) {
    const who = draft.kind === 'commission' ? '物业酬金由业委会或者社区复核' : '物业费的账由项目经理复核';
    throw new Refusal('FORBIDDEN', who);
  }
  await requireOther(draft.enteredBy, openid, '制单和复核要两个人，请换一位来复核');
  ctx.note({ kind: draft.kind, amountFen: draft.amountFen, agree });
  if (agree) return { state: await postDraft(draft, ctx) };
  if (reason === '') throw new Refusal('INVALID_INPUT', '退回要写原因', 'reason');
  const returned = { state: 'returned' as const, reason, confirmedBy: openid, confirmedAt: ctx.now };
  if (!(await table(voucherDrafts).update(draft._id, { state: 'waiting' }, returned))) throw changed();
  await tellReturned(draft, reason, ctx.now);
  return { state: 'returned' };
};

/** Who entered it learns why it came back: it has to be entered anew. */
const tellReturned = ({ _id, enteredBy, enteredAt, communityId, title }: Draft, reason: string, at: Date) =>
  tell(
    [enteredBy],
    {
      key: `draft-returned.${_id}.${enteredAt.toISOString()}`,
      communityId,
      kind: 'fees',
      title: '您登记的一笔账退回了',
      body: `${title}：${reason}`,
      about: { kind: 'workbench', id: communityId },
    },
    at,
  );

async function postDraft(draft: Draft, { community, caller, now }: Context): Promise<Draft['state']> {
  const { _id, communityId, kind, decision, counterparty } = draft;
  const state = isInvoice(draft) ? ('owed' as const) : ('posted' as const);
  if (!community) throw new Refusal('NOT_FOUND', '没有找到这个小区');
  // It may have been revoked since it was entered.
  if (decision) await requireDecision(communityId, decision, ['common-parts-use']);
  const posting = await postingFor(draft, community, kind === 'reversal' ? dayOf(now) : draft.day);
  await refuseBeforeOpening(communityId, posting.books, posting.day);
  const bookedDay = await bookedDayOf(communityId, posting.day);
  const preparing = await refuseClosedBooks(communityId, posting.books, bookedDay);
  const write = async (tx: Transaction) => {
    const still = await tx.get(voucherDrafts, _id);
    if (still?.state === 'posted' || still?.state === 'owed') return;
    if (still?.state !== 'waiting' || enteredAnew(still, draft)) throw changed();
    await settleInvoiceIn(tx, draft);
    await tx.update(voucherDrafts, _id, { state, confirmedBy: caller.openid, confirmedAt: now });
    if (kind !== 'reversal') await voucherIn(tx, draft, counterparty, posting.id, now);
    await postIn(tx, posting, caller.openid, now);
    if (posting.books.includes('S') && !isCovered(draft)) await takeTurnIn(tx, communityId);
    for (const statementId of preparing) await outdateIn(tx, statementId, bookedDay);
  };
  if (!isCovered(draft)) await transaction(write);
  else {
    const asideFen = await setAside(draft);
    await inTurn(communityId, async (tx, sums) => {
      refuseUncovered(draft, sums, asideFen);
      await write(tx);
    });
  }
  return state;
}

/** A payment ends what is owed by its invoice, its reversal opens it again; an invoice that was wrong is owed by nobody. */
async function settleInvoiceIn(tx: Transaction, { kind, pays, reverses }: Draft): Promise<void> {
  if (kind === 'invoice-paid' && pays !== null) {
    if ((await tx.get(voucherDrafts, pays))?.state !== 'owed') throw new Refusal('CONFLICT', '这张发票已经付了');
    await tx.update(voucherDrafts, pays, { state: 'posted' });
  }
  if (kind !== 'reversal' || reverses === null) return;
  const wrong = await tx.get(voucherDrafts, reverses.slice('entry:'.length, -'#posted'.length));
  if (wrong && isInvoice(wrong)) {
    if (wrong.state !== 'owed') throw paidAlready();
    await tx.update(voucherDrafts, wrong._id, { state: 'posted' });
  }
  if (wrong?.kind === 'invoice-paid' && wrong.pays !== null) {
    await tx.update(voucherDrafts, wrong.pays, { state: 'owed' });
  }
}
