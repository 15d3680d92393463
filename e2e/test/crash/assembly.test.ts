import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { RecountPackage } from '@mulin/domain/assembly/recount/package';
import { verifyPackage } from '@mulin/domain/assembly/recount/verify';
import { addDays } from '@mulin/domain/day/day';
import { faults } from '../../src/crowd/accounted';
import { beside, killWorkers, untilLogged } from '../../src/crowd/disturbance';
import { inventHomes, registerLines } from '../../src/crowd/homes';
import { type Followed, follow } from '../../src/crowd/ledger';
import { castForPrincipal, castOwn, handInPaper, type Voting } from '../../src/crowd/voters';
import { Door } from '../../src/front-door/door';
import { openStage, root, type Stage, setupKey } from '../../src/stage';
import { at, calendarFor } from '../../src/story/calendar';
import { eachOf, staff } from '../../src/story/cast';
import { runTimer } from '../../src/story/clock';
import { openPlaces } from '../../src/story/places';
import { bindResidents, type Resident } from '../../src/story/residents';
import { importRoll } from '../../src/story/roll';
import { pastVote } from '../../src/story/votes';

/** MULIN_CROWD makes it smaller while one works on it. */
const HEADS = Number(process.env.MULIN_CROWD ?? 2000);
/** How a head votes, by its place in the register: of twenty, so many. */
const wayOf = (index: number) => {
  const place = index % 20;
  if (place < 13) return 'phone';
  if (place < 15) return 'agent';
  if (place < 17) return 'paper';
  return (['paper and phone', 'agent and phone', 'two phones'] as const)[place - 17] ?? 'phone';
};

const calendar = calendarFor(new Date('2026-03-20T04:00:00Z'));
const vote = pastVote(calendar.half.from);
const closes = at(vote.closes, '18:00');
const paperUntil = at(vote.closes, '20:00');
const folder = mkdtempSync(path.join(tmpdir(), 'mulin-crowd-'));

let stage: Stage;
let door: Door;
let voting: Voting;
let residents: Resident[];
let heads: Followed[];
/** Head → the accepted proxy and its agent. */
const proxies = new Map<number, { proxyId: string; agent: string }>();
/** Home label → code of its sheet. */
const codes = new Map<string, string>();

