import { lateClauseText } from '@mulin/domain/fees/term-lines';
import { bills } from '@mulin/shared-types/documents/fees';
import { billTitle } from '../../fees/bill-view';
import { table } from '../../kit/database';
import { accountsOfPerson } from '../../kit/same-person';
import type { LateItem } from './accrual';
import type { Claim } from './around';

/** One line of the sum: principal × rate × days. */
export const shownItem = ({
  bill,
  principalFen,
  clause,
  from,
  through,
  days,
  fen,
}: LateItem): Claim['items'][number] => ({
  billId: bill._id,
  title: billTitle(bill),
  dueDay: bill.dueDay,
  principalFen,
  clause: clause === null ? '' : lateClauseText(clause),
  from,
  through,
  days,
  fen,
});

/** Claims as they are listed; `openid`: who looks, so that nobody is offered to decide the own one. */
export async function shownClaims(claims: readonly Claim[], openid: string) {
  const [made, own] = await Promise.all([table(bills).getMany(claims.map(({ _id }) => _id)), accountsOfPerson(openid)]);
  return claims.map((claim) => ({
    claimId: claim._id,
    unitId: claim.unitId,
    unitLabel: claim.unitLabel,
    items: claim.items,
    totalFen: claim.totalFen,
    reason: claim.reason,
    state: claim.state,
    paid: made.get(claim._id)?.state === 'paid',
    note: claim.note,
    waiveReason: claim.waiveReason,
    mine: own.includes((claim.state === 'waive-asked' ? claim.waiveAskedBy : claim.askedBy) ?? ''),
    at: claim.askedAt.toISOString(),
  }));
}
