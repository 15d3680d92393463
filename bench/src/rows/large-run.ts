import { addDays } from '@mulin/domain/day/day';
import { inventHomes } from '@mulin/e2e/crowd/homes';
import type { Door } from '@mulin/e2e/front-door/door';
import { at, calendarFor } from '@mulin/e2e/story/calendar';
import { staff } from '@mulin/e2e/story/cast';
import { runTimer } from '@mulin/e2e/story/clock';
import { publishStandards } from '@mulin/e2e/story/fees';
import { companyPhone, signIn } from '@mulin/e2e/story/places';
import { importRegister } from '@mulin/e2e/story/roll';
import { registerOf } from '../community/register';
import type { Settled } from '../community/settle';
import { timed } from '../pace/pace';
import { processorTime } from '../pace/processor';
import { check, type Row, round } from '../results';

/** What cloudfunctions/src/fees/config.json allows one call. */
const FUNCTION_LIMIT_MS = 60_000;
/** One register file holds 20,000 rows at most. */
const ROWS_OF_A_FILE = 15_000;

/** A month's bill run of a community far larger than any: call by call, each inside the function's limit, always further on. */
export async function largeBillRun(door: Door, settled: Settled, homes: number): Promise<Row> {
  const { month } = settled;
  const communityId = await openLarge(door, settled, homes);
  await door.dev('clock', { now: at(`${month}-02`) });
  const { cpuMs, result } = await processorTime(door, () => timed(() => runInCalls(door, communityId, month)));
  const { calls, longestMs } = result.result;
  const first = await door.as(staff.clerk.openid).fees.run({ communityId, month });
  check(first.bills === homes, `${first.bills} bills for ${homes} homes`);
  check(longestMs < FUNCTION_LIMIT_MS, `a call took ${longestMs} ms`);
  await runInCalls(door, communityId, month);
  const second = await door.as(staff.clerk.openid).fees.run({ communityId, month });
  check(second.bills === first.bills && second.billedFen === first.billedFen, 'running again billed somebody twice');
  return {
    name: `bill run of ${homes} homes`,
    value: round((homes / result.ms) * 1000),
    unit: 'bills/s',
    cpuMs: round(cpuMs / homes),
    checked: `${homes} bills in ${calls} calls, the longest ${round(longestMs / 1000)} s of 60; run again: not one more`,
  };
}

async function openLarge(door: Door, { places: { streetId } }: Settled, homes: number): Promise<string> {
  const calendar = calendarFor(new Date());
  const { clerk, manager, street } = staff;
  // The day after, because nobody had a post yet on the morning of the first.
  await door.dev('clock', { now: at(addDays(calendar.founded, 1)) });
  const { communityId } = await door.as(street.openid).community.openCommunity({
    streetId,
    name: '大小区',
    companyName: '鄂托克旗锡源物业服务有限公司',
    companyPhone,
    feeSystem: 'lump-sum',
    feeAccountTail: '3072',
    collectFrom: calendar.collectFrom,
    managerName: manager.name,
    managerPhone: manager.phone,
  });
  await signIn(door, manager.openid);
  const { account } = door.as(manager.openid);
  await account.appoint({ communityId, role: 'clerk', personName: clerk.name, phone: clerk.phone });
  await signIn(door, clerk.openid);
  const all = inventHomes(homes);
  for (let from = 0; from < homes; from += ROWS_OF_A_FILE) {
    const content = registerOf(all.slice(from, from + ROWS_OF_A_FILE));
    await importRegister(door, communityId, { by: clerk.openid, content, fileName: `台账${from}.xlsx`, lifts: [] });
  }
  await publishStandards(door, communityId, calendar);
  return communityId;
}

/** The clerk's call and then the timer's, until the job is done; how far it is must never go back. */
async function runInCalls(door: Door, communityId: string, month: string) {
  const clerk = door.as(staff.clerk.openid);
  const started = await timed(() => clerk.fees.startRun({ communityId, month }));
  let longestMs = started.ms;
  let calls = 1;
  for (let before = -1; ; calls += 1) {
    const { state, done, total } = await clerk.fees.run({ communityId, month });
    check(state !== 'failed' && done >= before && done <= total, `the run stands at ${done} of ${total}, ${state}`);
    if (state === 'done') return { calls, longestMs };
    before = done;
    longestMs = Math.max(longestMs, (await timed(() => runTimer(door, 'fees'))).ms);
  }
}
