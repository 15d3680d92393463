import { requests } from '@mulin/shared-types/operations/requests';
import { serve } from '../kit/serve';
import { alike, join, joined } from './alike';
import { confirm, reopen, withdraw } from './answers';
import { confirmFinished } from './confirm-finished';
import { resumeDecided } from './fund-wait';
import { keepLists, lists, setLimits } from './keep-lists';
import { categories } from './kinds';
import { linkCost, payable } from './link-cost';
import { mine, queue } from './lists';
import { reportForNeighbour } from './neighbours';
import { answerOffer, offer, releaseOffer } from './offers';
import { confirmPaperYes, recordPaperYes } from './paper-yes';
import { report, reportFor } from './report';
import { addDuty, endDuty, roster } from './roster';
import { show } from './show';
import { appoint, arrive, assign, finish, handBack, pause, resume, take } from './work';

export const main = serve(
  requests,
  {
    ...{ categories, alike, report, reportFor, reportForNeighbour, join, joined, mine, show },
    ...{ queue, take, assign, handBack, appoint, arrive, pause, resume, finish },
    ...{ confirm, reopen, withdraw },
    ...{ offer, answerOffer, recordPaperYes, confirmPaperYes, releaseOffer, payable, linkCost },
    ...{ lists, keepLists, setLimits, roster, addDuty, endDuty },
  },
  {
    timers: {
      'confirm-finished': async (ctx) => {
        await confirmFinished(ctx);
        await resumeDecided(ctx);
      },
    },
  },
);
