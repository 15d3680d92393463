import { meteredFen } from '@mulin/domain/fees/shared-utilities';
import type { Door } from '@mulin/e2e/front-door/door';
import { staff } from '@mulin/e2e/story/cast';
import type { Large } from '../community/large';
import { callByCall } from '../pace/calls';
import { timed } from '../pace/pace';
import { check, type Row, round } from '../results';

const PRICE_TEN_THOU = 4_770;
const FROM_MILLI = 12_000_000;

/** A picture of one point, up to where its pixels begin. */
const POINT = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex');

/** One common meter of the whole community: shared out to the fen over all homes, killed in between. */
export async function largeSharing(door: Door, { communityId, homes, month, overdueDay }: Large): Promise<Row> {
  const clerk = door.as(staff.clerk.openid);
  const { meterId } = await clerk.fees.addMeter({
    ...{ communityId, requestId: 'bench-meter', kind: 'power', place: '小区配电房', scope: 'community' },
    ...{ buildings: [], stair: null, countParking: false, rule: 'area', ground: '' },
  });
  // Half a kilowatt-hour and more for each home.
  const used = homes.length * 777;
  const totalFen = meteredFen(used, PRICE_TEN_THOU);
  const picture = await clerk.upload(`vouchers/${communityId}/bench.png`, POINT);
  const reading = { fromMilli: FROM_MILLI, toMilli: FROM_MILLI + used, priceTenThou: PRICE_TEN_THOU, totalFen };
  const { meterBillId } = await clerk.fees.enterMeterBill({
    ...{ meterId, month, ...reading, ownMilli: 0, ownReason: '', supplier: '供电分局' },
    dueDay: overdueDay,
    fileIds: [picture],
  });
  const manager = door.as(staff.manager.openid);
  const confirmed = await timed(() => manager.fees.confirmMeterBill({ meterBillId, agree: true }));
  const standing = async () => {
    const { billed, state } = await manager.fees.meterBill({ meterBillId, skip: 0, limit: 1 });
    return { done: billed, finished: state === 'done' };
  };
  const run = await callByCall(door, 'fees', standing, 2);
  let shared = 0;
  for (let skip = 0; skip < homes.length; skip += 50) {
    const { rows } = await manager.fees.meterBill({ meterBillId, skip, limit: 50 });
    shared += rows.reduce((sum, { fen }) => sum + fen, 0);
  }
  check(shared === totalFen, `${shared} of ${totalFen} fen were shared out`);
  const { accounts } = await manager.ledger.trialBalance({ communityId, upTo: overdueDay });
  const owed = accounts.find(({ account }) => account === 'P1103');
  check(
    (owed?.debitFen ?? 0) - (owed?.creditFen ?? 0) === totalFen,
    `${owed?.debitFen} of ${totalFen} fen in the books`,
  );
  const ms = run.ms + confirmed.ms;
  const longestMs = Math.max(run.longestMs, confirmed.ms);
  return {
    name: `a meter shared by ${homes.length} homes`,
    value: round((homes.length / ms) * 1000),
    unit: 'homes/s',
    checked: `in ${run.calls + 1} calls, ${run.killed} of them killed, the longest ${round(longestMs / 1000)} s of 60; the shares come to the bill, to the fen, in the table and in the books`,
  };
}
