import type { Door } from '@mulin/e2e/front-door/door';
import { at } from '@mulin/e2e/story/calendar';
import { staff } from '@mulin/e2e/story/cast';
import { runBills } from '@mulin/e2e/story/fees';
import type { Settled } from '../community/settle';
import { timed } from '../pace/pace';
import { processorTime } from '../pace/processor';
import { check, type Row, round } from '../results';

/** One month's bill run of the whole community: a bill and its postings per home, each in a transaction. */
export async function billRun(door: Door, { places: { communityId }, residents, month }: Settled): Promise<Row> {
  await door.dev('clock', { now: at(`${month}-02`) });
  const { cpuMs, result } = await processorTime(door, () => timed(() => runBills(door, communityId, month)));
  const clerk = door.as(staff.clerk.openid);
  const first = await clerk.fees.run({ communityId, month });
  check(first.bills === residents.length, `${first.bills} bills for ${residents.length} homes`);
  await runBills(door, communityId, month);
  const second = await clerk.fees.run({ communityId, month });
  check(second.bills === first.bills && second.billedFen === first.billedFen, 'running again billed somebody twice');
  return {
    name: 'bill run',
    value: round((first.bills / result.ms) * 1000),
    unit: 'bills/s',
    cpuMs: round(cpuMs / first.bills),
    checked: `${first.bills} bills, ${(first.billedFen / 100).toFixed(2)} yuan; run again: not one more`,
  };
}
