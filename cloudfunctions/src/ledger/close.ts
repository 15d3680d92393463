import { dayOf } from '@mulin/domain/day/day';
import { kindOf, type Period, parsePeriod, periodBefore, periodOf } from '@mulin/domain/day/period';
import { periodText, wholeDayText } from '@mulin/domain/day/spoken';
import { close, closingsOf } from '@mulin/domain/ledger/close';
import type { Posting } from '@mulin/domain/ledger/posting';
import { ledgerCloses, ledgerLocks } from '@mulin/shared-types/documents/ledger';
import type { ledger } from '@mulin/shared-types/operations/ledger';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { type Row, table, transaction } from '../kit/database';
import { sumsUpTo } from '../kit/ledger-sums';
import { postIn } from '../kit/posting';
import { accountsOfPerson, requireOther } from '../kit/same-person';

type Close = Row<typeof ledgerCloses>;

/** Longer than any function may run: whatever did not see the lock yet is written by now or never will be. */
const SETTLED_MS = 90_000;
const NEVER = '2000-01-01';
const kinds = ['month', 'halfYear', 'year'] as const;

/** 锁账: from here on a fact of the period is booked in the open one. Periods follow one another, one close at a time. */
export const lockPeriod: Handler<typeof ledger, 'lockPeriod'> = async ({ communityId, period: id }, ctx) => {
  const { now, caller } = ctx;
  const { to } = parsePeriod(id);
  if (to >= dayOf(now)) throw new Refusal('TOO_EARLY', `${periodText(id)}还没过完，过完再结账`, 'period');
  const closeId = `${communityId}:${id}`;
  await table(ledgerLocks).insertIfAbsent({ _id: communityId, communityId, closedThrough: NEVER, waiting: null });
  await transaction(async (tx) => {
    const [lock, known] = [await tx.get(ledgerLocks, communityId), await tx.get(ledgerCloses, closeId)];
    if (!lock || known?.state === 'locked' || known?.state === 'closed') return;
    if (lock.waiting !== null) throw new Refusal('CONFLICT', '上一次结账还等着复核，复核完再结下一期', 'period');
    if (to < lock.closedThrough) {
      throw new Refusal('TOO_LATE', `账已经结到 ${wholeDayText(lock.closedThrough)}，更早的不能再结`, 'period');
    }
    const locked = { state: 'locked' as const, lockedBy: caller.openid, lockedAt: now, before: lock.closedThrough };
    const undecided = { decidedBy: null, decidedAt: null, note: '' };
    if (known) await tx.update(ledgerCloses, closeId, { ...locked, ...undecided });
    else {
      const close = { _id: closeId, communityId, period: id, to, postingIds: [], ...locked, ...undecided };
      await tx.insert(ledgerCloses, close);
    }
    await tx.update(ledgerLocks, communityId, { closedThrough: to, waiting: closeId });
  });
  ctx.note({ period: id });
  return { closeId };
};

/** 复核结账 by somebody else. What is carried is posted together with the close, on its last day; refused, the period is open again. */
export const decideClose: Handler<typeof ledger, 'decideClose'> = async ({ confirm, note }, ctx) => {
  const found = ctx.subjectOf(ledgerCloses);
  if (found.state !== 'locked') return { state: found.state };
  const { openid } = ctx.caller;
  await requireOther(found.lockedBy, openid, '锁账和复核要两个人，请换一位同事来复核');
  const settled = found.lockedAt.getTime() + SETTLED_MS <= ctx.now.getTime();
  if (!settled) throw new Refusal('TOO_EARLY', '刚刚锁账，正在记的账还没落定，请过两分钟再复核');
  const carried = confirm ? await carriedBy(found) : [];
  const state = confirm ? ('closed' as const) : ('opened' as const);
  await transaction(async (tx) => {
    const close = await tx.get(ledgerCloses, found._id);
    if (close?.state !== 'locked' || close.lockedAt.getTime() !== found.lockedAt.getTime()) return;
    for (const posting of carried) await postIn(tx, posting, openid, ctx.now);
    const decided = { decidedBy: openid, decidedAt: ctx.now, note };
    await tx.update(ledgerCloses, close._id, { ...decided, state, postingIds: carried.map(({ id }) => id) });
    const through = confirm ? {} : { closedThrough: close.before };
    await tx.update(ledgerLocks, close.communityId, { ...through, waiting: null });
  });
  ctx.note({ period: found.period, confirm, reason: note });
  return { state: (await table(ledgerCloses).get(found._id))?.state ?? state };
};

/** 结转 (table no. 46): what stands in the result accounts on the period's last day. */
async function carriedBy({ communityId, period, to }: Close): Promise<Posting[]> {
  const kind = kindOf(period);
  if (kind === 'quarter') return [];
  const sums = await sumsUpTo(communityId, to);
  const balances = Object.fromEntries(sums.map(({ account, debitFen, creditFen }) => [account, debitFen - creditFen]));
  const event = { communityId, day: to, source: `close:${communityId}:${period}` };
  return closingsOf[kind].flatMap((closing) => close(closing, { ...event, line: closing }, balances) ?? []);
}

export const closes: Handler<typeof ledger, 'closes'> = async ({ communityId, skip, limit }, { now, caller }) => {
  const [total, found, lock, accounts] = await Promise.all([
    table(ledgerCloses).count({ communityId }),
    table(ledgerCloses).find(
      { communityId },
      {
        skip,
        limit,
        orderBy: [
          ['to', 'desc'],
          ['_id', 'asc'],
        ],
      },
    ),
    table(ledgerLocks).get(communityId),
    accountsOfPerson(caller.openid),
  ]);
  const closedThrough = lock?.closedThrough ?? NEVER;
  const last = kinds.map((kind): Period => periodBefore(periodOf(dayOf(now), kind)));
  const known = await table(ledgerCloses).getMany(last.map(({ id }) => `${communityId}:${id}`));
  const closable = ({ id, to }: Period) =>
    to >= closedThrough && (known.get(`${communityId}:${id}`)?.state ?? 'opened') === 'opened';
  return {
    total,
    closedThrough: closedThrough === NEVER ? null : closedThrough,
    next: lock?.waiting ? [] : last.filter(closable).map(({ id, to }) => ({ period: id, title: periodText(id), to })),
    closes: found.map(({ _id, period, to, state, lockedBy, lockedAt, decidedAt, note, postingIds }) => ({
      closeId: _id,
      title: periodText(period),
      to,
      state,
      own: accounts.includes(lockedBy),
      lockedAt: lockedAt.toISOString(),
      decidedAt: decidedAt?.toISOString() ?? null,
      note,
      carried: postingIds.length,
    })),
  };
};
