import type { Door } from '@mulin/e2e/front-door/door';
import { at } from '@mulin/e2e/story/calendar';
import { staff } from '@mulin/e2e/story/cast';
import type { Large } from '../community/large';
import { callByCall } from '../pace/calls';
import { jobOf } from '../pace/jobs';
import { timed } from '../pace/pace';
import { check, type Row, round } from '../results';

/** Nobody has paid: every home is reminded once, however often the timer dies, and the lists show all of them page by page. */
export async function largeArrears(door: Door, { communityId, homes, month, overdueDay }: Large): Promise<Row[]> {
  await door.dev('clock', { now: at(overdueDay, '10:00') });
  const many = homes.length;
  const reminding = async () => {
    const job = await jobOf(door, `remind-overdue:${communityId}:${overdueDay}`);
    return { done: job?.done ?? 0, finished: job?.state === 'done' };
  };
  const run = await callByCall(door, 'arrears', reminding, 2);
  const steps = await countOf(door, 'arrearsSteps');
  check(steps === many, `${steps} reminders for ${many} homes`);
  await door.dev('timers/run', { functionName: 'arrears' });
  check((await countOf(door, 'arrearsSteps')) === many, 'somebody was reminded twice');

  const clerk = door.as(staff.clerk.openid);
  const first = await timed(() => clerk.arrears.overdueHomes({ communityId, skip: 0, limit: 20 }));
  const last = await timed(() => clerk.arrears.overdueHomes({ communityId, skip: many - 20, limit: 20 }));
  check(first.result.total === many && last.result.homes.length === 20, `${first.result.total} homes in the list`);
  const sums = await timed(() => clerk.arrears.arrearsByBuilding({ communityId }));
  const { billedFen } = await clerk.fees.run({ communityId, month });
  const owed = sums.result.buildings.reduce((sum, { overdueFen }) => sum + overdueFen, 0);
  check(owed === billedFen, `${owed} owed by building, ${billedFen} billed`);
  return [
    {
      name: `reminders to ${many} homes`,
      value: round((many / run.ms) * 1000),
      unit: 'homes/s',
      checked: `one each in ${run.calls} calls, ${run.killed} of them killed, the longest ${round(run.longestMs / 1000)} s of 60; run again: not one more`,
    },
    {
      name: 'arrears list',
      value: round(first.ms),
      unit: 'ms',
      checked: `first page of ${many} homes; the last ${round(last.ms)} ms; sums by building ${round(sums.ms)} ms, equal to what was billed`,
    },
  ];
}

async function countOf(door: Door, collection: string): Promise<number> {
  return (await door.dev<{ total: number }>(`collections/${collection}?limit=1`)).total;
}
