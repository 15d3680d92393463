import { dayOf } from '@mulin/domain/day/day';
import { matterUrgencies } from '@mulin/domain/street/joint';
import { jointBodies, jointMatters, jointMeetings } from '@mulin/shared-types/documents/joint';
import { communities } from '@mulin/shared-types/documents/places';
import type { street } from '@mulin/shared-types/operations/street';
import { communityIn } from '../../fees/place';
import type { Context, Handler } from '../../kit/context';
import { not, oneOf, table, type Where } from '../../kit/database';
import { linksTo } from '../../kit/files';
import type { Order } from '../../kit/reading';
import { samePerson } from '../../kit/same-person';
import { unseal } from '../../kit/sealed';
import { noteOf } from '../holidays/calendar';
import { latestLimit } from './latest-limit';
import { type Matter, matterRow, openStates, overStates, stepTitles } from './matter';

type Street = typeof street;
interface Page {
  skip: number;
  limit: number;
}
/** Sessions one may still refer to. */
const LAST_MEETINGS = 10;

export const matters: Handler<Street, 'matters'> = async ({ communityId, over, skip, limit }, { now }) => ({
  matters: await rows({ communityId }, over, { skip, limit }, now),
});

export const mattersInStreet: Handler<Street, 'mattersInStreet'> = async (
  { streetId, over, skip, limit },
  { now },
) => ({
  matters: await rows({ streetId }, over, { skip, limit }, now),
});

async function rows(where: Where<Matter>, over: boolean, { skip, limit }: Page, now: Date) {
  const state = oneOf<Matter['state']>(over ? overStates : openStates);
  const orderBy: Order<Matter> = over ? [['filedAt', 'desc']] : dueFirst;
  return mattersShown(await table(jointMatters).find({ ...where, state }, { skip, limit, orderBy }), now);
}

export const dueFirst: Order<Matter> = [
  ['dueDay', 'asc'],
  ['filedAt', 'asc'],
];

/** Each with where it is. */
export async function mattersShown(found: readonly Matter[], now: Date) {
  const places = await table(communities).getMany(new Set(found.map(({ communityId }) => communityId)));
  return found.map((one) => matterRow(one, places.get(one.communityId)?.name ?? '', dayOf(now)));
}

const named = (sealed: string): string => (sealed === '' ? '' : unseal('name', sealed));

export const matter: Handler<Street, 'matter'> = async (_, ctx) => {
  const one = ctx.subjectOf(jointMatters);
  const [links, body, meetings, may] = await Promise.all([
    linksTo([...new Set(one.steps.flatMap(({ fileIds }) => fileIds))]),
    table(jointBodies).get(one.streetId),
    table(jointMeetings).find(
      { streetId: one.streetId, state: not('cancelled') },
      { limit: LAST_MEETINGS, orderBy: [['day', 'desc']], fields: ['day'] },
    ),
    mayDo(one, ctx),
  ]);
  const byId = new Map(links.map((link) => [link.fileId, link]));
  return {
    now: ctx.now.toISOString(),
    matter: {
      ...matterRow(one, ctx.community?.name ?? '', dayOf(ctx.now)),
      communityId: one.communityId,
      urgency: one.urgency,
      urgencyTitle: matterUrgencies[one.urgency].title,
      facts: one.facts,
      requestId: one.requestId,
      meetingId: one.meetingId,
      method: one.method,
      receiver: named(one.receiver),
      handler: named(one.handler),
      watcher: named(one.watcher),
      limitDay: one.limitDay,
      longestDay: await latestLimit(one.urgency, ctx),
      workdaysText: await noteOf(communityIn(ctx).districtId, ctx.now),
      members: body?.members ?? [],
      meetings: meetings.map(({ _id, day }) => ({ meetingId: _id, day })),
      steps: one.steps.map(({ at, what, who, note, fileIds }) => ({
        at: at.toISOString(),
        title: stepTitles[what],
        who,
        note,
        files: fileIds.flatMap((fileId) => byId.get(fileId) ?? []),
      })),
      may,
    },
  };
};

type May = 'accept' | 'decide' | 'receive' | 'report' | 'extend' | 'close';

async function mayDo({ state, extended, reportedBy }: Matter, { caller }: Context): Promise<May[]> {
  const street = caller.acting.some(({ role }) => role === 'street');
  const office = street || caller.acting.some(({ role }) => role === 'community');
  switch (state) {
    case 'filed':
      return street ? ['accept'] : [];
    case 'accepted':
      return street ? ['decide'] : [];
    case 'dispatched':
      return office ? ['receive'] : [];
    case 'handling':
      return [...(office ? (['report'] as const) : []), ...(street && !extended ? (['extend'] as const) : [])];
    case 'to-check':
      return street && !(await samePerson(reportedBy ?? '', caller.openid)) ? ['close'] : [];
    default:
      return [];
  }
}
