import { DISSUADE_HOURS, violationKindOf } from '@mulin/domain/street/violations';
import { violations as collection } from '@mulin/shared-types/documents/violations';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { not, oneOf, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { requireDecent } from '../../kit/judged';
import { numberOf } from '../../kit/number';
import { requireUploads } from '../../kit/uploads';
import { isResident, type Violation } from './view';

/** So many of one person may be under way at once. */
const MOST_OPEN = 10;
const HOUR_MS = 3_600_000;

/** The company has to dissuade at once; whoever reported stands nowhere but in the id of the account. */
export const reportViolation: Handler<typeof street, 'reportViolation'> = async (input, ctx) => {
  const { kind, place, text, fileIds } = input;
  const { _id: communityId } = communityIn(ctx);
  const { openid, acting } = ctx.caller;
  requireUploads(fileIds, 'violations', communityId);
  await requireDecent(`${place}\n${text}`, openid, 'text');
  const _id = idOf('wf', 'request', openid, communityId, input.requestId);
  const underWay = oneOf<Violation['state']>(['reported', 'failed', 'referred', 'answered']);
  if (
    (await table(collection).count({ reportedBy: openid, communityId, state: underWay, _id: not(_id) })) >= MOST_OPEN
  ) {
    throw new Refusal('CONFLICT', `您举报的还有 ${MOST_OPEN} 件在办，等办完几件再报`);
  }
  const who = acting.some(({ role }) => isResident(role)) ? '住户' : '工作人员';
  await table(collection).insertIfAbsent({
    _id,
    no: numberOf('WF', _id, ctx.now),
    communityId,
    kind,
    place,
    text,
    fileIds,
    state: 'reported',
    reportedBy: openid,
    reportedAt: ctx.now,
    due: new Date(ctx.now.getTime() + DISSUADE_HOURS * HOUR_MS),
    department: '',
    climbed: false,
    version: 1,
    steps: [{ at: ctx.now, what: 'report', by: openid, who, note: '', fileIds }],
  });
  const kept = await table(collection).get(_id);
  ctx.note({ no: kept?.no ?? '', kind });
  return { violationId: _id, no: kept?.no ?? '', department: violationKindOf(kind).department };
};
