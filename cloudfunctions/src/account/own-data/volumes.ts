import { addDays, DAY_MS, dayOf } from '@mulin/domain/day/day';
import { ownDataVolumes } from '@mulin/shared-types/documents/own-data';
import { jobs } from '@mulin/shared-types/documents/people';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { atMost, type Row, table, type Where } from '../../kit/database';
import { linksTo, removeFiles } from '../../kit/files';
import { idOf } from '../../kit/ids';
import { runJob, startJob } from '../../kit/jobs';
import { registered } from '../register';
import { OWN_DATA, ownDataChunk } from './gather';

type Account = typeof account;
type Volume = Row<typeof ownDataVolumes>;

/** Files with personal data do not lie about longer than it takes to fetch them. */
const KEPT_DAYS = 7;
const MOST_VOLUMES = 200;

const jobId = (openid: string, day: string): string => idOf('own', 'membership', openid, 'own-data', day);

/** 拿走一份 (PIPL 45). Asked for again on the same day, it is the same one. */
export const takeMyData: Handler<Account, 'takeMyData'> = async (_, { caller, now, note }) => {
  const { openid } = caller;
  await registered(openid);
  const _id = jobId(openid, dayOf(now));
  await removeOlder(openid, _id);
  const job = { _id, kind: OWN_DATA, communityId: '', total: 0, input: { day: dayOf(now) }, startedBy: openid };
  await startJob(job, now);
  const run = await runJob(_id, ownDataChunk);
  if (!run) throw new Refusal('CONFLICT', '没有开始，请再点一次');
  note({ volumes: run.done });
  return {};
};

async function removeOlder(openid: string, newest: string): Promise<void> {
  const older = await table(ownDataVolumes).find({ openid }, { limit: MOST_VOLUMES, fields: ['jobId'] });
  for (const id of new Set(older.map((one) => one.jobId))) {
    if (id !== newest) await removeVolumes({ openid, jobId: id });
  }
}

/** The volumes of the last days; what is still being made shows what is there. */
export const myDataFiles: Handler<Account, 'myDataFiles'> = async (_, { caller, now }) => {
  const volumes = await table(ownDataVolumes).find(
    { openid: caller.openid },
    { limit: MOST_VOLUMES, orderBy: [['volume', 'asc']] },
  );
  const id = volumes[0]?.jobId ?? jobId(caller.openid, dayOf(now));
  const job = await table(jobs).get(id);
  const links = await linksTo(volumes.flatMap(({ sheetId, jsonId }) => [sheetId, jsonId]));
  const link = (fileId: string) => links.find((one) => one.fileId === fileId) ?? { fileId, url: '' };
  return {
    state: job?.state ?? 'none',
    volumes: volumes.map(({ volume, rows, sheetId, jsonId, at }) => ({
      volume,
      rows,
      sheet: link(sheetId),
      json: link(jsonId),
      goneDay: addDays(dayOf(at), KEPT_DAYS),
    })),
  };
};

/** The files first: what is written of them is what finds them. With them goes the job, so that it can be asked for anew. */
export async function removeVolumes(where: Where<Volume>): Promise<void> {
  const gone = await table(ownDataVolumes).find(where, { limit: MOST_VOLUMES });
  await removeFiles(gone.flatMap(({ sheetId, jsonId }) => [sheetId, jsonId]));
  for (const { _id } of gone) await table(ownDataVolumes).remove(_id);
  for (const id of new Set(gone.map((one) => one.jobId))) await table(jobs).remove(id);
}

export const removeOldVolumes = (now: Date): Promise<void> =>
  removeVolumes({ at: atMost(new Date(now.getTime() - KEPT_DAYS * DAY_MS)) });
