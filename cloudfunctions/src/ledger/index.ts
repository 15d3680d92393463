import { ledger } from '@mulin/shared-types/operations/ledger';
import { runJobs } from '../kit/jobs';
import { serve } from '../kit/serve';
import { auditFiles, audits } from './audit/reading';
import { startAudit } from './audit/start';
import { auditChunk, LEDGER_AUDIT } from './audit/volume';
import { closes, decideClose, lockPeriod } from './close';
import { kinds } from './kinds';
import { rebuildSums } from './month-sums';
import { giveNumbers } from './numbering';
import { entries, trialBalance, voucher } from './reading';
import { recordCost, recordSharedIncome } from './record';
import { reverse } from './reverse';

/** Well inside the function's time limit; what is left is done on the next tick. */
const TICK_MS = 40_000;

export const main = serve(
  ledger,
  {
    kinds,
    recordCost,
    recordSharedIncome,
    reverse,
    entries,
    voucher,
    trialBalance,
    rebuildSums,
    closes,
    lockPeriod,
    decideClose,
    startAudit,
    audits,
    auditFiles,
  },
  {
    timers: {
      giveNumbers,
      async work(ctx) {
        await runJobs(LEDGER_AUDIT, auditChunk, new Date(ctx.now.getTime() + TICK_MS));
      },
    },
  },
);
