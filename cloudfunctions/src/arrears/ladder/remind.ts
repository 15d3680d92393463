import { type Day, dayOf, wallClock } from '@mulin/domain/day/day';
import { arrearsSteps } from '@mulin/shared-types/documents/arrears';
import { communities } from '@mulin/shared-types/documents/places';
import type { Bill } from '../../fees/bill-postings';
import { now } from '../../kit/clock';
import { table } from '../../kit/database';
import { type ChunkOf, type Job, startJobs } from '../../kit/jobs';
import { MOST_COMMUNITIES } from '../../kit/place';
import { TELL_DUE } from '../due-notice/tell-due';
import { makeStep, stepIdOf, tellHousehold } from './made';
import { overdueAfter, standingOf } from './overdue';
import { ladderOn } from './terms';

export const REMIND = 'remind-overdue';
/** Homes between two checkpoints. */
const CHUNK = 200;
const ABREAST = 10;
/** Nobody is reminded of money at night. */
const [FIRST, LAST] = ['09:00', '19:59'];

/** 账单通知 and 消息提醒: one job of each per community and day, opened on every tick of the daytime. */
export async function openReminders(at: Date): Promise<void> {
  const clock = wallClock(at).slice(11, 16);
  if (clock < FIRST || clock > LAST) return;
  const day = dayOf(at);
  const all = await table(communities).findAll({}, { atMost: MOST_COMMUNITIES, fields: ['name'] });
  const wanted = all.flatMap(({ _id }) =>
    [TELL_DUE, REMIND].map((kind) => ({
      _id: `${kind}:${_id}:${day}`,
      kind,
      communityId: _id,
      total: 0,
      input: { day },
      startedBy: 'timer',
    })),
  );
  await startJobs(wanted, at);
}

/**
 * The cursor is the last home dealt with; only the bills behind it are read. Who has paid meanwhile, or objects, is not reminded:
 * bills and pauses are read anew.
 */
export const remindChunk: ChunkOf = async (job) => {
  const { communityId } = job;
  const day = dayOf(now());
  const { homes, finished } = await overdueAfter(communityId, day, job.cursor);
  const page = homes.slice(0, CHUNK);
  const { steps, respondDays } = await ladderOn(communityId, day);
  const waiting = await unfinished(page, job);
  for (let at = 0; at < waiting.length; at += ABREAST) {
    await Promise.all(
      waiting.slice(at, at + ABREAST).map((overdue) => remind(overdue, { day, steps, respondDays, by: job.startedBy })),
    );
  }
  const last = page.at(-1)?.[0]?.unitId;
  return { cursor: last ?? job.cursor, done: page.length, finished: finished && homes.length <= CHUNK };
};

/** Homes never reminded of their oldest bill, or by this very job, which may have ended between the record and the message. */
async function unfinished(homes: readonly Bill[][], { startedAt }: Job): Promise<[Bill, ...Bill[]][]> {
  const all = homes.flatMap(([oldest, ...later]): [Bill, ...Bill[]][] => (oldest ? [[oldest, ...later]] : []));
  const taken = await table(arrearsSteps).getMany(all.map(([oldest]) => stepIdOf('message', oldest)));
  return all.filter(([oldest]) => (taken.get(stepIdOf('message', oldest))?.at ?? startedAt) >= startedAt);
}

interface Reminding {
  day: Day;
  steps: Parameters<typeof standingOf>[2];
  respondDays: number;
  by: string;
}

async function remind(overdue: [Bill, ...Bill[]], { day, steps, respondDays, by }: Reminding): Promise<void> {
  const at = now();
  const { done, next, paused } = await standingOf(overdue[0].unitId, overdue, steps, at);
  if (paused !== '') return;
  const sent = done.find(({ step }) => step === 'message');
  if (sent) return tellHousehold(sent);
  if (next?.step.id !== 'message' || day < next.from) return;
  await makeStep({ step: 'message', note: '系统自动发出', by, overdue, respondDays }, at);
}
