import { openings as collection } from '@mulin/shared-types/documents/openings';
import { jobs } from '@mulin/shared-types/documents/people';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import type { Context, Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { accountsOfPerson } from '../../kit/same-person';
import { backJobOf } from './back';
import { titled } from './enter';
import { homesJobOf } from './homes';
import type { Opening } from './look';
import { mayDecide } from './may';

/** Three books, each begun again a few times at most. */
const MOST = 60;

export const openings: Handler<typeof ledger, 'openings'> = async ({ communityId }, ctx) => {
  const [found, own] = await Promise.all([
    table(collection).find({ communityId }, { limit: MOST, orderBy: [['enteredAt', 'desc']] }),
    accountsOfPerson(ctx.caller.openid),
  ]);
  return { openings: await Promise.all(found.map((opening) => view(opening, ctx, own))) };
};

async function view(opening: Opening, { caller }: Context, own: readonly string[]) {
  const { _id, book, day, balances, homes, state, enteredBy, enteredAt, reason, back } = opening;
  const holds = (...posts: string[]) => caller.acting.some(({ role }) => posts.includes(role));
  const first = state === 'waiting' ? enteredBy : (back?.askedBy ?? '');
  const waits = state === 'waiting' || state === 'back-asked';
  const goesOn = state === 'working' || state === 'backing';
  return {
    openingId: _id,
    book,
    day,
    balances: titled(balances),
    homes,
    state,
    at: enteredAt.toISOString(),
    reason,
    backReason: back?.reason ?? '',
    progress: await progressOf(opening),
    mayDecide: mayDecide(opening, holds) && (goesOn || (waits && !own.includes(first))),
    mayAskBack: state === 'posted' && holds('clerk', 'cashier', 'manager'),
    wrong: opening.wrong.length,
  };
}

async function progressOf({ _id, state }: Opening) {
  if (state !== 'working' && state !== 'backing') return null;
  const job = await table(jobs).get(state === 'working' ? homesJobOf(_id) : backJobOf(_id));
  return { done: job?.done ?? 0, total: job?.total ?? 0, trouble: job?.error ?? '' };
}

export const openingFiles: Handler<typeof ledger, 'openingFiles'> = async (_, { subjectOf }) => {
  const { fileId, homesFileId, fileIds } = subjectOf(collection);
  const [sheets, papers] = await Promise.all([
    linksTo(homesFileId === '' ? [fileId] : [fileId, homesFileId]),
    linksTo(fileIds),
  ]);
  return { sheets, papers };
};
