import { dayOf } from '@mulin/domain/day/day';
import { isShared, isSpending, isUse } from '@mulin/domain/earnings/kinds';
import { committeeFen, earningsOf } from '@mulin/domain/earnings/sums';
import { type AccountSum, balanceOf } from '@mulin/domain/ledger/sums';
import { formatFen } from '@mulin/domain/money/fen';
import { purseEntries } from '@mulin/shared-types/documents/purses';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { enteredAnew } from '../../kit/entered-anew';
import { requireOther } from '../../kit/same-person';
import { outdateIn } from '../closed';
import { refuseBeforeOpening } from '../openings/before';
import { bookedDayOf, type Entry, refuseClosedBooks } from './entry';
import { postEntryIn } from './posting';
import { wrongEntry } from './reverse';
import { shareOut } from './sharing';
import { inTurn } from './turn';
import { requireStillDecided, tooMuch, undecidedLeft } from './use';

const changed = new Refusal('CONFLICT', '这一笔刚刚有人办过，请刷新再看');

/** 社区同意: of committee funds (片区工作组、小区工作队), and of what no assembly decided. */
export const consentToUse: Handler<typeof ledger, 'consentToUse'> = async ({ agree, note }, ctx) => {
  const entry = ctx.subjectOf(purseEntries);
  if (entry.state !== 'asked') return { state: entry.state };
  await requireOther(entry.enteredBy, ctx.caller.openid, '登记和同意要两个人，请换一位');
  if (!agree) return { state: await refuse(entry, note, ctx, 'note') };
  const consented = { state: 'waiting' as const, consentedBy: ctx.caller.openid, consentNote: note };
  // Money does not move before the consent to it.
  const day = entry.day < dayOf(ctx.now) ? dayOf(ctx.now) : entry.day;
  const { enteredBy, amountFen } = entry;
  const asSeen = { state: 'asked' as const, enteredBy, amountFen };
  if (!(await table(purseEntries).update(entry._id, asSeen, { ...consented, day }))) throw changed;
  ctx.note({ kind: entry.kind, amountFen, agree });
  return { state: 'waiting' };
};

/** 复核 by another person than who entered it and, where there was one, who consented; only then money moves. */
export const confirmPurse: Handler<typeof ledger, 'confirmPurse'> = async ({ agree, reason }, ctx) => {
  const entry = ctx.subjectOf(purseEntries);
  const { openid } = ctx.caller;
  if (entry.state === 'working') return { state: await shareOut(entry, ctx) };
  if (entry.state === 'asked') throw new Refusal('CONFLICT', '还要社区先同意');
  if (entry.state !== 'waiting') return { state: entry.state };
  if (entry.book === 'K' && !ctx.caller.acting.some(({ role }) => role === 'committee' || role === 'community')) {
    throw new Refusal('FORBIDDEN', '工作经费由业委会或者社区复核');
  }
  await requireOther(entry.enteredBy, openid, '登记和复核要两个人，请换一位来复核');
  await requireOther(entry.consentedBy, openid, '同意的人不再复核，请换一位来复核');
  ctx.note({ kind: entry.kind, amountFen: entry.amountFen, agree });
  if (!agree) return { state: await refuse(entry, reason, ctx, 'reason') };
  await requireStillDecided(entry);
  const confirmed = await write(entry, ctx);
  return { state: isShared(entry.kind) ? await shareOut(confirmed, ctx) : confirmed.state };
};

async function write(entry: Entry, { caller, now }: Context): Promise<Entry> {
  const [wrong, left] = [await wrongEntry(entry), await undecidedLeft(entry, dayOf(now))];
  await refuseBeforeOpening(entry.communityId, entry.books, entry.day);
  const day = await bookedDayOf(entry.communityId, entry.day);
  const preparing = await refuseClosedBooks(entry.communityId, entry.books, day);
  const state = isShared(entry.kind) ? ('working' as const) : ('done' as const);
  const confirmed = { state, confirmedBy: caller.openid, confirmedAt: now };
  await inTurn(entry.communityId, async (tx, sums) => {
    const still = await tx.get(purseEntries, entry._id);
    if (still?.state !== 'waiting' || enteredAnew(still, entry)) throw changed;
    if (wrong) requireThere(wrong, sums);
    else requireCovered(entry, sums, left(sums));
    await tx.update(purseEntries, entry._id, confirmed);
    await postEntryIn(tx, still, wrong, caller.openid, now);
    for (const statementId of preparing) await outdateIn(tx, statementId, day);
  });
  return { ...entry, ...confirmed };
}

/** Never more than is there: of the owners', of what the firm owes, of the committee's account. */
function requireCovered({ kind, amountFen }: Entry, sums: readonly AccountSum[], undecided: number): void {
  const { usableFen, atFirmFen } = earningsOf(sums);
  if (kind === 'contribution') return;
  if (isUse(kind)) {
    const most = Math.min(usableFen, undecided);
    if (amountFen > most) throw tooMuch(most);
  } else {
    const most = isSpending(kind) ? committeeFen(sums) : atFirmFen;
    if (amountFen > most) throw short(most);
  }
}

/** Where the money of an entry went. */
const liesOn: Partial<Record<Entry['kind'], string>> = {
  'hand-over': 'S1001',
  committee: 'K1001',
  contribution: 'K1001',
};

/** What is taken back must still lie where it went. */
function requireThere({ kind, amountFen }: Entry, sums: readonly AccountSum[]): void {
  const account = liesOn[kind];
  const thereFen = account ? balanceOf(sums, account) : amountFen;
  if (amountFen > thereFen) throw short(thereFen);
}

const short = (mostFen: number): Refusal =>
  new Refusal('INVALID_INPUT', `账上只有 ${formatFen(Math.max(0, mostFen))} 元，不能超过`, 'amountFen');

async function refuse(
  { _id, state }: Entry,
  reason: string,
  { caller, now }: Context,
  field: string,
): Promise<'refused'> {
  if (reason === '') throw new Refusal('INVALID_INPUT', '退回要写原因', field);
  const refused = { state: 'refused' as const, reason, confirmedBy: caller.openid, confirmedAt: now };
  if (!(await table(purseEntries).update(_id, { state }, refused))) throw changed;
  return 'refused';
}
