import { readFile, removeFiles, storeFile } from '../../kit/files';
import type { Poll } from '../calling/poll';

/** Where a count lays down what it has read, so that the next step need not read it again. Ballots lie there as sealed as in their slots. */
const folderOf = ({ communityId, _id }: Poll): string => `assembly/${communityId}/${_id}.parts/`;

type Kind = 'ballots' | 'roll' | 'summary';
const nameOf = (kind: Kind, part: number): string => `${kind}-${String(part).padStart(4, '0')}.json`;

/** Writes one part, over itself if it is there already; the answer finds all parts of the poll. */
export async function storePart(poll: Poll, kind: Kind, part: number, content: unknown): Promise<string> {
  const name = nameOf(kind, part);
  const fileId = await storeFile(folderOf(poll) + name, Buffer.from(JSON.stringify(content)));
  return fileId.slice(0, -name.length);
}

export async function readPart<T>(folder: string, kind: Kind, part: number): Promise<T> {
  return JSON.parse((await readFile(folder + nameOf(kind, part))).toString('utf8')) as T;
}

/** The parts of one kind, one after the other, so that no two need memory at once. */
export async function* readParts<T>(folder: string, kind: Kind, parts: number): AsyncGenerator<T> {
  for (let part = 0; part < parts; part += 1) yield await readPart<T>(folder, kind, part);
}

export const removeParts = (folder: string, counts: readonly (readonly [Kind, number])[]): Promise<void> =>
  removeFiles(
    counts.flatMap(([kind, parts]) => Array.from({ length: parts }, (_, part) => folder + nameOf(kind, part))),
  );
