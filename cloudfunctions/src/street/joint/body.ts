import { dayOf } from '@mulin/domain/day/day';
import { isSilent, usualMembers } from '@mulin/domain/street/joint';
import { jointBodies, jointMatters, jointMeetings } from '@mulin/shared-types/documents/joint';
import { streets } from '@mulin/shared-types/documents/places';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import { altered } from '../../kit/altered';
import type { Handler } from '../../kit/context';
import { below, oneOf, type Row, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { type Matter, openStates } from './matter';

type Street = typeof street;
type Body = Row<typeof jointBodies>;
type Meeting = Row<typeof jointMeetings>;

/** Streets of one district. */
const MOST_STREETS = 200;
const open = () => oneOf<Matter['state']>(openStates);

/** S0: some had never set one up. */
function warningOf(body: Body | undefined, today: string): string {
  if (!body) return '还没有建立联席会议制度，没人办的事报不到联席会议';
  return isSilent(body.setUpDay, body.lastMetDay, today) ? '已经四个月没有开会' : '';
}

export const meetingView = ({ _id, kind, day, place, participants, state }: Meeting) => ({
  meetingId: _id,
  kind,
  day,
  place,
  participants,
  state,
});

export const joint: Handler<Street, 'joint'> = async ({ streetId, skip, limit }, { now }) => {
  const today = dayOf(now);
  const [body, meetings, all, late] = await Promise.all([
    table(jointBodies).get(streetId),
    table(jointMeetings).find({ streetId }, { skip, limit, orderBy: [['day', 'desc']] }),
    table(jointMatters).count({ streetId, state: open() }),
    table(jointMatters).count({ streetId, state: open(), dueDay: below(today) }),
  ]);
  return {
    today,
    body: body ? { convener: body.convener, members: body.members, lastMetDay: body.lastMetDay } : null,
    usualMembers: [...usualMembers],
    warning: warningOf(body, today),
    open: all,
    late,
    meetings: meetings.map(meetingView),
  };
};

export const jointByStreet: Handler<Street, 'jointByStreet'> = async ({ districtId }, { now }) => {
  const today = dayOf(now);
  const all = await table(streets).find({ districtId }, { limit: MOST_STREETS, orderBy: [['name', 'asc']] });
  const streetId = oneOf(all.map(({ _id }) => _id));
  const [bodies, waiting, late] = await Promise.all([
    table(jointBodies).getMany(all.map(({ _id }) => _id)),
    table(jointMatters).sumBy({ streetId, state: open() }, 'streetId'),
    table(jointMatters).sumBy({ streetId, state: open(), dueDay: below(today) }, 'streetId'),
  ]);
  return {
    streets: all.map(({ _id, name }) => ({
      streetId: _id,
      name,
      warning: warningOf(bodies.get(_id), today),
      lastMetDay: bodies.get(_id)?.lastMetDay ?? null,
      open: waiting.get(_id) ?? 0,
      late: late.get(_id) ?? 0,
    })),
  };
};

export const setUpJoint: Handler<Street, 'setUpJoint'> = async ({ streetId, convener, ...said }, ctx) => {
  const listed = [...new Set(said.members)];
  if (listed.length < 2) throw new Refusal('INVALID_INPUT', '成员单位至少两家', 'members');
  const [setUpDay, by] = [dayOf(ctx.now), ctx.caller.openid];
  const fresh = { _id: streetId, streetId, convener, members: listed, setUpDay, lastMetDay: null, by };
  const before = await table(jointBodies).get(streetId);
  if (!(await table(jointBodies).insertIfAbsent(fresh))) {
    await table(jointBodies).update(streetId, {}, { convener, members: listed, by });
  }
  const members = altered(['成员单位', before?.members.join('、') ?? '没有', listed.join('、')]);
  ctx.note({ title: '联席会议', ...members });
  return {};
};

export const callJoint: Handler<Street, 'callJoint'> = async (input, ctx) => {
  const { streetId, kind, day, place, participants } = input;
  const body = await table(jointBodies).get(streetId);
  if (!body) throw new Refusal('CONFLICT', '先建立联席会议，定召集人和成员单位');
  if (day < dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '会议日要在今天以后', 'day');
  const _id = idOf('jh', 'request', ctx.caller.openid, streetId, input.requestId);
  await table(jointMeetings).insertIfAbsent({
    _id,
    streetId,
    kind,
    day,
    place,
    participants: [...new Set(participants)],
    state: 'called',
    attended: [],
    signed: [],
    minutes: '',
    fileIds: [],
    by: ctx.caller.openid,
    filedBy: null,
    filedAt: null,
  });
  ctx.note({ title: `联席会议 ${day}` });
  return { meetingId: _id };
};
