import type { Door } from '@mulin/e2e/front-door/door';
import { at } from '@mulin/e2e/story/calendar';
import { staff } from '@mulin/e2e/story/cast';
import type { Large } from '../community/large';
import { callByCall } from '../pace/calls';
import { timed } from '../pace/pace';
import { processorTime } from '../pace/processor';
import { check, type Row, round } from '../results';

const DEATHS = 2;
const MONTHS = 6;
/** Walk-ups, in ten-thousandths of a yuan per ㎡ and month: no line of the register says that there is a lift. */
const RATE = 8_500;

/** A month's bill run: call by call, killed in between, and still each home is billed once, to the fen of plain arithmetic. */
export async function largeBillRun(door: Door, { communityId, homes, month }: Large): Promise<Row> {
  await door.dev('clock', { now: at(`${month}-02`) });
  const clerk = door.as(staff.clerk.openid);
  const start = () => clerk.fees.startRun({ communityId, month });
  const standing = async () => {
    const { state, done, total } = await clerk.fees.run({ communityId, month });
    check(state !== 'failed' && done <= total, `the run stands at ${done} of ${total}, ${state}`);
    return { done, finished: state === 'done' };
  };
  const { cpuMs, result } = await processorTime(door, async () => {
    const first = await timed(start);
    const rest = await callByCall(door, 'fees', standing, DEATHS);
    return { ...rest, calls: rest.calls + 1, ms: rest.ms + first.ms, longestMs: Math.max(first.ms, rest.longestMs) };
  });
  const first = await clerk.fees.run({ communityId, month });
  check(first.bills === homes.length, `${first.bills} bills for ${homes.length} homes`);
  const plain = homes.reduce((sum, { area }) => sum + feeOf(area), 0n);
  check(BigInt(first.billedFen) === plain, `${first.billedFen} fen were billed, ${plain} are owed`);
  await start();
  await callByCall(door, 'fees', standing);
  const second = await clerk.fees.run({ communityId, month });
  check(second.bills === first.bills && second.billedFen === first.billedFen, 'running again billed somebody twice');
  const many = homes.length;
  return {
    name: `bill run of ${many} homes`,
    value: round((many / result.ms) * 1000),
    unit: 'bills/s',
    cpuMs: round(cpuMs / many),
    checked: `${many} bills in ${result.calls} calls, ${result.killed} of them killed, the longest ${round(result.longestMs / 1000)} s of 60; the sum equals plain integers; run again: not one more`,
  };
}

/** 面积 × 单价 × 月数, rounded half up once, in integers of its own. Fen. */
function feeOf(area: string): bigint {
  const exact = BigInt(area.replace('.', '')) * BigInt(RATE * MONTHS);
  return (exact + 5_000n) / 10_000n;
}
