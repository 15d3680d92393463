import { addDays, dayOf } from '@mulin/domain/day/day';
import { receptionHosts } from '@mulin/domain/street/reception';
import { receptionDays as collection } from '@mulin/shared-types/documents/reception';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import { communityIn } from '../../fees/place';
import type { Context, Handler } from '../../kit/context';
import { atLeast, type Row, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { requireDecent } from '../../kit/judged';

type Street = typeof street;
type Reception = Row<typeof collection>;

/** So long a day that was held stays in the calendar. */
const SHOWN_DAYS = 30;
/** Of a whole street at once; its communities hold some a month. */
const MOST = 500;

const sitsAs = ({ caller }: Context, heldBy: Reception['heldBy']): boolean =>
  caller.acting.some(({ role }) => role === heldBy);

export const receptionDays: Handler<Street, 'receptionDays'> = async ({ communityId }, ctx) => {
  const { streetId } = communityIn(ctx);
  const today = dayOf(ctx.now);
  const found = await table(collection).find(
    { streetId, day: atLeast(addDays(today, -SHOWN_DAYS)) },
    { limit: MOST, orderBy: [['day', 'asc']] },
  );
  const here = found.filter((one) => one.communityId === undefined || one.communityId === communityId);
  return {
    today,
    days: here.map((one) => ({
      receptionId: one._id,
      heldBy: one.heldBy,
      heldByTitle: receptionHosts[one.heldBy],
      host: one.host,
      day: one.day,
      from: one.from,
      to: one.to,
      place: one.place,
      whole: one.communityId === undefined,
      state: one.state,
      note: one.note,
      mine: sitsAs(ctx, one.heldBy),
    })),
  };
};

export const planReception: Handler<Street, 'planReception'> = async (input, ctx) => {
  const { heldBy, whole, host, day, from, to, place } = input;
  const { _id: communityId, streetId } = communityIn(ctx);
  if (!sitsAs(ctx, heldBy))
    throw new Refusal('CONFLICT', `${receptionHosts[heldBy]}的接待日由${receptionHosts[heldBy]}定`, 'heldBy');
  if (whole && heldBy !== 'street') throw new Refusal('INVALID_INPUT', '只有镇街的接待日可以管全镇街', 'whole');
  if (day < dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '接待日要在今天以后', 'day');
  if (to <= from) throw new Refusal('INVALID_INPUT', '结束要比开始晚', 'to');
  await requireDecent(`${host}\n${place}`, ctx.caller.openid, 'host');
  const _id = idOf('jd', 'request', ctx.caller.openid, communityId, input.requestId);
  const planned = { heldBy, host, day, from, to, place, state: 'planned' as const, note: '' };
  await table(collection).insertIfAbsent({
    _id,
    streetId,
    ...(whole ? {} : { communityId }),
    ...planned,
    by: ctx.caller.openid,
    at: ctx.now,
  });
  ctx.note({ title: `${receptionHosts[heldBy]}接待日 ${day}` });
  return { receptionId: _id };
};

export const endReception: Handler<Street, 'endReception'> = async ({ held, note }, ctx) => {
  const one = ctx.subjectOf(collection);
  if (!sitsAs(ctx, one.heldBy)) throw new Refusal('CONFLICT', `这次接待由${receptionHosts[one.heldBy]}登记`);
  if (held && one.day > dayOf(ctx.now)) throw new Refusal('TOO_EARLY', '接待日还没到');
  await requireDecent(note, ctx.caller.openid, 'note');
  const state = held ? 'held' : 'cancelled';
  if (!(await table(collection).update(one._id, { state: 'planned' }, { state, note }))) {
    throw new Refusal('CONFLICT', '已经登记过了');
  }
  ctx.note({ title: `${receptionHosts[one.heldBy]}接待日 ${one.day}`, state });
  return {};
};
