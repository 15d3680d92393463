import { addDays, DAY_MS, dayOf } from '@mulin/domain/day/day';
import { ownDataVolumes } from '@mulin/shared-types/documents/own-data';
import { jobs } from '@mulin/shared-types/documents/people';
import type { account } from '@mulin/shared-types/operations/account';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { atMost, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { idOf } from '../../kit/ids';
import { runJob, startJob } from '../../kit/jobs';
import { registered } from '../register';
import { OWN_DATA, ownDataChunk } from './gather';
import { MOST_VOLUMES, removeVolumes } from './remove-volumes';

type Account = typeof account;

/** Files with personal data do not lie about longer than it takes to fetch them. */
const KEPT_DAYS = 7;

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

export const removeOldVolumes = (now: Date): Promise<void> =>
  removeVolumes({ at: atMost(new Date(now.getTime() - KEPT_DAYS * DAY_MS)) });
