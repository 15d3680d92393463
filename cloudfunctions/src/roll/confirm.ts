import { jobs } from '@mulin/shared-types/documents/people';
import { rollImports } from '@mulin/shared-types/documents/places';
import type { roll } from '@mulin/shared-types/operations/roll';
import { Refusal } from '@mulin/shared-types/refusal';
import { now } from '../kit/clock';
import type { Handler, TimerContext } from '../kit/context';
import { not, oneOf, type Row, table } from '../kit/database';
import { type Job, runJob, runJobs, startJob } from '../kit/jobs';
import { hashOfFile } from './read-file';
import { IMPORT_JOB, unitWriter } from './write-units';

type Roll = typeof roll;
type Import = Row<typeof rollImports>;

/** How long a person waits for an import; the timer does the rest. */
const WHILE_WAITING_MS = 8_000;
const TICK_MS = 45_000;

const jobId = (importId: string): string => `${IMPORT_JOB}:${importId}`;
const soon = (milliseconds: number): Date => new Date(now().getTime() + milliseconds);

/** Confirming twice goes on with the same job. */
export const confirm: Handler<Roll, 'confirm'> = async ({ importId, liftBuildings }, ctx) => {
  const previewed = ctx.subjectOf(rollImports);
  if (previewed.state === 'dropped') throw new Refusal('TOO_LATE', '这次预览已经撤销，请重新上传名册');
  if (previewed.state === 'previewed') await begin(previewed, ctx.now);
  const { communityId } = previewed;
  const job = await startJob(
    {
      _id: jobId(importId),
      kind: IMPORT_JOB,
      communityId,
      total: previewed.accepted,
      input: { importId, liftBuildings },
      startedBy: ctx.caller.openid,
    },
    ctx.now,
  );
  const ran = (await runJob(job._id, unitWriter(), soon(WHILE_WAITING_MS))) ?? job;
  ctx.note({ importId, liftBuildings, rows: previewed.accepted });
  return { jobId: ran._id, state: ran.state, done: ran.done, total: ran.total };
};

/** Only the file that was previewed, and only one import of a community at a time. */
async function begin({ _id, communityId, fileId, fileHash }: Import, at: Date): Promise<void> {
  const other = await otherRunning(_id, communityId);
  if (other) throw alreadyRunning(other);
  if ((await hashOfFile(fileId)) !== fileHash) {
    throw new Refusal('CONFLICT', '文件和预览时的不一样了，请重新上传并预览');
  }
  if (!(await table(rollImports).update(_id, { state: 'previewed' }, { state: 'importing', confirmedAt: at }))) {
    throw new Refusal('CONFLICT', '这份名册刚刚被别人确认或撤销了，请刷新后再看');
  }
  // Somebody confirmed another one at the same moment: neither goes on, and whoever asks again is first.
  const meanwhile = await otherRunning(_id, communityId);
  if (!meanwhile) return;
  await table(rollImports).update(_id, { state: 'importing' }, { state: 'previewed', confirmedAt: null });
  throw alreadyRunning(meanwhile);
}

const otherRunning = (importId: string, communityId: string): Promise<Import | undefined> =>
  table(rollImports).first({ communityId, state: 'importing', _id: not(importId) });

const alreadyRunning = ({ fileName }: Import): Refusal =>
  new Refusal('CONFLICT', `${fileName} 正在导入，导完再确认这一份`);

/** One that failed may be dropped, too, or a file that is gone would keep every other register out for ever. */
export const drop: Handler<Roll, 'drop'> = async ({ importId }, { subjectOf }) => {
  const { state } = subjectOf(rollImports);
  const failed = (await table(jobs).get(jobId(importId)))?.state === 'failed';
  const before = failed ? oneOf<Import['state']>(['previewed', 'importing']) : 'previewed';
  const dropped = await table(rollImports).update(importId, { state: before }, { state: 'dropped' });
  if (!dropped && state !== 'dropped')
    throw new Refusal('TOO_LATE', '这份名册已经确认导入，不能撤销；要改请再导入一份');
  return {};
};

export const progress: Handler<Roll, 'progress'> = async ({ importId }, { subjectOf }) => {
  const { state, accepted, held } = subjectOf(rollImports);
  const job = await table(jobs).get(jobId(importId));
  const [done, total] = [job?.done ?? 0, job?.total ?? accepted];
  return { state, done, total, message: messageOf(state, done, total, job), held };
};

function messageOf(state: Import['state'], done: number, total: number, job: Job | undefined): string {
  if (job?.state === 'failed') return `${job.error}；改好后再点一次确认`;
  switch (state) {
    case 'previewed':
      return '等您确认，还没有写入名册';
    case 'importing':
      return `已写入 ${done} 户，共 ${total} 户，可以先离开这一页`;
    case 'imported':
      return `${total} 户已写入名册`;
    case 'dropped':
      return '已撤销，没有写入名册';
  }
}

export const continueImports = async (_: TimerContext): Promise<void> =>
  runJobs(IMPORT_JOB, unitWriter(), soon(TICK_MS));
