import { placeKeyOf } from '@mulin/domain/requests/presets';
import { openStates, requestStates } from '@mulin/domain/requests/request';
import { units } from '@mulin/shared-types/documents/places';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../kit/context';
import { append, atLeast, oneOf, table, transaction } from '../kit/database';
import type { Request } from './kinds';
import { placeForNeighbours, stepsForNeighbours } from './shown-to-neighbours';

type Requests = typeof requests;

/** 最近: what was reported longer ago and is still open is another matter by now. */
const LATELY_MS = 30 * 24 * 60 * 60_000;
const MOST_ALIKE = 5;
const MOST_AFFECTED = 300;

/**
 * 已有人报过: the same category at the same common place. Nothing of who reported it or in which words; and repairs only, or one could try
 * out whose door somebody complained of.
 */
export const alike: Handler<Requests, 'alike'> = async ({ unitId, category, place }, ctx) => {
  const { communityId } = ctx.subjectOf(units);
  const found = await table(collection).find(
    {
      communityId,
      kind: 'repair',
      category,
      placeKey: placeKeyOf(place),
      reportedAt: atLeast(new Date(ctx.now.getTime() - LATELY_MS)),
      common: true,
      state: oneOf<Request['state']>(openStates),
    },
    { limit: MOST_ALIKE, orderBy: [['reportedAt', 'desc']] },
  );
  return {
    found: found.map((request) => ({
      requestId: request._id,
      category: request.categoryTitle,
      place: request.place,
      stateTitle: requestStates[request.state],
      affected: request.affected.length,
      own: isOf(request, unitId),
      reportedAt: request.reportedAt.toISOString(),
    })),
  };
};

const isOf = (request: Pick<Request, 'unitId' | 'affected'>, unitId: string): boolean =>
  request.unitId === unitId || request.affected.some((one) => one.unitId === unitId);

/** Whose request it is cannot be asked by its number: one of another community, or of a home's inside, is not there. */
export const join: Handler<Requests, 'join'> = async ({ unitId, requestId }, ctx) => {
  const { communityId } = ctx.subjectOf(units);
  const affected = await transaction(async (tx) => {
    const request = await tx.get(collection, requestId);
    if (request?.communityId !== communityId || !request.common || request.kind !== 'repair') {
      throw new Refusal('NOT_FOUND', '没有找到这一单', 'requestId');
    }
    const homes = request.affected.length;
    if (isOf(request, unitId)) return homes;
    if (!isOpen(request)) throw new Refusal('CONFLICT', '这一单已经办完了，还不好请另报一单');
    if (homes >= MOST_AFFECTED) throw new Refusal('CONFLICT', '报过同样问题的邻居已经很多，物业知道了');
    const entry = { unitId, openid: ctx.caller.openid, at: ctx.now };
    await tx.update(collection, requestId, { affected: append(entry) });
    return homes + 1;
  });
  ctx.note({ affected });
  return { affected };
};

const isOpen = ({ state }: Request): boolean => (openStates as readonly string[]).includes(state);

export const joined: Handler<Requests, 'joined'> = async ({ unitId, skip, limit }, { now }) => {
  const found = await table(collection).find(
    { 'affected.unitId': unitId },
    { skip, limit, orderBy: [['reportedAt', 'desc']] },
  );
  return {
    now: now.toISOString(),
    requests: found.map((request) => ({
      requestId: request._id,
      category: request.categoryTitle,
      place: placeForNeighbours(request),
      stateTitle: requestStates[request.state],
      steps: stepsForNeighbours(request),
    })),
  };
};
