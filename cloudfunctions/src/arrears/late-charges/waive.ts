import { dayOf } from '@mulin/domain/day/day';
import { postingId, reversal } from '@mulin/domain/ledger/posting';
import { bills } from '@mulin/shared-types/documents/fees';
import { lateClaims } from '@mulin/shared-types/documents/late-charges';
import { postings } from '@mulin/shared-types/documents/postings';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { type Transaction, table, transaction } from '../../kit/database';
import { postIn, postingOf } from '../../kit/posting';
import { requireOther } from '../../kit/same-person';
import type { Claim } from './around';
import { householdOf, tellHomeIn } from './tell-home';

/** 申请免收, of what is not paid yet. */
export const askLateWaiver: Handler<typeof arrears, 'askLateWaiver'> = async ({ reason }, ctx) => {
  const claim = ctx.subjectOf(lateClaims);
  const by = ctx.caller.openid;
  await refusePaid(claim);
  const asked = { state: 'waive-asked' as const, waiveReason: reason, waiveAskedBy: by };
  if (!(await table(lateClaims).update(claim._id, { state: 'claimed' }, asked))) {
    const known = await table(lateClaims).get(claim._id);
    if (known?.state !== 'waive-asked' || known.waiveAskedBy !== by || known.waiveReason !== reason) {
      throw new Refusal('CONFLICT', '这一份现在不能申请免收，请刷新');
    }
  }
  ctx.note({ totalFen: claim.totalFen, reason });
  return { state: 'waive-asked' };
};

async function refusePaid({ _id }: Claim): Promise<void> {
  const bill = await table(bills).get(_id);
  if (bill?.state === 'paid') throw paid();
}

const paid = () => new Refusal('TOO_LATE', '这笔违约金已经缴了，要免收先办退款');

/** 同意免收 by another person: the bill is taken back, what was posted is reversed. */
export const decideLateWaiver: Handler<typeof arrears, 'decideLateWaiver'> = async ({ agree }, ctx) => {
  const claim = ctx.subjectOf(lateClaims);
  const { caller, now } = ctx;
  if (claim.state === 'waived') return { state: 'waived' };
  if (claim.state !== 'waive-asked') throw new Refusal('CONFLICT', '没有人申请免收，请刷新');
  await requireOther(claim.waiveAskedBy, caller.openid, '申请和同意要两个人，请换一位同事来定');
  ctx.note({ totalFen: claim.totalFen, agree, reason: claim.waiveReason });
  if (!agree) {
    const back = { state: 'claimed' as const, waiveReason: '', waiveAskedBy: null };
    await table(lateClaims).update(claim._id, { state: 'waive-asked' }, back);
  } else {
    const household = await householdOf(claim.unitId, now);
    await transaction((tx) => waiveIn(tx, claim, { by: caller.openid, at: now, household }));
  }
  return { state: (await table(lateClaims).get(claim._id))?.state ?? claim.state };
};

async function waiveIn(
  tx: Transaction,
  { _id, waiveReason }: Claim,
  { by, at, household }: { by: string; at: Date; household: readonly string[] },
): Promise<void> {
  const [claim, bill] = [await tx.get(lateClaims, _id), await tx.get(bills, _id)];
  if (claim?.state !== 'waive-asked') return;
  if (bill?.state === 'paid') throw paid();
  if (bill?.state !== 'open' || bill.orderId !== null) throw new Refusal('CONFLICT', '有人正在缴这一笔，过一会儿再办');
  const source = `bill:${_id}`;
  const claimed = await tx.get(postings, postingId(source, 'claimed'));
  await tx.update(lateClaims, _id, { state: 'waived', waivedBy: by, waivedAt: at });
  await tx.update(bills, _id, { state: 'withdrawn' });
  if (!claimed) throw new Error(`late charge ${_id} was not posted`);
  const event = { communityId: bill.communityId, day: dayOf(at), source, line: 'waived' };
  await postIn(tx, reversal(postingOf(claimed), event, `免收：${waiveReason}`), by, at);
  await tellHomeIn(tx, household, claim, 'waived', at);
}
