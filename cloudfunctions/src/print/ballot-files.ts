import { polls } from '@mulin/shared-types/documents/assembly';
import { communities } from '@mulin/shared-types/documents/places';
import { prints } from '@mulin/shared-types/documents/print';
import { Refusal } from '@mulin/shared-types/refusal';
import { cardOf, type Poll } from '../assembly/calling/poll';
import { type Sheet, sheetsOf } from '../assembly/paper/sheets';
import { whichCounts } from '../assembly/paper/which-counts';
import { questionsOf } from '../assembly/reading/view';
import { now } from '../kit/clock';
import { above, not, table } from '../kit/database';
import type { ChunkOf } from '../kit/jobs';
import { ballotSlip } from './documents/ballot';
import { namedOf } from './documents/words';
import { pagesOfSlips } from './layout/slips';
import { fontFaces } from './pdf/faces';
import { fileNameOf, printed } from './stored';

export const BALLOTS = 'print-ballots';
/** A file somebody prints in one go and carries up one staircase. */
const MOST_IN_FILE = 100;

/**
 * One file of one building. `cursor`: `<homes walked past>:<files made>`. Done again after a crash it finds the file there, since the
 * paper's id is made of what it says.
 */
export const ballotChunk: ChunkOf = async (job) => {
  const poll = await table(polls).get(String(job.input.pollId));
  const community = await table(communities).get(job.communityId);
  if (!poll || !community) throw new Refusal('NOT_FOUND', '没有找到这次表决');
  const building = String(job.input.building);
  const [walked = 0, files = 0] = job.cursor.split(':').map(Number);
  const { sheets, next } = await upTo(MOST_IN_FILE, poll, building, walked);
  const nth = sheets.length > 0 ? files + 1 : files;
  if (sheets.length > 0) await makeFile(poll, community.name, building, nth, sheets);
  if (next === null) await dropBeyond(poll._id, building, nth);
  const passed = next ?? job.total;
  return { cursor: `${passed}:${nth}`, done: Math.max(0, passed - walked), finished: next === null };
};

/** Pages of a walk until there are enough sheets for a file. */
async function upTo(most: number, poll: Poll, building: string, from: number) {
  const sheets: Sheet[] = [];
  let next: number | null = from;
  while (next !== null) {
    const page: Awaited<ReturnType<typeof sheetsOf>> = await sheetsOf(poll, building, next);
    if (sheets.length > 0 && sheets.length + page.sheets.length > most) break;
    sheets.push(...page.sheets);
    next = page.next;
  }
  return { sheets, next };
}

async function makeFile(poll: Poll, community: string, building: string, nth: number, sheets: readonly Sheet[]) {
  const of = {
    community,
    poll: { title: poll.title, questions: questionsOf(poll), closesAt: poll.closesAt.toISOString() },
    whichCounts: whichCounts(cardOf(poll)),
  };
  const slips = sheets.map((sheet) => ballotSlip(sheet, of));
  const about = { communityId: poll.communityId, kind: 'ballots', about: poll._id, part: building, nth } as const;
  const { print } = await printed(
    {
      ...about,
      ballots: sheets.length,
      from: sheets[0]?.units[0]?.label ?? '',
      to: sheets.at(-1)?.units[0]?.label ?? '',
      fileName: fileNameOf(namedOf(community, poll.title), '选票', building, String(nth)),
      content: slips,
      pagesOf: () => pagesOfSlips(slips, fontFaces()),
      fixedAt: poll.announcedAt ?? poll.at,
    },
    now(),
  );
  // What it takes the place of was printed before a row of the roll was corrected.
  await table(prints).removeWhere({ about: poll._id, kind: 'ballots', part: building, nth, _id: not(print._id) });
}

const dropBeyond = (pollId: string, building: string, last: number): Promise<number> =>
  table(prints).removeWhere({ about: pollId, kind: 'ballots', part: building, nth: above(last) });
