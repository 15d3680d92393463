import { dayOf, endOf } from '@mulin/domain/day/day';
import { ANSWER_WORKDAYS, mayDoTo, REPORT_HOURS, type ViolationDeed } from '@mulin/domain/street/violations';
import { workdaysAfter } from '@mulin/domain/street/working-days';
import { violations as collection } from '@mulin/shared-types/documents/violations';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Context, Handler } from '../../kit/context';
import { append, type Change, transaction } from '../../kit/database';
import { requireDecent } from '../../kit/judged';
import { tellIn } from '../../kit/tell';
import { requireUploads } from '../../kit/uploads';
import { calendarOf } from '../holidays/calendar';
import { reporterOf, wordsOf } from './tell-reporter';
import { isResident, stepTitles, type Violation, whoDid } from './view';

type Street = typeof street;
type What = Violation['steps'][number]['what'];

const HOUR_MS = 3_600_000;

interface Said {
  what: What;
  note: string;
  fileIds?: string[];
  change: Change<Violation>;
}

/** One step, if it is still as the caller saw it, and the reporter is told: both or neither. */
async function move(ctx: Context, deed: ViolationDeed, { what, note, fileIds = [], change }: Said): Promise<void> {
  const seen = ctx.subjectOf(collection);
  if (!mayDoTo(deed, seen.state)) throw new Refusal('CONFLICT', '这件举报刚刚有变动，请刷新后再看');
  requireUploads(fileIds, 'violations', seen.communityId);
  if (note !== '') await requireDecent(note, ctx.caller.openid, 'note');
  const who = what === 'persists' ? reportedAs(ctx) : whoDid(ctx);
  const step = { at: ctx.now, what, by: ctx.caller.openid, who, note, fileIds };
  const version = seen.version + 1;
  const others = (await reporterOf(seen, ctx.now)).filter((openid) => openid !== ctx.caller.openid);
  await transaction(async (tx) => {
    const fresh = await tx.get(collection, seen._id);
    if (fresh?.version !== seen.version) throw new Refusal('CONFLICT', '这件举报刚刚有变动，请刷新后再看');
    await tx.update(collection, seen._id, { ...change, version, steps: append(step) });
    for (const openid of others) await tellIn(tx, openid, wordsOf(seen, version, step), ctx.now);
  });
  ctx.note({ no: seen.no, what: stepTitles[what] });
}

const reportedAs = ({ caller }: Context): string =>
  caller.acting.some(({ role }) => isResident(role)) ? '住户' : '工作人员';

const later = (now: Date, hours: number): Date => new Date(now.getTime() + hours * HOUR_MS);

export const dissuade: Handler<Street, 'dissuade'> = async ({ stopped, note, fileIds }, ctx) => {
  if (stopped && fileIds.length === 0) throw new Refusal('INVALID_INPUT', '停了要拍一张现场照片', 'fileIds');
  await move(ctx, 'dissuade', {
    what: stopped ? 'stopped' : 'failed',
    note,
    fileIds,
    change: stopped
      ? { state: 'answered', due: later(ctx.now, 72) }
      : { state: 'failed', due: later(ctx.now, REPORT_HOURS) },
  });
  return {};
};

export const referViolation: Handler<Street, 'referViolation'> = async ({ department, note }, ctx) => {
  const calendar = await calendarOf(communityIn(ctx).districtId, ctx.now);
  const due = new Date(endOf(workdaysAfter(dayOf(ctx.now), ANSWER_WORKDAYS, calendar)));
  const said = [department, note].filter(Boolean).join('：');
  await move(ctx, 'refer', {
    what: 'refer',
    note: said,
    change: { state: 'referred', department, due, climbed: false },
  });
  return { due: due.toISOString() };
};

/** 不归本部门管: it waits to be passed on to another, and the clock for that runs. */
export const recordAnswer: Handler<Street, 'recordAnswer'> = async ({ outcome, note, fileIds }, ctx) => {
  const changes = {
    handled: { state: 'answered', due: later(ctx.now, 72) },
    'not-ours': { state: 'failed', due: later(ctx.now, REPORT_HOURS), department: '' },
    unfounded: { state: 'unfounded', due: null },
  } as const satisfies Record<typeof outcome, Change<Violation>>;
  await move(ctx, 'answer', { what: outcome, note, fileIds, change: changes[outcome] });
  return {};
};

export const closeViolation: Handler<Street, 'closeViolation'> = async ({ note, fileIds }, ctx) => {
  await move(ctx, 'close', { what: 'close', note, fileIds, change: { state: 'closed', due: null } });
  return {};
};

export const stillThere: Handler<Street, 'stillThere'> = async ({ note, fileIds }, ctx) => {
  const { reportedBy } = ctx.subjectOf(collection);
  if (reportedBy !== ctx.caller.openid) throw new Refusal('NOT_FOUND', '没有找到您的这件举报');
  const change = { state: 'failed', due: later(ctx.now, REPORT_HOURS) } as const;
  await move(ctx, 'persists', { what: 'persists', note, fileIds, change });
  return {};
};
