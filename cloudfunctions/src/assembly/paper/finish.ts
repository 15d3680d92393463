import { paperBallots } from '@mulin/shared-types/documents/paper';
import { Refusal } from '@mulin/shared-types/refusal';
import { table } from '../../kit/database';
import { cardOf, type Poll } from '../calling/poll';
import { handIn } from '../voting/hand-in';
import { openSealed } from '../voting/sealed-ballot';
import { whyItCannotStand } from '../voting/standing';
import { type Paper, pollOfPaper, slotOfPaper } from './paper';

/** Sheets a function may have left behind when it was killed; one or two. */
const AT_ONCE = 100;

/** Puts a confirmed sheet into the head's slot, once however often it is tried, and says how it came out. */
export async function finish(poll: Poll, paper: Paper): Promise<Paper['state']> {
  if (paper.state !== 'confirmed') return paper.state;
  const reason = (await isIn(paper)) ? '' : await putIn(poll, paper);
  const done = reason === '' ? ({ state: 'handed-in' } as const) : ({ state: 'void', voidReason: reason } as const);
  await table(paperBallots).update(paper._id, { state: 'confirmed' }, done);
  return done.state;
}

/** Confirmed sheets that are not in their slots yet, for the timer. */
export async function finishPapers(): Promise<void> {
  const left = await table(paperBallots).find(
    { state: 'confirmed' },
    { limit: AT_ONCE, orderBy: [['confirmedAt', 'asc']] },
  );
  for (const paper of left) {
    // One that cannot be finished keeps no other waiting.
    await finish(await pollOfPaper(paper), paper).catch((error: unknown) => console.error(`paper ${paper._id}`, error));
  }
}

/**
 * The same for one vote before its slots are shut; true while there may be more. One that fails stops the count until it goes in: what
 * two people confirmed in time is not left out.
 */
export async function finishPapersOf(poll: Poll): Promise<boolean> {
  const left = await table(paperBallots).find({ pollId: poll._id, state: 'confirmed' }, { limit: AT_ONCE });
  for (const paper of left) await finish(poll, paper);
  return left.length === AT_ONCE;
}

/** Empty if it went in; why not, if the rules of the vote leave no room for it any more. */
async function putIn(poll: Poll, paper: Paper): Promise<string> {
  const { sealed, enteredBy, handedInAt, confirmedAt, proxyId, _id: paperId } = paper;
  if (sealed === null || enteredBy === null) throw new Error(`${paperId} was confirmed without an entry`);
  const times = { handedAt: handedInAt, ...(confirmedAt ? { confirmedAt } : {}) };
  const ballot = { ...openSealed(sealed), ...times, channel: 'paper' as const, by: enteredBy };
  try {
    await handIn(poll, paper.slotId, { ...ballot, proxyId, paperId });
    return '';
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const slot = await slotOfPaper(paper);
    // Two who finish at once: the other one was first.
    if (slot.handedIn.some((one) => one.paperId === paperId)) return '';
    if (error.code === 'TOO_LATE') return error.message;
    const claim = { at: handedInAt, commit: '', channel: 'paper' as const, proxyId };
    const why = whyItCannotStand(slot.handedIn, claim, cardOf(poll).policy);
    if (why === '') throw error;
    return why;
  }
}

const isIn = async (paper: Paper): Promise<boolean> =>
  (await slotOfPaper(paper)).handedIn.some(({ paperId }) => paperId === paper._id);
