import { jobs } from '@mulin/shared-types/documents/people';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from './clock';
import { atMost, Contended, type Row, table } from './database';

export type Job = Row<typeof jobs>;

/** How long a runner may be silent before another takes over; longer than any function may run (60 s). */
const LEASE_MS = 90_000;
/** A person waits this long at most; the timer goes on with the rest. */
const PATIENCE_MS = 8_000;
/** One environment serves a district of some 300 communities. */
const MOST_RUNNING = 1000;

/** What one chunk brought. */
export interface Step {
  /** Where the next chunk begins; kept as it is. */
  cursor: string;
  /** How many things this chunk dealt with. */
  done: number;
  finished: boolean;
  /** If it is known better by now. */
  total?: number;
}

/**
 * Does one chunk of a job from `job.cursor` on. A chunk may be done again after a crash, so whatever it writes must have ids made
 * of what it is about. A `Refusal` fails the job with its message; anything else, documents
 * that others hold among it, is tried again on the next tick.
 */
export type ChunkOf = (job: Job) => Promise<Step>;

export interface NewJob {
  /** Made of what is to be done, so that asking twice starts once: `bills:<communityId>:2026-07`. */
  _id: string;
  kind: string;
  communityId: string;
  total: number;
  input: Record<string, unknown>;
  startedBy: string;
}

/** Starts a job, or finds it started already; one that had failed starts again where it stopped. */
export async function startJob(job: NewJob, at: Date): Promise<Job> {
  const fresh: Job = { ...job, state: 'running', done: 0, cursor: '', startedAt: at, leaseUntil: at, error: '' };
  if (await table(jobs).insertIfAbsent(fresh)) return fresh;
  await table(jobs).update(job._id, { state: 'failed' }, { state: 'running', error: '', leaseUntil: at });
  return (await table(jobs).get(job._id)) ?? fresh;
}

/** The same for one in every community, as a timer does on every tick: those started already cost one read together. */
export async function startJobs(wanted: readonly NewJob[], at: Date): Promise<void> {
  const known = await table(jobs).getMany(wanted.map(({ _id }) => _id));
  const waiting = wanted.filter(({ _id }) => (known.get(_id)?.state ?? 'failed') === 'failed');
  for (const job of waiting) await startJob(job, at);
}

/** Until when somebody waits who asked for it just now. */
export const patience = (): Date => new Date(now().getTime() + PATIENCE_MS);

/**
 * Runs a job's chunks until it is finished or `until` has passed, and says how it stands. Harmless when two do so at once: one
 * holds the lease, the other comes back with nothing done; a runner that lost its lease stops at its next checkpoint.
 */
export async function runJob(id: string, chunk: ChunkOf, until = patience()): Promise<Job | undefined> {
  let job = await takeLease(id);
  if (!job) return table(jobs).get(id);
  try {
    while (job && job.state === 'running' && now() < until) job = await checkpoint(job, await chunk(job));
  } catch (error) {
    if (job) await giveUp(job, error);
  }
  if (job?.state === 'running') await table(jobs).update(id, holding(job), { leaseUntil: now() });
  return table(jobs).get(id);
}

/**
 * What a timer does: goes on with every unfinished job of a kind, oldest first, as long as there is time. All of them are looked at, so
 * that some which fail again and again do not stand before the others for ever.
 */
export async function runJobs(kind: string, chunk: ChunkOf, until: Date): Promise<void> {
  const running = await table(jobs).find(
    { kind, state: 'running', leaseUntil: atMost(now()) },
    { limit: MOST_RUNNING, orderBy: [['startedAt', 'asc']], fields: ['startedAt'] },
  );
  for (const { _id } of running) if (now() < until) await runJob(_id, chunk, until);
}

/** The lease's end is also its token: every checkpoint moves it on, and only who knows it may write. */
const holding = ({ leaseUntil }: Job) => ({ state: 'running', leaseUntil }) as const;
const leaseEnd = () => new Date(now().getTime() + LEASE_MS);

async function takeLease(id: string): Promise<Job | undefined> {
  const leaseUntil = leaseEnd();
  const taken = await table(jobs).update(id, { state: 'running', leaseUntil: atMost(now()) }, { leaseUntil });
  if (!taken) return undefined;
  const job = await table(jobs).get(id);
  return job?.leaseUntil.getTime() === leaseUntil.getTime() ? job : undefined;
}

async function checkpoint(job: Job, { cursor, done, finished, total = job.total }: Step): Promise<Job | undefined> {
  const moved = {
    cursor,
    total,
    done: job.done + done,
    state: finished ? ('done' as const) : ('running' as const),
    leaseUntil: leaseEnd(),
  };
  return (await table(jobs).update(job._id, holding(job), moved)) ? { ...job, ...moved } : undefined;
}

async function giveUp(job: Job, error: unknown): Promise<void> {
  if (!(error instanceof Refusal) || error instanceof Contended) {
    console.error(`job ${job._id} at ${job.cursor}`, error);
    return;
  }
  await table(jobs).update(job._id, holding(job), { state: 'failed', error: error.message });
}
