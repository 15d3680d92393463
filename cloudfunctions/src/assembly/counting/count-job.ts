import type { FrozenRow } from '@mulin/domain/assembly/card/frozen-roll';
import { ballots, polls } from '@mulin/shared-types/documents/assembly';
import { now } from '../../kit/clock';
import { table } from '../../kit/database';
import { storeFile } from '../../kit/files';
import { type ChunkOf, type Job, type NewJob, type Step, startJob } from '../../kit/jobs';
import type { Poll } from '../calling/poll';
import { closeLog, sequence } from '../log/sequence';
import { finishPapersOf } from '../paper/finish';
import { eraseRefused } from './erase-refused';
import { type Gathered, gatherBallots, gatherRoll } from './gather';
import { jsonBytes } from './json-bytes';
import { packageOf } from './pack';
import { readPart, readParts, removeParts, storePart } from './parts';
import { byReason, publish, type Summary } from './publish';

export const COUNT = 'count';

/** One go at the log before the next checkpoint. */
const LOG_MS = 20_000;
/** Slots erased before the next checkpoint. */
const ERASED_AT_ONCE = 500;

/** Where a count stands. Every step may be done again: it writes the same things under the same names. */
interface Cursor {
  step: 'shut' | 'log' | 'ballots' | 'roll' | 'pack' | 'publish' | 'erase' | 'clear';
  /** Parts laid down so far, and the last document in them. */
  ballots: number;
  roll: number;
  after: string;
  folder: string;
  erased: number;
}

const START: Cursor = { step: 'shut', ballots: 0, roll: 0, after: '', folder: '', erased: 0 };

/** Counts a vote that is closed and takes no more paper. Asking again is harmless. */
export function startCount(
  { _id, communityId, totalHeads }: Pick<Poll, '_id' | 'communityId' | 'totalHeads'>,
  at: Date,
): Promise<Job> {
  const job: NewJob = {
    _id: `${COUNT}.${_id}`,
    kind: COUNT,
    communityId,
    total: totalHeads,
    input: { pollId: _id },
    startedBy: 'timer',
  };
  return startJob(job, at);
}

/** 计票, a checkpoint at a time: shut, log what waits, read ballots and roll, count and pack, publish, tidy up. */
export const countChunk: ChunkOf = async (job) => {
  const poll = await table(polls).get(String(job.input.pollId));
  if (!poll) throw new Error(`${job._id}: no such vote`);
  const cursor: Cursor = job.cursor === '' ? START : (JSON.parse(job.cursor) as Cursor);
  const { done, ...next } = await steps[cursor.step](poll, cursor);
  return { cursor: JSON.stringify({ ...cursor, ...next }), done, finished: cursor.step === 'clear' } satisfies Step;
};

type Next = Partial<Cursor> & { done: number };
const steps: Record<Cursor['step'], (poll: Poll, cursor: Cursor) => Promise<Next>> = {
  /** Every sheet two people confirmed is in first; from here on nothing can be added to any slot. */
  async shut(poll) {
    if (await finishPapersOf(poll)) return { step: 'shut', done: 0 };
    const { _id: pollId } = poll;
    await table(ballots).updateWhere({ pollId, open: true }, { open: false });
    return { step: 'log', done: 0 };
  },
  async log(poll) {
    const all = await sequence(poll, new Date(now().getTime() + LOG_MS));
    return { step: all && (await closeLog(poll)) ? 'ballots' : 'log', done: 0 };
  },
  async ballots(poll, { ballots: part, after }) {
    const { folder, last, done } = await gatherBallots(poll, part, after);
    return { step: last === '' ? 'roll' : 'ballots', ballots: part + 1, after: last, folder, done };
  },
  async roll(poll, { roll: part, after }) {
    const { last } = await gatherRoll(poll, part, after);
    return { step: last === '' ? 'pack' : 'roll', roll: part + 1, after: last, done: 0 };
  },
  async pack(poll, { folder, ...parts }) {
    const { pack, closed } = await packageOf(
      poll,
      () => readParts<Gathered[]>(folder, 'ballots', parts.ballots),
      readParts<FrozenRow[]>(folder, 'roll', parts.roll),
    );
    const { results, fingerprint } = pack;
    const packageFileId = await storeFile(`assembly/${poll.communityId}/${poll._id}.json`, jsonBytes(pack));
    const summary = {
      results,
      fingerprint,
      ballots: pack.ballots.length,
      refused: byReason(pack),
      packageFileId,
      closed,
    };
    await storePart(poll, 'summary', 0, summary satisfies Summary);
    return { step: 'publish', done: 0 };
  },
  async publish(poll, { folder }) {
    await publish(poll, await readPart<Summary>(folder, 'summary', 0), now());
    return { step: 'erase', done: 0 };
  },
  async erase(_poll, { folder, erased }) {
    const { closed } = await readPart<Summary>(folder, 'summary', 0);
    const some = closed.slice(erased, erased + ERASED_AT_ONCE);
    await eraseRefused(some);
    return { step: some.length < ERASED_AT_ONCE ? 'clear' : 'erase', erased: erased + some.length, done: 0 };
  },
  async clear(_poll, { folder, ...parts }) {
    await removeParts(folder, [
      ['ballots', parts.ballots],
      ['roll', parts.roll],
      ['summary', 1],
    ]);
    return { done: 0 };
  },
};
