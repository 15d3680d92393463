import { persons } from '@mulin/shared-types/documents/people';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import type { Handler } from '../kit/context';
import { below, oneOf, table } from '../kit/database';
import { linksTo } from '../kit/files';
import { maskPhone } from '../kit/masked';
import { unseal } from '../kit/sealed';
import type { Request } from './kinds';
import { limitOf, mayDo, rowFields, shownRow, shownSteps } from './shown';

type Requests = typeof requests;

/** Open requests of one community looked through for the latest; a community with more has other worries. */
const MOST_OPEN = 500;

export const mine: Handler<Requests, 'mine'> = async ({ unitId, skip, limit }, { now }) => {
  const found = await table(collection).find(
    { unitId },
    { skip, limit, orderBy: [['reportedAt', 'desc']], fields: rowFields },
  );
  return { now: now.toISOString(), requests: found.map((request) => shownRow(request, now)) };
};

export const queue: Handler<Requests, 'queue'> = async ({ communityId, state, skip, limit }, { now }) => {
  const [counts, found] = await Promise.all([
    countsOf(communityId, now),
    state === 'open'
      ? openOnes(communityId, skip, limit)
      : table(collection).find(
          { communityId, state },
          { skip, limit, orderBy: [['takeBy', 'desc']], fields: rowFields },
        ),
  ]);
  return {
    now: now.toISOString(),
    counts,
    requests: found.map((request) => ({ ...shownRow(request, now), unitLabel: request.unitLabel })),
  };
};

/** The earliest limit first: what is late, then what will be late soonest. */
async function openOnes(communityId: string, skip: number, limit: number) {
  const open = await table(collection).find(
    { communityId, state: oneOf<Request['state']>(['reported', 'taken']) },
    { limit: MOST_OPEN, orderBy: [['takeBy', 'asc']], fields: rowFields },
  );
  const due = (request: (typeof open)[number]) => limitOf(request)?.getTime() ?? 0;
  return open.sort((a, b) => due(a) - due(b)).slice(skip, skip + limit);
}

async function countsOf(communityId: string, now: Date) {
  const [byState, lateToTake, lateToFinish] = await Promise.all([
    table(collection).sumBy({ communityId, state: oneOf<Request['state']>(['reported', 'taken', 'done']) }, 'state'),
    table(collection).count({ communityId, state: 'reported', takeBy: below(now) }),
    table(collection).count({ communityId, state: 'taken', doneBy: below(now) }),
  ]);
  return {
    reported: byState.get('reported') ?? 0,
    taken: byState.get('taken') ?? 0,
    done: byState.get('done') ?? 0,
    late: lateToTake + lateToFinish,
  };
}

/** The reporter's number only masked: who repairs calls through the front desk. */
export const show: Handler<Requests, 'show'> = async (_, ctx) => {
  const request = ctx.subjectOf(collection);
  const files = [...new Set([...request.fileIds, ...request.steps.flatMap((step) => step.fileIds)])];
  const [links, reporter] = await Promise.all([linksTo(files), table(persons).get(request.reportedBy)]);
  const byId = new Map(links.map((link) => [link.fileId, link]));
  const linked = (fileIds: readonly string[]) => fileIds.flatMap((fileId) => byId.get(fileId) ?? []);
  return {
    now: ctx.now.toISOString(),
    request: {
      ...shownRow(request, ctx.now),
      communityId: request.communityId,
      unitId: request.unitId,
      unitLabel: request.unitLabel,
      common: request.common,
      text: request.text,
      files: linked(request.fileIds),
      takeBy: request.takeBy.toISOString(),
      doneBy: request.doneBy.toISOString(),
      confirmBy: request.confirmBy?.toISOString() ?? null,
      costFen: request.costFen,
      rating: request.rating,
      reopened: request.reopened,
      reporterPhoneMasked: reporter ? maskPhone(unseal('phone', reporter.phoneSealed)) : '',
      steps: shownSteps(request, ctx.caller.openid, linked),
      may: mayDo(request, ctx),
    },
  };
};