beforeAll(async () => {
  stage = await openStage();
  door = new Door(stage.url);
  const homes = inventHomes(HEADS);
  const players = homes.map(({ openid, name, phone }) => ({ openid, name, phone }));
  await door.dev('personas', [...Object.values(staff), ...players], 'PUT');
  await door.dev('clock', { now: at(calendar.founded) });
  const { communityId } = await openPlaces(door, calendar, setupKey);
  const register = path.join(folder, 'register.csv');
  writeFileSync(
    register,
    registerLines(homes)
      .map((line) => line.join(','))
      .join('\n'),
  );
  await importRoll(door, communityId, register);
  residents = await bindResidents(door, players);
  heads = residents.map(({ unitIds: [unitId = ''] }) => follow(unitId));

  await door.dev('clock', { now: at(vote.announced) });
  const committee = door.as(staff.committeeMember.openid).assembly;
  const { pollId } = await committee.draft({
    communityId,
    title: vote.title,
    opensAt: at(vote.opens, '08:00'),
    closesAt: closes,
    paperUntil,
    questions: vote.questions,
  });
  await committee.announce({ pollId });
  await door.dev('clock', { now: at(addDays(vote.opens, 1)) });
  const { poll } = await committee.show({ pollId });
  voting = { door, communityId, pollId, questionIds: poll.questions.map(({ questionId }) => questionId) };
  await giveProxies(players);
  for (let skip: number | null = 0; skip !== null; ) {
    const { sheets, next }: Awaited<ReturnType<typeof committee.ballotSheets>> = await committee.ballotSheets({
      pollId,
      skip,
    });
    for (const { units, code } of sheets) for (const { label } of units) codes.set(label, code);
    skip = next;
  }
});
afterAll(async () => {
  await stage?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** One agent for three heads at most. */
async function giveProxies(players: readonly { openid: string; name: string; phone: string }[]): Promise<void> {
  const principals = residents.flatMap((_, index) => (wayOf(index).startsWith('agent') ? [index] : []));
  await eachOf(principals, async (index, nth) => {
    const agent = players[Math.floor(nth / 3) * 20];
    const resident = residents[index];
    const [unitId] = resident?.unitIds ?? [];
    if (!agent || !resident || unitId === undefined) return;
    const wording = { agentName: agent.name, agentPhone: agent.phone, pollId: voting.pollId, until: vote.closes };
    const { proxyId } = await door.as(resident.openid).assembly.grantProxy({ unitId, ...wording });
    await door.as(agent.openid).assembly.answerProxy({ proxyId, accept: true });
    proxies.set(index, { proxyId, agent: agent.openid });
  });
}

/** Everything one head does, one thing after the other unless it has two phones. */
async function votes(index: number, pause?: () => Promise<void>): Promise<void> {
  const [resident, head] = [residents[index], heads[index]];
  if (!resident || !head) return;
  const onPhone = () => castOwn(voting, resident.openid, head);
  const byAgent = async () => {
    const proxy = proxies.get(index);
    if (proxy) await castForPrincipal(voting, proxy.agent, proxy.proxyId, head);
  };
  const onPaper = () => handInPaper(voting, codes.get(resident.labels[0] ?? '') ?? '', head, pause);
  switch (wayOf(index)) {
    case 'agent':
      return byAgent();
    case 'paper':
      return onPaper();
    case 'paper and phone':
      await Promise.all([onPaper(), onPhone()]);
      return;
    case 'agent and phone':
      await byAgent();
      return onPhone();
    case 'two phones':
      await Promise.all([onPhone(), onPhone()]);
      return;
    default:
      for (let cast = 0; cast <= index % 3; cast += 1) await onPhone();
  }
}

const told = () => heads.reduce((sum, { receipts, papers }) => sum + receipts.length + papers, 0);
/** Once so many have been told, the close is a second and a half away; ends behind it. */
async function closeAfter(goal: number): Promise<void> {
  while (told() < goal) await setTimeout(20);
  await door.dev('clock', { now: new Date(Date.parse(closes) - 1500).toISOString() });
  await setTimeout(2000);
}
/** Kills the workers whenever so many more have been told that their ballot is in. */
function killing() {
  let last = told();
  return beside(20, async () => {
    if (told() < last + HEADS / 15) return;
    last = told();
    await killWorkers(door, 'assembly');
  });
}
const everybody = (from: number, to: number) =>
  Array.from({ length: Math.round((to - from) * HEADS) }, (_, index) => Math.round(from * HEADS) + index);

async function publishedPackage(): Promise<RecountPackage> {
  const { file } = await door.as(staff.committeeMember.openid).assembly.recountPackage({ pollId: voting.pollId });
  return (await (await fetch(file.url)).json()) as RecountPackage;
}

test('whoever was told that the ballot is in finds it counted or listed, whatever dies meanwhile; nobody else does', async () => {
  const sequencer = beside(400, () => runTimer(door, 'assembly', 'log'));
  const killer = killing();
  const rush = eachOf(everybody(0, 0.6), (index) => votes(index), 24);
  while (told() < HEADS * 0.3) await setTimeout(20);
  await stage.crash();
  await rush;
  await killer.stop();
  await untilLogged(door, voting.pollId, told());

  // The last minutes; in the middle of the rush it is over. Some papers are taken in before and entered afterwards.
  await door.dev('clock', { now: new Date(Date.parse(closes) - 4 * 60_000).toISOString() });
  const killerAgain = killing();
  const closing = closeAfter(told() + HEADS * 0.3);
  await eachOf(everybody(0.6, 1), (index) => votes(index, index % 2 === 0 ? () => closing : undefined), 48);
  await closing;
  await Promise.all([0, 1, 2].map((index) => votes(index)));
  await killerAgain.stop();
  await untilLogged(door, voting.pollId, told());
  await sequencer.stop();
  expect(heads.reduce((sum, { late }) => sum + late, 0)).toBeGreaterThan(0);

  await door.dev('clock', { now: new Date(Date.parse(paperUntil) + 1000).toISOString() });
  for (const dies of [200, 400, 700]) {
    const counting = runTimer(door, 'assembly', 'assembly').catch(() => undefined);
    await setTimeout(dies);
    await (dies === 400 ? stage.crash() : killWorkers(door, 'assembly'));
    await counting;
    // Whoever was killed holds the count for a minute and a half.
    await door.dev('clock', { offsetMs: (await door.dev<{ offsetMs: number }>('clock')).offsetMs + 100_000 });
  }
  const anyone = door.as(staff.committeeMember.openid).assembly;
  for (let tick = 0; tick < 20; tick += 1) {
    if ((await anyone.show({ pollId: voting.pollId })).poll.state === 'published') break;
    await runTimer(door, 'assembly', 'assembly').catch(() => setTimeout(300));
  }

  const pack = await publishedPackage();
  const headKeyOf = new Map(
    residents.flatMap(({ unitIds: [unitId = ''], labels: [label = ''] }) => {
      const row = pack.roll.find(({ unit }) => unit === label);
      return row ? [[unitId, row.headKey] as const] : [];
    }),
  );
  expect(headKeyOf.size).toBe(HEADS);
  expect(faults(pack, heads, headKeyOf)).toEqual([]);
  expect(verifyPackage(pack).checks.filter(({ ok }) => !ok)).toEqual([]);
  const file = path.join(folder, 'package.json');
  writeFileSync(file, JSON.stringify(pack));
  execFileSync(process.execPath, [path.join(root, 'domain/independent/recount.mjs'), file]);
});
