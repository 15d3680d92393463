import { dayOf } from '@mulin/domain/day/day';
import { matterStates } from '@mulin/domain/street/joint';
import { jointBodies, jointMatters, jointMeetings } from '@mulin/shared-types/documents/joint';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { requireDecent } from '../../kit/judged';
import { requireUploads } from '../../kit/uploads';
import { meetingView } from './body';

type Street = typeof street;
const MOST_MATTERS = 100;

export const meeting: Handler<Street, 'meeting'> = async (_, { subjectOf, now }) => {
  const one = subjectOf(jointMeetings);
  const [files, decided] = await Promise.all([
    linksTo(one.fileIds),
    table(jointMatters).find({ meetingId: one._id }, { limit: MOST_MATTERS, fields: ['no', 'title', 'state'] }),
  ]);
  return {
    today: dayOf(now),
    meeting: {
      ...meetingView(one),
      streetId: one.streetId,
      attended: one.attended,
      signed: one.signed,
      minutes: one.minutes,
      files,
    },
    matters: decided.map(({ _id, no, title, state }) => ({
      matterId: _id,
      no,
      title,
      stateTitle: matterStates[state],
    })),
  };
};

/** 整理联席会议记录，形成会议纪要存档备查 (S3): what was filed stays as it is. */
export const fileMinutes: Handler<Street, 'fileMinutes'> = async (input, ctx) => {
  const { held, attended, signed, minutes, fileIds } = input;
  const { _id, streetId, day, participants } = ctx.subjectOf(jointMeetings);
  if (held && day > dayOf(ctx.now)) throw new Refusal('TOO_EARLY', '会议日还没到');
  if (held && attended.length < 2) throw new Refusal('INVALID_INPUT', '选到会的单位，至少两家', 'attended');
  const known = new Set(participants);
  if (attended.some((unit) => !known.has(unit))) throw new Refusal('INVALID_INPUT', '到会的要在参加单位里', 'attended');
  if (signed.some((unit) => !attended.includes(unit))) throw new Refusal('INVALID_INPUT', '签字的要到了会', 'signed');
  requireUploads(fileIds, 'joint', streetId);
  if (minutes !== '') await requireDecent(minutes, ctx.caller.openid, 'minutes');
  const filed = held
    ? ({ state: 'filed', attended, signed, minutes, fileIds } as const)
    : ({ state: 'cancelled', minutes } as const);
  await transaction(async (tx) => {
    const [now, body] = [await tx.get(jointMeetings, _id), await tx.get(jointBodies, streetId)];
    if (now?.state !== 'called') throw new Refusal('CONFLICT', '这次会议已经归档了');
    await tx.update(jointMeetings, _id, { ...filed, filedBy: ctx.caller.openid, filedAt: ctx.now });
    if (held && body && (body.lastMetDay ?? '') < day) await tx.update(jointBodies, streetId, { lastMetDay: day });
  });
  ctx.note({ title: `联席会议 ${day}`, state: filed.state });
  return {};
};
