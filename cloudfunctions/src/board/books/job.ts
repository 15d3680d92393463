import type { Day } from '@mulin/domain/day/day';
import { monthText } from '@mulin/domain/day/spoken';
import { jobs } from '@mulin/shared-types/documents/people';
import { Refusal } from '@mulin/shared-types/refusal';
import { oneOf, table } from '../../kit/database';
import { type ChunkOf, type Job, patience, runJob, startJob } from '../../kit/jobs';
import { countHomes, isCounted } from './arrears';
import { condensePage } from './day';
import { staleDays, staleMonths } from './days';
import { type Needs, stillToRead } from './needs';

export const STATEMENT_BOOKS = 'statement-books';
/** Of busy days two pages, of quiet ones a month: seconds, never the minute that a function may run. */
const MOST_READ = 2_000;
/** What was posted while it ran may want another round. */
const ROUNDS = 3;

/** How far the reading is, in postings and homes. */
export interface Counting {
  done: number;
  total: number;
}

/**
 * 汇总账本: everything a statement needs is read into days, page by page, for as long as a person waits; the timer goes on with the
 * rest. Nothing, once the statement can be computed. One job a community: asked for by two, it is done once.
 */
export async function prepareBooks(
  communityId: string,
  needs: Needs,
  { by, at }: { by: string; at: Date },
): Promise<Counting | undefined> {
  const _id = `${STATEMENT_BOOKS}:${communityId}`;
  const until = patience();
  for (let round = 0; round < ROUNDS; round += 1) {
    const total = await stillToRead(communityId, needs);
    if (total === 0) return undefined;
    const begun = { total, input: { ...needs }, startedBy: by };
    const again = {
      ...begun,
      state: 'running' as const,
      cursor: '',
      done: 0,
      error: '',
      startedAt: at,
      leaseUntil: at,
    };
    await table(jobs).update(_id, { state: oneOf(['done', 'failed'] as const) }, again);
    await startJob({ _id, kind: STATEMENT_BOOKS, communityId, ...begun }, at);
    const job = await runJob(_id, booksChunk, until);
    if (job?.state === 'failed') throw new Refusal('CONFLICT', job.error);
    if (job?.state !== 'done') return job && { done: Math.min(job.done, job.total), total: job.total };
  }
  return { done: 0, total: await stillToRead(communityId, needs) };
}

/** The next pages, then the next homes. What is done already is found by what is kept of it, so that doing a chunk again is harmless. */
export const booksChunk: ChunkOf = async (job) => {
  const { communityId, cursor } = job;
  const { arrears, ...span } = needsIn(job);
  const days = cursor === '' ? await nextDays(communityId, span) : daysIn(cursor);
  if (days.length > 0) return readDays(communityId, days);
  for (const day of arrears) {
    if (await isCounted(communityId, day)) continue;
    return { cursor: '', done: await countHomes(communityId, day), finished: false };
  }
  return { cursor: '', done: 0, finished: true };
};

async function readDays(communityId: string, days: readonly Day[]) {
  const left = [...days];
  let done = 0;
  for (let [day] = left; day !== undefined && done < MOST_READ; [day] = left) {
    const { read, finished } = await condensePage(communityId, day);
    done += read;
    if (finished) left.shift();
  }
  return { cursor: left.length === 0 ? '' : JSON.stringify(left), done, finished: false };
}

/** Of the first month that is behind. */
async function nextDays(communityId: string, span: Omit<Needs, 'arrears'>): Promise<Day[]> {
  const [behind] = await staleMonths(communityId, span);
  if (!behind) return [];
  for (let tried = 0; tried < ROUNDS; tried += 1) {
    const days = await staleDays(communityId, behind.month);
    if (days.length > 0) return days;
    const [still] = await staleMonths(communityId, span);
    if (still?.month !== behind.month) return nextDays(communityId, span);
  }
  throw new Refusal('CONFLICT', `${monthText(behind.month)}的科目合计和分录对不上，请经理到“账本”里重算合计`);
}

const needsIn = ({ input }: Job): Needs => ({
  from: String(input.from),
  to: String(input.to),
  arrears: input.arrears as Day[],
});
const daysIn = (cursor: string): Day[] => JSON.parse(cursor) as Day[];
