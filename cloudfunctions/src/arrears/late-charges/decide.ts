import { dayOf } from '@mulin/domain/day/day';
import { owedFen } from '@mulin/domain/fees/owed';
import { lateChargeClaimed } from '@mulin/domain/ledger/builders/bills';
import { formatFen } from '@mulin/domain/money/fen';
import { bills } from '@mulin/shared-types/documents/fees';
import { lateClaims } from '@mulin/shared-types/documents/late-charges';
import { units } from '@mulin/shared-types/documents/places';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Bill, bookedBill } from '../../fees/bill-postings';
import { communityIn } from '../../fees/place';
import { openAccounts } from '../../fees/unit-account';
import type { Context, Handler } from '../../kit/context';
import { type Row, type Transaction, table, transaction } from '../../kit/database';
import { postNewIn } from '../../kit/posting';
import { requireOther } from '../../kit/same-person';
import type { Claim } from './around';
import { lateBill } from './late-bill';
import { pausedNow } from './list';
import { householdOf, tellHomeIn } from './tell-home';

/** 同意主张 by another person: only then it is owed, by a bill of its own (table no. 16). */
export const decideLateCharge: Handler<typeof arrears, 'decideLateCharge'> = async ({ agree, note }, ctx) => {
  const claim = ctx.subjectOf(lateClaims);
  const { caller, now } = ctx;
  await requireOther(claim.askedBy, caller.openid, '提出和同意要两个人，请换一位同事来定');
  if (claim.state !== 'asked') return { state: claim.state };
  const decided = { decidedBy: caller.openid, decidedAt: now };
  ctx.note({ totalFen: claim.totalFen, agree, reason: note });
  if (!agree) {
    if (note === '') throw new Refusal('INVALID_INPUT', '不同意要写理由', 'note');
    await table(lateClaims).update(claim._id, { state: 'asked' }, { ...decided, state: 'refused', note });
  } else {
    const paused = await pausedNow(claim.unitId, claim.communityId, now);
    if (paused !== '') throw new Refusal('CONFLICT', `现在不能要违约金：${paused}`);
    const home = await table(units).get(claim.unitId);
    if (!home) throw new Refusal('NOT_FOUND', '没有找到这套房');
    await openAccounts([home]);
    const household = await householdOf(claim.unitId, now);
    await transaction((tx) => agreeIn(tx, claim, { home, household }, ctx));
  }
  return { state: (await table(lateClaims).get(claim._id))?.state ?? claim.state };
};

async function agreeIn(
  tx: Transaction,
  { _id }: Claim,
  { home, household }: { home: Row<typeof units>; household: readonly string[] },
  ctx: Context,
): Promise<void> {
  const { caller, now } = ctx;
  const claim = await tx.get(lateClaims, _id);
  if (claim?.state !== 'asked') return;
  const late: Bill[] = [];
  for (const item of claim.items) {
    const bill = await tx.get(bills, item.billId);
    if (!bill || principalOf(bill) !== item.principalFen) {
      throw new Refusal('CONFLICT', `“${item.title}”后来变了，不是 ${formatFen(item.principalFen)} 元，请退回重新提出`);
    }
    late.push(bill);
  }
  const [principal] = late;
  if (!principal) throw new Error(`claim ${_id} of nothing`);
  const bill = lateBill(claim, principal, home, communityIn(ctx), now);
  await tx.update(lateClaims, _id, { state: 'claimed', decidedBy: caller.openid, decidedAt: now });
  await tx.insert(bills, bill);
  await postNewIn(tx, lateChargeClaimed(bookedBill(bill), dayOf(now)), caller.openid, now);
  await tellHomeIn(tx, household, claim, 'claimed', now);
}

/** Paid meanwhile it is still what was owed late; taken back or corrected it is not. */
function principalOf(bill: Bill): number {
  if (bill.state === 'withdrawn') return 0;
  return bill.state === 'paid' ? bill.paidFen : owedFen(bill);
}
