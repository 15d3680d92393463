import type { Context } from '../kit/context';
import { linksTo, storeFile } from '../kit/files';
import { newId } from '../kit/ids';
import { spreadsheet } from '../kit/spreadsheet';
import type { Sheet } from './list';

interface Taken {
  /** What the list is of: a community, a street, a district. */
  place: { _id: string; name: string };
  /** A day, a span or a period, for the file's name. */
  when: string;
  /** What is put down of it, beside how many rows it was. */
  said: Record<string, unknown>;
}

/** Taking a list away is put down as an act: who has the office's lists on his own computer is asked one day. */
export async function takenAway<Of extends { ctx: Context }>(sheet: Sheet<Of>, of: Of, { place, when, said }: Taken) {
  const { title, heads } = sheet;
  const rows = await sheet.rows(of);
  const content = spreadsheet([
    { name: title, rows: [heads.map(([heading]) => heading), ...rows], widths: heads.map(([, width]) => width) },
  ]);
  const fileId = await storeFile(`tables/${place._id}/${newId('tb')}.xlsx`, content);
  const [file = { fileId, url: '' }] = await linksTo([fileId]);
  of.ctx.note({ ...said, rows: rows.length });
  return { file, fileName: `${place.name}${title}${when}.xlsx`, rows: rows.length };
}
