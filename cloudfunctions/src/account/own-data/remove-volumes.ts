import { ownDataVolumes } from '@mulin/shared-types/documents/own-data';
import { jobs } from '@mulin/shared-types/documents/people';
import { type Row, table, type Where } from '../../kit/database';
import { removeFiles } from '../../kit/files';

type Volume = Row<typeof ownDataVolumes>;

export const MOST_VOLUMES = 200;

/** The files first: what is written of them is what finds them. With them goes the job, so that it can be asked for anew. */
export async function removeVolumes(where: Where<Volume>): Promise<void> {
  const gone = await table(ownDataVolumes).find(where, { limit: MOST_VOLUMES });
  await removeFiles(gone.flatMap(({ sheetId, jsonId }) => [sheetId, jsonId]));
  for (const { _id } of gone) await table(ownDataVolumes).remove(_id);
  for (const id of new Set(gone.map((one) => one.jobId))) await table(jobs).remove(id);
}
