import { dayOf } from '@mulin/domain/day/day';
import { duties } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { idOf } from '../kit/ids';
import { type Duty, dutiesFrom, MOST_DUTIES } from './duties';
import { buildingsOf, keptBy } from './kept';
import { shownWorkers, workersOf } from './workers';

type Requests = typeof requests;

export const roster: Handler<Requests, 'roster'> = async ({ communityId }, { now }) => {
  const [found, workers, shown, kept, buildings] = await Promise.all([
    dutiesFrom(communityId, dayOf(now)),
    workersOf(communityId, now),
    shownWorkers(communityId, now),
    keptBy(communityId),
    buildingsOf(communityId),
  ]);
  const names = new Map(workers.map(({ openid, name }) => [openid, name]));
  const today = dayOf(now);
  return {
    duties: found
      .filter(({ day }) => day === null || day >= today)
      .sort((a, b) => (a.day ?? '').localeCompare(b.day ?? '') || a.from - b.from)
      .map(({ _id, openid, day, weekdays, from, to, categories, buildings: houses }) => ({
        dutyId: _id,
        name: names.get(openid) ?? '已离岗的同事',
        day,
        weekdays,
        from,
        to,
        categories: categories.map(
          (one) => kept.categories.find(({ category }) => category === one)?.title ?? '已去掉的类别',
        ),
        buildings: houses,
        gone: !names.has(openid),
      })),
    workers: shown,
    categories: kept.categories.map(({ category, title }) => ({ category, title })),
    buildings,
  };
};

export const addDuty: Handler<Requests, 'addDuty'> = async (input, ctx) => {
  const { communityId, dutyId, workerId, day, weekdays, ...hours } = input;
  if (day === null && weekdays.length === 0) throw new Refusal('INVALID_INPUT', '选星期几，或者选一天', 'weekdays');
  if (day !== null && day < dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '这一天已经过了', 'day');
  const worker = (await workersOf(communityId, ctx.now)).find((one) => one.workerId === workerId);
  if (!worker) throw new Refusal('INVALID_INPUT', '这位师傅不在岗了，请另选一位', 'workerId');
  const there = await dutiesFrom(communityId, dayOf(ctx.now));
  if (there.length >= MOST_DUTIES) throw new Refusal('CONFLICT', '排班太多了，请先去掉用不着的');
  const duty: Duty = {
    _id: idOf('duty', 'request', communityId, dutyId),
    communityId,
    openid: worker.openid,
    day,
    weekdays: day === null ? [...new Set(weekdays)].sort() : [],
    ...hours,
    by: ctx.caller.openid,
    at: ctx.now,
    endedAt: null,
  };
  await table(duties).insertIfAbsent(duty);
  ctx.note({ day, weekdays, from: duty.from, to: duty.to });
  return { dutyId: duty._id };
};

export const endDuty: Handler<Requests, 'endDuty'> = async (_, ctx) => {
  const duty = ctx.subjectOf(duties);
  await table(duties).update(duty._id, { endedAt: null }, { endedAt: ctx.now });
  return {};
};
