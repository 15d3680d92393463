import { dayOf } from '@mulin/domain/day/day';
import { limitsFor } from '@mulin/domain/requests/limits';
import { units } from '@mulin/shared-types/documents/places';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { not, oneOf, table } from '../kit/database';
import { idOf, letters } from '../kit/ids';
import { keyedHash } from '../kit/sealed';
import { requireUploads } from '../kit/uploads';
import { isCategory, type Request, ruleOf } from './kinds';
import { stepBy } from './step';

/** So many of one home may be open at once. */
const MOST_OPEN = 20;
const open = () => oneOf<Request['state']>(['reported', 'taken']);

/** The page's own number is taken together with the person and the home, so nobody can write over another's request. */
export const report: Handler<typeof requests, 'report'> = async (input, ctx) => {
  const { unitId, category, common, place, urgency, text, fileIds } = input;
  const { _id: _, communityId, label } = ctx.subjectOf(units);
  if (!isCategory(category)) throw new Refusal('INVALID_INPUT', '请选择什么坏了', 'category');
  requireUploads(fileIds, 'requests', communityId);
  const _id = idOf('q', 'request', ctx.caller.openid, unitId, input.requestId);
  if ((await table(collection).count({ unitId, state: open(), _id: not(_id) })) >= MOST_OPEN) {
    throw new Refusal('CONFLICT', `您家还有 ${MOST_OPEN} 件在修，等修好几件再报；有危险请直接打物业电话`);
  }
  const limits = limitsFor(ruleOf(urgency), ctx.now);
  const request: Request = {
    _id,
    no: numberOf(_id, ctx.now),
    communityId,
    unitId,
    unitLabel: label,
    category,
    place,
    common,
    urgency,
    text,
    fileIds,
    state: 'reported',
    reportedBy: ctx.caller.openid,
    reportedAt: ctx.now,
    takeBy: new Date(limits.takeBy),
    doneBy: new Date(limits.doneBy),
    takenBy: null,
    takenAt: null,
    doneAt: null,
    confirmBy: null,
    costFen: 0,
    rating: null,
    reopened: 0,
    steps: [stepBy(ctx, 'report', '', fileIds)],
  };
  await table(collection).insertIfAbsent(request);
  const [kept, similar] = await Promise.all([
    table(collection).get(_id),
    common ? table(collection).count({ communityId, state: open(), category, common: true, _id: not(_id) }) : 0,
  ]);
  const { no, takeBy } = kept ?? request;
  ctx.note({ no, category, urgency });
  return { requestId: _id, no, takeBy: takeBy.toISOString(), similar };
};

/** BX-0713-7K2M: day of the report and four letters, short enough to say on the phone. */
function numberOf(id: string, at: Date): string {
  const [, month, date] = dayOf(at).split('-');
  return `BX-${month}${date}-${letters(keyedHash('request', id), 4).toUpperCase()}`;
}
