import { dayOf } from '@mulin/domain/day/day';
import { matterUrgencies, threeDifferent } from '@mulin/domain/street/joint';
import { jointMatters, jointMeetings } from '@mulin/shared-types/documents/joint';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { requireDecent } from '../../kit/judged';
import { requireOther } from '../../kit/same-person';
import { seal } from '../../kit/sealed';
import { requireUploads } from '../../kit/uploads';
import { stepBy } from '../../requests/step';
import { calendarOf } from '../holidays/calendar';
import { answerFromJoint } from './from-request';
import { latestLimit } from './latest-limit';
import { moveMatter, newMatter } from './matter';

type Street = typeof street;

export const fileMatter: Handler<Street, 'fileMatter'> = async (input, ctx) => {
  const { kind, urgency, title, facts, fileIds } = input;
  const { _id: communityId, streetId, districtId } = communityIn(ctx);
  requireUploads(fileIds, 'joint', communityId);
  await requireDecent(`${title}\n${facts}`, ctx.caller.openid, 'title');
  const { at, by, who } = stepBy(ctx, 'file', '');
  const matter = newMatter(
    [by, communityId, input.requestId],
    { streetId, communityId, kind, urgency, title, facts, requestId: null, from: null },
    { at, by, who, note: '', fileIds },
    await calendarOf(districtId, ctx.now),
  );
  await table(jointMatters).insertIfAbsent(matter);
  ctx.note({ no: matter.no, title });
  return { matterId: matter._id, no: matter.no };
};

export const acceptMatter: Handler<Street, 'acceptMatter'> = async ({ accept, urgency, note }, ctx) => {
  if (!accept && note === '') throw new Refusal('INVALID_INPUT', '不受理要说明理由', 'note');
  const step = accept
    ? ({ to: 'accepted', what: 'accept', change: { urgency } } as const)
    : ({ to: 'refused', what: 'refuse', change: { outcome: note } } as const);
  const also = accept ? undefined : answerFromJoint(ctx, `联席会议不受理：${note}`);
  await moveMatter(ctx, { from: ['filed'], ...step, note, ...(also ? { also } : {}) });
  return {};
};

/** 会议议定处理办法和时限 (S3); 接、办、盯 are three different persons (S2). */
export const decideMatter: Handler<Street, 'decideMatter'> = async (input, ctx) => {
  const { meetingId, method, unit, receiver, handler, watcher, limitDay } = input;
  const { streetId, urgency } = ctx.subjectOf(jointMatters);
  if (!threeDifferent(receiver, handler, watcher)) {
    throw new Refusal('INVALID_INPUT', '接、办、盯要三个不同的人', 'watcher');
  }
  if (meetingId !== undefined) {
    const meeting = await table(jointMeetings).get(meetingId);
    if (meeting?.streetId !== streetId || meeting.state === 'cancelled') {
      throw new Refusal('INVALID_INPUT', '没有这次会议', 'meetingId');
    }
  }
  const today = dayOf(ctx.now);
  if (limitDay < today || limitDay > (await latestLimit(urgency, ctx))) {
    const { title, workdays } = matterUrgencies[urgency];
    throw new Refusal('INVALID_INPUT', `${title}的事最长 ${workdays} 个工作日`, 'limitDay');
  }
  const people = { receiver: seal('name', receiver), handler: seal('name', handler), watcher: seal('name', watcher) };
  const change = { ...people, meetingId: meetingId ?? null, method, unit, limitDay };
  await moveMatter(ctx, { from: ['accepted'], to: 'dispatched', what: 'decide', note: `${unit}办：${method}`, change });
  return {};
};

export const receiveMatter: Handler<Street, 'receiveMatter'> = async ({ note }, ctx) => {
  await moveMatter(ctx, { from: ['dispatched'], to: 'handling', what: 'receive', note });
  return {};
};

export const reportMatter: Handler<Street, 'reportMatter'> = async ({ finished, note, fileIds }, ctx) => {
  requireUploads(fileIds, 'joint', ctx.subjectOf(jointMatters).communityId);
  const change = finished ? { reportedBy: ctx.caller.openid } : {};
  const step = finished ? ({ to: 'to-check', what: 'finish' } as const) : ({ to: 'handling', what: 'report' } as const);
  await moveMatter(ctx, { from: ['handling'], ...step, note, fileIds, change });
  return {};
};

export const extendMatter: Handler<Street, 'extendMatter'> = async ({ limitDay, note }, ctx) => {
  const { extended, urgency, limitDay: before } = ctx.subjectOf(jointMatters);
  if (extended) throw new Refusal('CONFLICT', '时限只能改一次');
  const today = dayOf(ctx.now);
  if (limitDay <= (before ?? today) || limitDay < today || limitDay > (await latestLimit(urgency, ctx))) {
    throw new Refusal(
      'INVALID_INPUT',
      `新时限要比原来晚，最长再延 ${matterUrgencies[urgency].workdays} 个工作日`,
      'limitDay',
    );
  }
  const change = { limitDay, extended: true };
  await moveMatter(ctx, { from: ['handling'], to: 'handling', what: 'extend', note, change });
  return {};
};

/** Whoever entered that it was done does not also look at it. */
export const closeMatter: Handler<Street, 'closeMatter'> = async ({ done, note, fileIds }, ctx) => {
  const { reportedBy, communityId, unit } = ctx.subjectOf(jointMatters);
  await requireOther(reportedBy, ctx.caller.openid, '报办好的人不能自己核对，请另一位同事核对');
  if (done && fileIds.length === 0) throw new Refusal('INVALID_INPUT', '办结要有现场照片或材料', 'fileIds');
  requireUploads(fileIds, 'joint', communityId);
  const step = done
    ? ({ to: 'closed', what: 'close', change: { outcome: note } } as const)
    : ({ to: 'handling', what: 'return', change: { reportedBy: null } } as const);
  const also = done ? answerFromJoint(ctx, `${unit}：${note}`) : undefined;
  await moveMatter(ctx, { from: ['to-check'], ...step, note, fileIds, ...(also ? { also } : {}) });
  return {};
};
