import { pauseReasons } from '@mulin/domain/requests/clock';
import { bills } from '@mulin/shared-types/documents/fees';
import { requests as collection } from '@mulin/shared-types/documents/requests';
import type { requests } from '@mulin/shared-types/operations/requests';
import type { Handler } from '../kit/context';
import { table } from '../kit/database';
import { linksTo } from '../kit/files';
import { refuseOfBefore } from './hearers';
import type { Request } from './kinds';
import { shownCosts } from './link-cost';
import { mayDo } from './may-do';
import { withReporter } from './neighbours';
import { answersInApp } from './paper-yes';
import { agreedSince } from './repair-bill';
import { shownRow, shownSteps } from './shown';
import { yesBinds } from './who-agrees';
import { namesOf } from './workers';

/** No telephone of whoever reported it: who repairs calls through the front desk. */
export const show: Handler<typeof requests, 'show'> = async (_, ctx) => {
  const request = ctx.subjectOf(collection);
  await refuseOfBefore(request, ctx);
  const files = [...new Set([...request.fileIds, ...request.steps.flatMap((step) => step.fileIds)])];
  const [links, billed, costs, nameOf, { agreed }, binds, inApp, reported] = await Promise.all([
    linksTo(files),
    table(bills).getMany(request.billIds),
    shownCosts(request),
    namesOf(request.communityId, ctx.now),
    agreedSince(request),
    yesBinds(request, ctx),
    answersInApp(request, ctx.now),
    withReporter(request, ctx),
  ]);
  const byId = new Map(links.map((link) => [link.fileId, link]));
  const linked = (fileIds: readonly string[]) => fileIds.flatMap((fileId) => byId.get(fileId) ?? []);
  return {
    now: ctx.now.toISOString(),
    request: {
      ...shownRow(request, ctx.now),
      communityId: request.communityId,
      unitLabel: request.unitLabel,
      common: request.common,
      text: request.text,
      files: linked(request.fileIds),
      ...timesOf(request),
      pauseTitle: request.pause ? pauseReasons[request.pause.why].title : '',
      pauseStops: request.pause ? pauseReasons[request.pause.why].stops !== 'no' : false,
      handlerName: nameOf(request.handler),
      costFen: request.costFen,
      offers: request.offers.map(({ no, what, fen, state, wish, paper }) => ({
        ...{ no, what, fen, state },
        signedBy: paper?.who ?? '',
        wishedBy: state === 'offered' ? (wish?.who ?? '') : '',
      })),
      yesBinds: binds,
      agreed: agreed.length > 0,
      bills: [...billed.values()].map(({ _id, netFen, state }) => ({
        billId: _id,
        fen: netFen,
        paid: state === 'paid',
      })),
      costs,
      steps: shownSteps(reported, ctx.caller.openid, linked),
      may: mayDo(request, { agreed: agreed.length > 0, answersInApp: inApp }, ctx),
    },
  };
};

const timesOf = ({ takeBy, onSiteBy, doneBy, visitAt, confirmBy }: Request) => ({
  takeBy: takeBy.toISOString(),
  onSiteBy: onSiteBy?.toISOString() ?? null,
  doneBy: doneBy.toISOString(),
  visitAt: visitAt?.toISOString() ?? null,
  confirmBy: confirmBy?.toISOString() ?? null,
});
