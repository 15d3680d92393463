import type { Door } from '@mulin/e2e/front-door/door';
import { staff } from '@mulin/e2e/story/cast';
import type { Large } from '../community/large';
import { callByCall, FUNCTION_LIMIT_MS } from '../pace/calls';
import { numbered } from '../pace/numbered';
import { timed } from '../pace/pace';
import { check, type Row, round } from '../results';

/** 重算: the months' sums are made anew from every posting of the bill run; the trial balance before, meanwhile and after is the same. */
export async function largeBooks(door: Door, { communityId, homes, month }: Large): Promise<Row[]> {
  const manager = door.as(staff.manager.openid);
  const upTo = `${month}-15`;
  const balance = () => timed(() => manager.ledger.trialBalance({ communityId, upTo }));
  const standing = () => numbered(door, communityId);
  await callByCall(door, 'ledger', standing);
  await manager.ledger.rebuildSums({ communityId });
  const meanwhile = await balance();
  const run = await callByCall(door, 'ledger', standing, 1);
  const { done: postings } = await standing();
  const after = await balance();
  check(after.result.balanced, 'the books do not balance');
  check(JSON.stringify(after.result) === JSON.stringify(meanwhile.result), 'the sums of the months change the balance');
  const { billedFen } = await manager.fees.run({ communityId, month });
  const owed = after.result.accounts.find(({ account }) => account === 'P1101');
  check(
    (owed?.debitFen ?? 0) - (owed?.creditFen ?? 0) === billedFen,
    `${billedFen} billed, ${owed?.debitFen} in the books`,
  );
  check(meanwhile.ms < FUNCTION_LIMIT_MS, `a trial balance took ${meanwhile.ms} ms`);
  return [
    {
      name: `postings of ${homes.length} homes added up`,
      value: round((postings / run.ms) * 1000),
      unit: 'postings/s',
      checked: `${postings} in ${run.calls} calls, ${run.killed} of them killed, the longest ${round(run.longestMs / 1000)} s of 60; none left out, none twice`,
    },
    {
      name: 'trial balance',
      value: round(after.ms),
      unit: 'ms',
      checked: `of a day inside the month, ${postings} postings; ${round(meanwhile.ms)} ms while not one of them was added up, and the same sums`,
    },
  ];
}
