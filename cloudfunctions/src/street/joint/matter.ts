import { type Day, dayOf } from '@mulin/domain/day/day';
import { matterKinds, matterStates, nextDay } from '@mulin/domain/street/joint';
import type { WorkCalendar } from '@mulin/domain/street/working-days';
import type { OutputOf } from '@mulin/shared-types/contract';
import { jointMatters } from '@mulin/shared-types/documents/joint';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Context } from '../../kit/context';
import { append, type Change, type Row, type Transaction, transaction } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { requireDecent } from '../../kit/judged';
import { numberOf } from '../../kit/number';
import { stepBy } from '../../requests/step';
import { calendarOf } from '../holidays/calendar';

export type Matter = Row<typeof jointMatters>;
type What = Matter['steps'][number]['what'];
type ShownRow = OutputOf<(typeof street)['operations']['matters']>['matters'][number];

export const openStates = [
  'filed',
  'accepted',
  'dispatched',
  'handling',
  'to-check',
] as const satisfies Matter['state'][];
export const overStates = ['closed', 'refused'] as const satisfies Matter['state'][];

/** A matter as it is filed: by hand, or because a request climbed there. */
export function newMatter(
  facts: readonly string[],
  filed: Pick<Matter, 'streetId' | 'communityId' | 'kind' | 'urgency' | 'title' | 'facts' | 'requestId' | 'from'>,
  step: { at: Date; by: string; who: string; note: string; fileIds: string[] },
  calendar: WorkCalendar,
): Matter {
  const _id = idOf('lx', 'request', ...facts);
  return {
    ...filed,
    _id,
    no: numberOf('LX', _id, step.at),
    state: 'filed',
    filedAt: step.at,
    dueDay: nextDay('filed', filed.urgency, dayOf(step.at), null, calendar),
    meetingId: null,
    method: '',
    unit: '',
    receiver: '',
    handler: '',
    watcher: '',
    limitDay: null,
    extended: false,
    reportedBy: null,
    outcome: '',
    version: 1,
    steps: [{ ...step, what: 'file' }],
  };
}

export const matterRow = (one: Matter, communityName: string, today: Day): ShownRow => ({
  matterId: one._id,
  no: one.no,
  communityName,
  kindTitle: matterKinds[one.kind],
  title: one.title,
  state: one.state,
  stateTitle: matterStates[one.state],
  unit: one.unit,
  dueDay: one.dueDay,
  late: one.dueDay !== null && one.dueDay < today,
  outcome: one.outcome,
});

export const stepTitles: Record<What, string> = {
  file: '提交联席会议',
  accept: '镇街受理',
  refuse: '不受理',
  decide: '定了办法和责任单位',
  receive: '责任单位接收',
  report: '报进展',
  finish: '说办好了',
  extend: '改了时限',
  close: '核对办结',
  return: '没办好，退回再办',
};

export interface Move {
  from: readonly Matter['state'][];
  to: Matter['state'];
  what: What;
  note: string;
  fileIds?: string[];
  change?: Change<Matter>;
  /** What happens with it or not at all. */
  also?: (tx: Transaction) => Promise<void>;
}

/** One step of a matter, if it still stands as the caller saw it; the day that counts follows the state. */
export async function moveMatter(
  ctx: Context,
  { from, to, what, note, fileIds = [], change = {}, also }: Move,
): Promise<void> {
  const seen = ctx.subjectOf(jointMatters);
  if (!from.includes(seen.state))
    throw new Refusal('CONFLICT', `这件事现在“${matterStates[seen.state]}”，请刷新后再看`);
  if (note !== '') await requireDecent(note, ctx.caller.openid, what === 'decide' ? 'method' : 'note');
  const given = change as Partial<Pick<Matter, 'urgency' | 'limitDay'>>;
  const { urgency = seen.urgency, limitDay = seen.limitDay } = given;
  const { at, by, who } = stepBy(ctx, what, note);
  const calendar = await calendarOf(communityIn(ctx).districtId, ctx.now);
  const moved: Change<Matter> = {
    ...change,
    state: to,
    dueDay: what === 'report' ? seen.dueDay : nextDay(to, urgency, dayOf(ctx.now), limitDay, calendar),
    version: seen.version + 1,
    steps: append({ at, what, by, who, note, fileIds }),
  };
  await transaction(async (tx) => {
    const fresh = await tx.get(jointMatters, seen._id);
    if (fresh?.version !== seen.version) throw new Refusal('CONFLICT', '这件事刚刚有变动，请刷新后再看');
    await tx.update(jointMatters, seen._id, moved);
    await also?.(tx);
  });
  ctx.note({ no: seen.no, what: stepTitles[what] });
}
