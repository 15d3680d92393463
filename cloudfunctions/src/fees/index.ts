import { fees } from '@mulin/shared-types/operations/fees';
import { now } from '../kit/clock';
import { runJobs } from '../kit/jobs';
import { serve } from '../kit/serve';
import { bills } from './bills';
import { chooseCycle } from './choose-cycle';
import { collection } from './collection';
import { EARN_MONTH, earnChunk, openEarningJobs } from './earn-month';
import { payPage } from './pay-page';
import { publishStandard } from './publish-standard';
import { BILL_RUN, billChunk, run, startRun } from './run';
import { draftStandard, standards } from './standards';

/** Well inside the function's time limit; what is left is done on the next tick. */
const TICK_MS = 40_000;

export const main = serve(
  fees,
  { draftStandard, publishStandard, standards, startRun, run, payPage, chooseCycle, bills, collection },
  {
    timers: {
      async work(ctx) {
        const until = new Date(now().getTime() + TICK_MS);
        await openEarningJobs(ctx.now);
        await runJobs(BILL_RUN, billChunk, until);
        await runJobs(EARN_MONTH, earnChunk, until);
      },
    },
  },
);
