import type { FrozenRow } from '@mulin/domain/assembly/card/frozen-roll';
import { ballots, rollRows } from '@mulin/shared-types/documents/assembly';
import { above, table } from '../../kit/database';
import type { Poll } from '../calling/poll';
import type { Entry, Slot } from '../voting/slot';
import { type Opener, openerOf } from './open-envelopes';
import { storePart } from './parts';

/** Documents of one part: with a handful of recasts each below a megabyte. */
const OF_A_PART = 1000;

/** What a count must know of one head's ballots. */
export interface Gathered {
  slotId: string;
  headKey: string;
  /** `sealed` is empty for a ballot of three holders' keys that they could not open: it is invalid. */
  entries: (Pick<Entry, 'commit' | 'channel' | 'sealed'> & { at: string })[];
}

/** What one part brought: the last id in it, empty if it was the last part. */
interface Laid {
  folder: string;
  last: string;
  done: number;
}

/** Lays down the ballots of the next heads that handed any in. */
export async function gatherBallots(poll: Poll, part: number, after: string): Promise<Laid> {
  const opened = await openerOf(poll);
  const slots = await table(ballots).find(
    { pollId: poll._id, voted: true, _id: above(after) },
    { limit: OF_A_PART, orderBy: [['_id', 'asc']], fields: ['headKey', 'handedIn'] },
  );
  return laid(
    await storePart(
      poll,
      'ballots',
      part,
      slots.map((slot) => gathered(slot, opened)),
    ),
    slots,
  );
}

/** Lays down the next rows of the frozen roll. */
export async function gatherRoll(poll: Poll, part: number, after: string): Promise<Laid> {
  const rows = await table(rollRows).find(
    { pollId: poll._id, _id: above(after) },
    { limit: OF_A_PART, orderBy: [['_id', 'asc']], fields: ['label', 'headKey', 'areaCenti', 'kind', 'building'] },
  );
  const frozen = rows.map(
    ({ label: unit, headKey, areaCenti: area, kind, building }): FrozenRow => ({ unit, headKey, area, kind, building }),
  );
  return laid(await storePart(poll, 'roll', part, frozen), rows);
}

function laid(folder: string, documents: readonly { _id: string }[]): Laid {
  const last = documents.length < OF_A_PART ? '' : (documents[documents.length - 1]?._id ?? '');
  return { folder, last, done: documents.length };
}

const gathered = (
  { _id, headKey, handedIn }: Pick<Slot, '_id' | 'headKey' | 'handedIn'>,
  opened: Opener,
): Gathered => ({
  slotId: _id,
  headKey,
  entries: handedIn.map((entry) => ({
    commit: entry.commit,
    channel: entry.channel,
    sealed: opened(headKey, entry),
    at: entry.at.toISOString(),
  })),
});
