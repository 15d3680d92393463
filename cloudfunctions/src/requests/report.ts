import { atLeastAsUrgent } from '@mulin/domain/requests/emergencies';
import { limitsFor } from '@mulin/domain/requests/limits';
import { placeKeyOf, urgencyOfKind } from '@mulin/domain/requests/presets';
import { openStates } from '@mulin/domain/requests/request';
import { units } from '@mulin/shared-types/documents/places';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context, Handler } from '../kit/context';
import { not, oneOf, type Row, table } from '../kit/database';
import { idOf } from '../kit/ids';
import { requireDecent } from '../kit/judged';
import { numberOf } from '../kit/number';
import { requireUploads } from '../kit/uploads';
import { dispatch } from './dispatch';
import { keptBy } from './kept';
import type { Request } from './kinds';
import { stepBy } from './step';
import { tellStep } from './tell-step';

/** So many of one home may be open at once. */
const MOST_OPEN = 20;
const open = () => oneOf<Request['state']>(openStates);

type Reported = Parameters<Handler<typeof requests, 'report'>>[0];

export const report: Handler<typeof requests, 'report'> = (input, ctx) =>
  enter(input, { home: ctx.subjectOf(units), heardBy: null, affected: [] }, ctx);

/** 代报: who entered it and how they heard of it stands in the first line of the history. */
export const reportFor: Handler<typeof requests, 'reportFor'> = ({ heardBy, ...input }, ctx) =>
  enter(input, { home: ctx.subjectOf(units), heardBy, affected: [] }, ctx);

const heard = {
  phone: '业主打电话来，替报',
  counter: '业主到前台来，替报',
  round: '巡查看到，替报',
  neighbour: '',
} as const;

/** Whose it is, who says so, and who else is told how far it got. */
interface Entry extends Pick<Request, 'heardBy' | 'affected'> {
  home: Row<typeof units>;
}

/** The page's own number is taken together with the person and the home, so nobody can write over another's request. */
export const reportId = ({ caller }: Context, unitId: string, requestId: string): string =>
  idOf('q', 'request', caller.openid, unitId, requestId);

export async function enter(input: Omit<Reported, 'unitId'>, { home, heardBy, affected }: Entry, ctx: Context) {
  const { kind, category, common, place, text, fileIds } = input;
  const { _id: unitId, communityId, label } = home;
  const kept = await keptBy(communityId);
  const listed = kept.categories.find((one) => one.category === category && one.kind === kind);
  if (!listed) throw new Refusal('INVALID_INPUT', kind === 'repair' ? '请选择什么坏了' : '请选择哪一类', 'category');
  requireUploads(fileIds, 'requests', communityId);
  const _id = reportId(ctx, unitId, input.requestId);
  // What neighbours report takes nothing from what the home may report itself.
  const byNeighbour = heardBy === 'neighbour';
  const alongside = { unitId, state: open(), heardBy: byNeighbour ? heardBy : not<Request['heardBy']>('neighbour') };
  if ((await table(collection).count({ ...alongside, _id: not(_id) })) >= MOST_OPEN) {
    const whose = byNeighbour ? '邻居替这一家报的' : '您家';
    throw new Refusal('CONFLICT', `${whose}还有 ${MOST_OPEN} 件在办，等办好几件再报；有危险请直接打物业电话`);
  }
  await requireDecent(`${place}\n${text}`, ctx.caller.openid, 'text');
  const urgency = kind === 'repair' ? atLeastAsUrgent(category, input.urgency) : urgencyOfKind[kind];
  const limits = limitsFor(kept.within(urgency), ctx.now);
  const request: Request = {
    _id,
    no: numberOf('BX', _id, ctx.now),
    kind,
    communityId,
    unitId,
    unitLabel: label,
    category,
    categoryTitle: listed.title,
    place,
    placeKey: placeKeyOf(place),
    common: common || kind !== 'repair',
    urgency,
    text,
    fileIds,
    state: 'reported',
    level: 'steward',
    reportedBy: ctx.caller.openid,
    heardBy,
    reportedAt: ctx.now,
    ...limits,
    due: limits.takeBy,
    handler: null,
    takenAt: null,
    visitAt: null,
    onSiteAt: null,
    pause: null,
    waitedMinutes: 0,
    doneAt: null,
    confirmBy: null,
    reopenUntil: null,
    costFen: 0,
    offers: [],
    billIds: [],
    billedThrough: 0,
    costs: [],
    rating: null,
    reopened: 0,
    affected,
    steps: [
      {
        ...stepBy(ctx, 'report', heardBy === null ? '' : heard[heardBy], fileIds),
        ...(byNeighbour && { who: '邻居' }),
      },
    ],
  };
  await table(collection).insertIfAbsent(request);
  const saved = (await table(collection).get(_id)) ?? request;
  // Asked again after a tap that was cut off: told and given out once all the same.
  if (saved.steps.length === 1 && heardBy !== null) await tellStep(saved, ctx.now);
  if (saved.steps.length <= 2) await dispatch(saved, ctx.now);
  const similar = common
    ? await table(collection).count({ communityId, state: open(), category, common: true, _id: not(_id) })
    : 0;
  ctx.note({ no: saved.no, kind, category, urgency });
  return { requestId: _id, no: saved.no, takeBy: saved.takeBy.toISOString(), similar };
}
