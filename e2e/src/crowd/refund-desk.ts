import { chance, eachOf, staff } from '../story/cast';
import { insist } from './insist';
import type { Till } from './till';

const PAGE = 50;

/** 审批: the manager decides every refund that waits, twice at once; cash that was approved is handed over, by two at once. */
export async function decideRefunds(till: Till, seed: string, approveAll = false): Promise<void> {
  const manager = till.door.as(staff.manager.openid);
  await eachOf(await refundsOf(till), async ({ refundId, state, unitLabel }) => {
    const approve = approveAll || chance(`${seed} ${unitLabel} ${refundId.slice(-3)}`) < 0.9;
    const decide = () => insist(() => manager.payment.decideRefund({ refundId, approve, note: '' }));
    const payOut = (by: string) => insist(() => till.door.as(by).payment.payOutRefund({ refundId }));
    if (state === 'asked') await Promise.all([decide(), decide()]);
    if (state === 'approved') await Promise.all([staff.clerk.openid, staff.cashier.openid].map(payOut));
  });
}

async function refundsOf({ door, communityId }: Till) {
  const { payment } = door.as(staff.manager.openid);
  const all: Awaited<ReturnType<typeof payment.refunds>>['refunds'] = [];
  for (let skip = 0; ; skip += PAGE) {
    const { done } = await insist(() => payment.refunds({ communityId, skip, limit: PAGE }));
    all.push(...(done?.refunds ?? []));
    if ((done?.refunds.length ?? 0) < PAGE) return all;
  }
}
