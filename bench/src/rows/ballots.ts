import { createHash } from 'node:crypto';
import { verifyPackage } from '@mulin/domain/assembly/recount/verify';
import { addDays, dayOf } from '@mulin/domain/day/day';
import { untilLogged } from '@mulin/e2e/crowd/disturbance';
import type { Door } from '@mulin/e2e/front-door/door';
import { at } from '@mulin/e2e/story/calendar';
import { staff } from '@mulin/e2e/story/cast';
import type { Resident } from '@mulin/e2e/story/residents';
import { announceVote, awaitResult, presentVote } from '@mulin/e2e/story/votes';
import type { Settled } from '../community/settle';
import { once, timed } from '../pace/pace';
import { processorTime } from '../pace/processor';
import { check, type Row, round, rowOf } from '../results';

/** As many as the local cloud lets wait for one function, less some for whoever else comes. */
const IN_FLIGHT = 800;

/** Calls a vote in the community and moves the clock to its opening. */
export async function openVote(door: Door, { places: { communityId }, month }: Settled): Promise<string> {
  const announced = addDays(`${month}-01`, 10);
  const vote = { ...presentVote(announced), announced, opens: addDays(announced, 20), closes: addDays(announced, 30) };
  await door.dev('clock', { now: at(announced, '10:00') });
  const pollId = await announceVote(door, communityId, vote);
  await door.dev('clock', { now: at(vote.opens, '20:00') });
  return pollId;
}

/** Every owner casts at the same moment; what was acknowledged must be in the turnout, in the count and in the recount package. */
export async function ballotRows(door: Door, { residents }: Settled, pollId: string): Promise<Row[]> {
  const committee = door.as(staff.committeeMember.openid);
  const { poll } = await committee.assembly.show({ pollId });
  const receipts = new Set<string>();
  const vote = async ({ openid, unitIds: [unitId = ''] }: Resident) => {
    const choices = poll.questions.map(({ questionId }) => ({ questionId, choice: 'agree' as const }));
    const nonce = createHash('sha256').update(`${pollId} ${openid}`).digest('hex').slice(0, 32);
    const { commit } = await door.as(openid).assembly.cast({ unitId, pollId, choices, nonce });
    receipts.add(commit);
  };
  const { cpuMs, result: pace } = await processorTime(door, () => once(residents, IN_FLIGHT, vote));
  check(pace.failed === 0, `${pace.failed} ballots refused: ${pace.firstFailure}`);
  const { poll: after } = await committee.assembly.show({ pollId });
  check(after.turnout?.heads === receipts.size, `${receipts.size} acknowledged, turnout ${after.turnout?.heads}`);

  const logged = await timed(() => untilLogged(door, pollId, receipts.size));

  const closes = dayOf(new Date(poll.closesAt));
  await door.dev('clock', { now: at(closes, '18:05') });
  const counted = await timed(() => awaitResult(door, pollId));
  const pack = await packageOf(door, pollId);
  const published = new Set(pack.ballots.map(({ commit }) => commit));
  check(
    [...receipts].every((commit) => published.has(commit)),
    'an acknowledged ballot is not in the package',
  );
  check(pack.log.entries.length === receipts.size, `${pack.log.entries.length} ballots in the log`);
  const verdict = verifyPackage(pack);
  check(verdict.ok && published.size === receipts.size, 'the recount does not agree');
  return [
    rowOf(
      'ballots cast at once',
      'ballots/s',
      pace,
      cpuMs,
      `${receipts.size} heads, ${IN_FLIGHT} in flight; 0 lost: acknowledged = turnout = logged = counted, every receipt in the package`,
    ),
    {
      name: 'ballots logged',
      value: round((receipts.size / logged.ms) * 1000),
      unit: 'ballots/s',
      checked: `${receipts.size} waiting at once; homes told, slots marked, every ballot in the log once`,
    },
    {
      name: 'vote closed, counted, published',
      value: round(counted.ms / 1000),
      unit: 's',
      checked: `${published.size} sealed ballots; recount of the package agrees in ${verdict.checks.length} checks`,
    },
  ];
}

interface Pack {
  ballots: { commit: string }[];
  log: { entries: { commit: string }[] };
}

async function packageOf(door: Door, pollId: string): Promise<Pack> {
  const { file } = await door.as(staff.committeeMember.openid).assembly.recountPackage({ pollId });
  const answer = await fetch(new URL(file.url, door.url));
  return (await answer.json()) as Pack;
}
