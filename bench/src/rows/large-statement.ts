import { addDays, addMonths } from '@mulin/domain/day/day';
import { periodOf } from '@mulin/domain/day/period';
import type { Door } from '@mulin/e2e/front-door/door';
import { at } from '@mulin/e2e/story/calendar';
import { staff } from '@mulin/e2e/story/cast';
import type { Large } from '../community/large';
import { callByCall, FUNCTION_LIMIT_MS } from '../pace/calls';
import { jobOf } from '../pace/jobs';
import { numbered } from '../pace/numbered';
import { timed } from '../pace/pace';
import { check, type Row, round } from '../results';

/** So many homes pay at the desk, by two persons each. */
const PAYERS = 200;
const PAGE = 200;

interface Bill {
  _id: string;
  communityId: string;
  unitId: string;
  netFen: number;
  charge: string;
  state: string;
}

/** A half-year of the whole community: earned month by month, partly paid; its statement drafted, killed in between, and published. */
export async function largeStatement(door: Door, large: Large): Promise<Row[]> {
  const { communityId, homes, month } = large;
  const half = periodOf(`${month}-01`, 'halfYear');
  const paidFen = await pay(door, large);
  const earning = `${half.to.slice(0, 7)}-02`;
  await door.dev('clock', { now: at(earning) });
  await callByCall(door, 'fees', () => finished(door, `earn-month:${communityId}:${half.to.slice(0, 7)}`));
  await door.dev('clock', { now: at(addDays(half.to, 10)) });
  await callByCall(door, 'ledger', () => numbered(door, communityId));

  const manager = door.as(staff.manager.openid);
  const draft = () => manager.board.draftStatement({ communityId, kind: 'fees', period: half.id });
  const first = await timed(draft);
  const jobId = `statement-books:${communityId}`;
  const run = await callByCall(door, 'board', () => finished(door, jobId), 2, 'work');
  const read = (await jobOf(door, jobId))?.done ?? 0;
  const second = await timed(draft);
  check(second.result.counting === null, 'the ledger is read and the statement is not there');
  check(second.ms < FUNCTION_LIMIT_MS, `a statement took ${second.ms} ms`);
  const { statementId } = second.result;
  const made = await manager.board.statement({ statementId });
  const { billedFen } = await manager.fees.run({ communityId, month });
  const fen = (code: string) => made.figures.lines.find((line) => line.code === code)?.thisFen;
  for (const [code, plain] of [
    ['A1', billedFen],
    ['A5', paidFen],
    ['A8', billedFen - paidFen],
  ] as const) {
    check(fen(code) === plain, `${code} is ${fen(code)}, plain sums say ${plain}`);
  }
  const again = await timed(draft);
  const { inputHash } = await manager.board.statement({ statementId });
  check(inputHash === made.inputHash && made.inputHash !== '', 'the same books gave another hash');

  await manager.board.submitStatement({ statementId, reasons: {} });
  await appointCommittee(door, communityId);
  const committee = door.as(staff.committeeMember.openid);
  const agreed = await timed(() => committee.board.reviewStatement({ statementId, agree: true, note: '' }));
  check(agreed.result.noticeId !== null, 'it was not published');
  const ms = first.ms + run.ms;
  const longestMs = Math.max(first.ms, run.longestMs);
  return [
    {
      name: `statement over ${homes.length} homes`,
      value: round((read / ms) * 1000),
      unit: 'read/s',
      checked: `${read} postings and homes read in ${run.calls + 1} calls, ${run.killed} of them killed, the longest ${round(longestMs / 1000)} s of 60; of ${made.postings} postings in the half-year; income, payments and arrears equal plain sums`,
    },
    {
      name: 'statement computed again',
      value: round(again.ms),
      unit: 'ms',
      checked: `same hash; reviewed and published in ${round(agreed.ms)} ms`,
    },
  ];
}

/** Cash at the desk, before the half-year ends. Fen. */
async function pay(door: Door, { communityId, overdueDay }: Large): Promise<number> {
  const { cashier, manager } = staff;
  await door.dev('clock', { now: at(addMonths(overdueDay, 1), '10:00') });
  await door.as(manager.openid).account.appoint({
    communityId,
    role: 'cashier',
    personName: cashier.name,
    phone: cashier.phone,
  });
  let paidFen = 0;
  for (const { _id, unitId, netFen } of await openBills(door, communityId)) {
    const asked = { unitId, billIds: [_id], totalFen: netFen, way: 'cash' as const, note: '' };
    const { orderId } = await door.as(cashier.openid).payment.enterOffline(asked);
    await door.as(manager.openid).payment.confirmOffline({ orderId, confirm: true });
    paidFen += netFen;
  }
  return paidFen;
}

async function openBills(door: Door, communityId: string): Promise<Bill[]> {
  const found: Bill[] = [];
  for (let skip = 0, total = 1; skip < total && found.length < PAYERS; skip += PAGE) {
    const page = await door.dev<{ total: number; documents: Bill[] }>(`collections/bills?skip=${skip}&limit=${PAGE}`);
    const own = page.documents.filter((bill) => bill.communityId === communityId);
    found.push(...own.filter(({ charge, state }) => charge === 'service' && state === 'open'));
    total = page.total;
  }
  return found.slice(0, PAYERS);
}

async function appointCommittee(door: Door, communityId: string): Promise<void> {
  const { street, communityOfficer, committeeMember } = staff;
  const post = ({ name: personName, phone }: { name: string; phone: string }) => ({ communityId, personName, phone });
  await door.as(street.openid).account.appoint({ ...post(communityOfficer), role: 'community' });
  await door.as(communityOfficer.openid).account.appoint({ ...post(committeeMember), role: 'committee' });
}

const finished = async (door: Door, jobId: string) => {
  const job = await jobOf(door, jobId);
  return { done: job?.done ?? 0, finished: job?.state === 'done' };
};
