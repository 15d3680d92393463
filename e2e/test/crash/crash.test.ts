import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { verifyPackage } from '@mulin/domain/assembly/recount/verify';
import { addDays } from '@mulin/domain/day/day';
import { Door } from '../../src/front-door/door';
import { openStage, root, type Stage, setupKey } from '../../src/stage';
import { at, calendarFor } from '../../src/story/calendar';
import { eachOf, staff } from '../../src/story/cast';
import { runTimer } from '../../src/story/clock';
import { publishStandards, runBills } from '../../src/story/fees';
import { openPlaces } from '../../src/story/places';
import { readRows } from '../../src/story/register';
import { bindResidents, playersOf, type Resident } from '../../src/story/residents';
import { importRoll } from '../../src/story/roll';
import { announceVote, awaitResult, pastVote } from '../../src/story/votes';

const register = `${root}/domain/registers/roll-xiyuan.xlsx`;
const calendar = calendarFor(new Date('2026-03-20T04:00:00Z'));
const vote = pastVote(calendar.half.from);
const month = addDays(vote.opens, 1).slice(0, 7);

let stage: Stage;
let door: Door;
let communityId: string;
let pollId: string;
let residents: Resident[];

beforeAll(async () => {
  stage = await openStage();
  door = new Door(stage.url);
  const players = playersOf(await readRows(register)).slice(0, 36);
  await door.dev('personas', [...Object.values(staff), ...players], 'PUT');
  await door.dev('clock', { now: at(calendar.founded) });
  ({ communityId } = await openPlaces(door, calendar, setupKey));
  await importRoll(door, communityId, register);
  residents = await bindResidents(door, players);
  await publishStandards(door, communityId, calendar);
  await door.dev('clock', { now: at(vote.announced) });
  pollId = await announceVote(door, communityId, vote);
  await door.dev('clock', { now: at(addDays(vote.opens, 1)) });
});
afterAll(() => stage?.close());

/** What people were told is done: ballots by home, and orders WeChat took the money for. After a crash all of it must be. */
const acknowledged = { ballots: new Map<string, string>(), paid: new Map<string, Resident>() };

async function castAndPay(resident: Resident): Promise<void> {
  const person = door.as(resident.openid);
  const [unitId = ''] = resident.unitIds;
  const { poll } = await person.assembly.show({ pollId });
  const choices = poll.questions.map(({ questionId }) => ({ questionId, choice: 'agree' as const }));
  const { commit } = await person.assembly.cast({ unitId, pollId, choices, nonce: '0'.repeat(32) });
  acknowledged.ballots.set(unitId, commit);
  const { billIds, totalFen } = await person.fees.payPage({ unitId });
  if (billIds.length === 0) return;
  const { orderId, payment } = await person.payment.start({ unitId, billIds, totalFen });
  await door.dev('payments/forge', { outTradeNo: orderId });
  await person.pay(payment.package);
  acknowledged.paid.set(orderId, resident);
  // Told by a forger before, asked twice at once: it settles once.
  await Promise.all([person.payment.state({ orderId }), person.payment.state({ orderId })]);
}

/** Everybody at once, until the cloud falls dead in the middle of it. */
async function crashUnder(some: readonly Resident[], after: number): Promise<void> {
  const goal = acknowledged.paid.size + after;
  const rush = eachOf(some, (resident) => castAndPay(resident).catch(() => undefined), 8);
  while (acknowledged.paid.size < goal) await new Promise((resolve) => setTimeout(resolve, 2));
  await door.dev('functions/kill', { name: 'payment' });
  await stage.crash();
  await rush;
}

test('killed under bills, ballots and payments, the cloud keeps what it acknowledged, and the books balance', async () => {
  const billing = runBills(door, communityId, month).catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 150));
  await stage.crash();
  await billing;
  // A runner that died holds its lease for a minute and a half.
  await door.dev('clock', { now: at(addDays(vote.opens, 1), '10:00') });
  await runTimer(door, 'fees');
  await runBills(door, communityId, month);

  await crashUnder(residents.slice(0, 18), 4);
  await crashUnder(residents.slice(14), 4);

  for (const [unitId, commit] of acknowledged.ballots) {
    const owner = residents.find((one) => one.unitIds[0] === unitId);
    const { receipt } = await door.as(owner?.openid ?? '').assembly.receipt({ unitId, pollId });
    expect(receipt?.commit).toBe(commit);
  }
  for (const [orderId, { openid }] of acknowledged.paid) {
    expect(await door.as(openid).payment.state({ orderId })).toMatchObject({ state: 'paid' });
  }

  // What was paid has its receipt; no number is given twice, none before was lost.
  await runTimer(door, 'payment');
  const numbers: (string | null)[] = [];
  await eachOf([...acknowledged.paid], async ([orderId, { openid }]) => {
    numbers.push((await door.as(openid).payment.receipt({ orderId })).receiptNo);
  });
  expect(numbers).not.toContain(null);
  expect(new Set(numbers).size).toBe(acknowledged.paid.size);

  const manager = door.as(staff.manager.openid);
  const { accounts, balanced } = await manager.ledger.trialBalance({ communityId, upTo: vote.closes });
  expect(balanced).toBe(true);
  const owed = accounts
    .filter(({ account }) => ['P1101', 'P1102'].includes(account))
    .reduce((sum, one) => sum + one.debitFen - one.creditFen, 0);
  const { billedFen, paidFen } = await manager.fees.collection({ communityId });
  expect(owed).toBe(billedFen - paidFen);
  const run = await manager.fees.run({ communityId, month });
  expect(run).toMatchObject({ state: 'done', bills: 469 });

  await door.dev('clock', { now: at(addDays(vote.closes, 1)) });
  await awaitResult(door, pollId);
  const { file } = await door.as(staff.committeeMember.openid).assembly.recountPackage({ pollId });
  const pack = (await (await fetch(file.url)).json()) as RecountPackage;
  expect(verifyPackage(pack).ok).toBe(true);
  const counted = pack.ballots.map((ballot) => ballot.commit);
  expect(counted).toEqual(expect.arrayContaining([...acknowledged.ballots.values()]));
});
