import { ballots, logPages } from '@mulin/shared-types/documents/assembly';
import { now } from '../../kit/clock';
import { table } from '../../kit/database';
import type { Poll } from '../calling/poll';
import { markPage } from './mark';
import { nextPage, unlogged } from './next-page';
import { type LogPage, newestPage } from './page';

/** Heads whose ballots go into one page. */
const HEADS_OF_A_PAGE = 500;

const waitingIn = (pollId: string, limit: number) =>
  table(ballots).find({ pollId, pending: true }, { limit, fields: ['handedIn', 'logged'] });

const isWaiting = async (pollId: string): Promise<boolean> => (await waitingIn(pollId, 1)).length > 0;

/**
 * 登记: puts the ballots that wait into the log, page by page, until none waits or `until` has passed; true if none waits. Two at once
 * do no harm: the id of a page is made of its first number, so one of them writes it and the other starts over. A page is written
 * first and its slots marked then; who finds a page that is not all marked marks it before going on. So after a crash anywhere no
 * ballot is logged twice and none is missed.
 */
export async function sequence(
  poll: Poll,
  until: Date,
  mayGoOn: () => Promise<boolean> = async () => true,
): Promise<boolean> {
  let newest: LogPage | undefined;
  let sure = false;
  while (await isWaiting(poll._id)) {
    if (now() >= until || !(await mayGoOn())) return false;
    if (!sure) {
      newest = await newestPage(poll._id);
      if (newest) await markPage(poll, newest);
    }
    const entries = unlogged(await waitingIn(poll._id, HEADS_OF_A_PAGE));
    if (entries.length === 0) continue;
    if (newest?.head.closes) throw new Error(`a ballot behind the last page of ${poll._id}`);
    const page = nextPage(poll, newest, entries, false, now());
    sure = await table(logPages).insertIfAbsent(page);
    if (!sure) continue;
    await markPage(poll, page);
    newest = page;
  }
  return true;
}

/** Writes the last page, once every slot is shut and every ballot logged; true when it is written, by whomever. */
export async function closeLog(poll: Poll): Promise<boolean> {
  const { _id: pollId } = poll;
  if ((await table(ballots).count({ pollId, open: true })) > 0 || (await isWaiting(pollId))) return false;
  const newest = await newestPage(pollId);
  if (newest?.head.closes) return true;
  return table(logPages).insertIfAbsent(nextPage(poll, newest, [], true, now()));
}
