import { fees } from '@mulin/shared-types/operations/fees';
import { now } from '../kit/clock';
import { runJobs } from '../kit/jobs';
import { serve } from '../kit/serve';
import { areaCorrections, askAreaCorrection } from './area-corrections/ask';
import { CORRECT_AREA, correctChunk } from './area-corrections/correct-bills';
import { decideAreaCorrection } from './area-corrections/decide';
import { bills } from './bills';
import { chooseCycle } from './choose-cycle';
import { collection } from './collection';
import { EARN_MONTH, earnChunk, openEarningJobs } from './earn-month';
import { payPage } from './pay-page';
import { publishStandard } from './publish-standard';
import { BILL_RUN, billChunk, run, startRun } from './run';
import { draftStandard, standards } from './standards';
import { confirmMeterBill } from './utilities/confirm';
import { enterMeterBill } from './utilities/enter';
import { addMeter, meters } from './utilities/meters';
import { meterBill, meterBills, utilityShares, utilityTable } from './utilities/reading';
import { openSharing, SHARE_UTILITY, shareChunk } from './utilities/share-out';

/** Well inside the function's time limit; what is left is done on the next tick. */
const TICK_MS = 40_000;

export const main = serve(
  fees,
  {
    areaCorrections,
    askAreaCorrection,
    decideAreaCorrection,
    draftStandard,
    publishStandard,
    standards,
    startRun,
    run,
    payPage,
    chooseCycle,
    bills,
    collection,
    addMeter,
    meters,
    enterMeterBill,
    meterBills,
    meterBill,
    confirmMeterBill,
    utilityShares,
    utilityTable,
  },
  {
    timers: {
      async work(ctx) {
        const until = new Date(now().getTime() + TICK_MS);
        await openEarningJobs(ctx.now);
        await runJobs(BILL_RUN, billChunk, until);
        await runJobs(CORRECT_AREA, correctChunk, until);
        await openSharing(ctx.now);
        await runJobs(SHARE_UTILITY, shareChunk, until);
        await runJobs(EARN_MONTH, earnChunk, until);
      },
    },
  },
);
