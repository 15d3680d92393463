import { dayOf } from '@mulin/domain/day/day';
import { EARNING_RULES, isShared, kindTitle } from '@mulin/domain/earnings/kinds';
import { earningsOf } from '@mulin/domain/earnings/sums';
import { jobs } from '@mulin/shared-types/documents/people';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import { type Role, residentRoles } from '@mulin/shared-types/roles';
import type { Context, Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { sumsNow } from '../../kit/ledger-sums';
import { accountsOfPerson } from '../../kit/same-person';
import type { Entry } from './entry';
import { jobIdOf } from './sharing';
import { undecidedIn, undecidedThrough } from './use';

export const purses: Handler<typeof ledger, 'purses'> = async ({ communityId }, { now }) => {
  const today = dayOf(now);
  const [sums, undecidedFen] = await Promise.all([sumsNow(communityId), undecidedIn(communityId, today)]);
  return {
    ...earningsOf(sums),
    undecidedFen,
    undecidedThrough: undecidedThrough(today),
    rules: [...EARNING_RULES],
  };
};

/** What residents see is in the books. */
const posted = ['working', 'done', 'reversed'] as const;

export const entriesOfPurse: Handler<typeof ledger, 'purseEntries'> = async (input, ctx) => {
  const { communityId, book, skip, limit } = input;
  const resident = ctx.caller.acting.every(({ role }) => residentRoles.some((one) => one === role));
  const where = { communityId, book, ...(resident ? { state: oneOf<Entry['state']>(posted) } : {}) };
  const [total, page, own] = await Promise.all([
    table(purseEntries).count(where),
    table(purseEntries).find(where, {
      skip,
      limit,
      orderBy: [
        ['enteredAt', 'desc'],
        ['_id', 'asc'],
      ],
    }),
    accountsOfPerson(ctx.caller.openid),
  ]);
  return { total, entries: await Promise.all(page.map((entry) => view(entry, ctx, own))) };
};

export const purseStates: Record<Entry['state'], string> = {
  asked: '等社区同意',
  waiting: '等另一个人复核',
  working: '正在分到各户',
  done: '已记账',
  refused: '退回了',
  reversed: '记错了，已冲回',
};

async function view(entry: Entry, ctx: Context, own: readonly string[]) {
  const { _id, kind, title, counterparty, amountFen, day, ground, consentNote, state, reason, enteredAt } = entry;
  const job = state === 'working' ? await table(jobs).get(jobIdOf(_id)) : undefined;
  return {
    entryId: _id,
    kind,
    kindTitle: kindTitle(kind),
    title,
    counterparty,
    amountFen,
    day,
    ground,
    consentNote,
    state,
    stateText: purseStates[state],
    reason,
    progress: job ? { done: job.done, total: job.total } : null,
    may: mayNow(entry, ctx, own),
    at: enteredAt.toISOString(),
  };
}

/** The buttons a person gets; the operations ask everything again. */
function mayNow(
  entry: Pick<Entry, 'kind' | 'book' | 'state' | 'enteredBy' | 'consentedBy'>,
  { caller }: Pick<Context, 'caller'>,
  own: readonly string[],
): ('consent' | 'confirm' | 'reverse')[] {
  const { kind, book, state, enteredBy, consentedBy } = entry;
  const holds = (...roles: Role[]) => caller.acting.some(({ role }) => roles.includes(role));
  const mine = own.includes(enteredBy);
  if (state === 'asked') return holds('community') && !mine ? ['consent'] : [];
  const confirms = book === 'K' ? holds('committee', 'community') : holds('committee', 'manager', 'community');
  if (state === 'waiting') return confirms && !mine && !own.includes(consentedBy ?? '') ? ['confirm'] : [];
  return state === 'done' && kind !== 'reversal' && !isShared(kind) && confirms ? ['reverse'] : [];
}

/** The committee's own papers (领条 with names on them) are not the firm's to see. */
export const purseFiles: Handler<typeof ledger, 'purseFiles'> = async (_, { subjectOf, caller }) => {
  const { book, fileIds } = subjectOf(purseEntries);
  const onlyFirm = caller.acting.every(({ role }) => role === 'cashier' || role === 'manager');
  if (book === 'K' && onlyFirm) throw new Refusal('FORBIDDEN', '业委会的凭证由业委会和社区、镇街看');
  return { files: await linksTo(fileIds) };
};
