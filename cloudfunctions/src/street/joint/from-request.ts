import { jointMatters } from '@mulin/shared-types/documents/joint';
import { communities } from '@mulin/shared-types/documents/places';
import { requestClimbs } from '@mulin/shared-types/documents/request-climbs';
import { requests } from '@mulin/shared-types/documents/requests';
import type { Context } from '../../kit/context';
import { type Transaction, table } from '../../kit/database';
import { tellIn } from '../../kit/tell';
import { hearersOf } from '../../requests/hearers';
import { stepBy } from '../../requests/step';
import type { Climb, Climbing } from '../climbing/request';
import { calendarOf } from '../holidays/calendar';
import { type Matter, newMatter } from './matter';

/** A request nobody settled is put before the joint meeting: once every time it comes there, whoever runs the timer. */
export async function matterOf(climb: Climb, request: Climbing, why: string, at: Date): Promise<Matter> {
  const districtId = (await table(communities).get(climb.communityId))?.districtId ?? '';
  const before = climb.steps.filter(({ to, what }) => to === 'joint-meeting' && what !== 'answer').length;
  return newMatter(
    [climb._id, String(climb.round), String(before)],
    {
      streetId: climb.streetId,
      communityId: climb.communityId,
      kind: 'link',
      urgency: request.urgency === 'danger' ? 'urgent' : 'normal',
      // What the reporter wrote is for the offices; everybody reads the number only.
      title: `没人办好的报事 ${request.no}`,
      facts: why,
      requestId: climb._id,
      from: climb.level,
    },
    { at, by: '', who: '系统', note: why, fileIds: [] },
    await calendarOf(districtId, at),
  );
}

/**
 * What the joint meeting made of a request is its answer to the reporter, who may still not be content; part of the step that closes the
 * matter, so that the one never stands without the other.
 */
export const answerFromJoint =
  (ctx: Context, note: string) =>
  async (tx: Transaction): Promise<void> => {
    const { _id, requestId, communityId } = ctx.subjectOf(jointMatters);
    if (requestId === null) return;
    const request = await tx.get(requests, requestId);
    const climb = await tx.get(requestClimbs, requestId);
    if (!request || !climb || climb.level !== 'joint-meeting' || climb.state !== 'climbing') return;
    const { who } = stepBy(ctx, 'answer', note);
    const level = 'joint-meeting' as const;
    const step = {
      at: ctx.now,
      what: 'answer' as const,
      from: level,
      to: level,
      by: ctx.caller.openid,
      who,
      note,
      until: null,
    };
    await tx.update(requestClimbs, requestId, {
      state: 'answered',
      dueAt: null,
      version: climb.version + 1,
      steps: [...climb.steps, step],
    });
    const about = { kind: 'request' as const, id: requestId, unitId: request.unitId };
    const message = { communityId, key: `matter.${_id}`, kind: 'request' as const, title: '联席会议答复了', about };
    for (const openid of await hearersOf(request, ctx.now))
      await tellIn(tx, openid, { ...message, body: `${request.no}：${note}` }, ctx.now);
  };
