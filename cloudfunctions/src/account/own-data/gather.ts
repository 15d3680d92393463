import { ownDataVolumes } from '@mulin/shared-types/documents/own-data';
import { jobs } from '@mulin/shared-types/documents/people';
import { now } from '../../kit/clock';
import { table } from '../../kit/database';
import { storeFile } from '../../kit/files';
import { idOf } from '../../kit/ids';
import type { ChunkOf } from '../../kit/jobs';
import { spreadsheet } from '../../kit/spreadsheet';
import { accountParts, type Part } from './copy/account';
import { sheets } from './copy/sheets';
import { type Whose, whoseCopy } from './copy/whose';
import { removeVolumes } from './remove-volumes';

export const OWN_DATA = 'own-data';

/** Documents of one list in one volume. */
const ROWS = 1000;

/** The first volume says who one is here; every further one has the next so many of each list. */
export const ownDataChunk: ChunkOf = async ({ _id: jobId, startedBy: openid, cursor, total }) => {
  const volume = Number(cursor || 0);
  const whose = await whoseCopy(openid);
  const volumes = total || 1 + Math.ceil((await longest(whose)) / ROWS);
  const parts = volume === 0 ? await accountParts(whose) : await listed(whose, (volume - 1) * ROWS);
  await keep(jobId, openid, volume, parts);
  return { cursor: String(volume + 1), done: 1, finished: volume + 1 >= volumes, total: volumes };
};

async function longest(whose: Whose): Promise<number> {
  return Math.max(...(await Promise.all(sheets.map((one) => one.count(whose)))));
}

/** Empty lists are left out: of forty most people have five. */
async function listed(whose: Whose, skip: number): Promise<Part[]> {
  const parts = await Promise.all(
    sheets.map(async ({ name, heads, rows }) => ({ name, heads, rows: await rows(whose, { skip, limit: ROWS }) })),
  );
  return parts.filter(({ rows }) => rows.length > 0);
}

async function keep(jobId: string, openid: string, volume: number, parts: readonly Part[]): Promise<void> {
  const pages = parts.map(({ name, heads, rows }) => ({ name, rows: [heads, ...rows], widths: heads.map(() => 24) }));
  const json = Object.fromEntries(
    parts.map(({ name, heads, rows }) => [
      name,
      rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? null]))),
    ]),
  );
  const path = `own-data/${jobId}/${volume + 1}`;
  const [sheetId, jsonId] = await Promise.all([
    storeFile(`${path}.xlsx`, spreadsheet(pages)),
    storeFile(`${path}.json`, Buffer.from(JSON.stringify(json, null, 1))),
  ]);
  const rows = parts.reduce((sum, part) => sum + part.rows.length, 0);
  const _id = idOf('ov', 'membership', jobId, String(volume));
  await table(ownDataVolumes).insertIfAbsent({
    _id,
    jobId,
    openid,
    volume: volume + 1,
    rows,
    sheetId,
    jsonId,
    at: now(),
  });
  // Closing the account takes the job away first: what was being made meanwhile goes with it.
  if (!(await table(jobs).get(jobId))) await removeVolumes({ openid, jobId });
}
