import { ledger } from '@mulin/shared-types/operations/ledger';
import { runJobs } from '../kit/jobs';
import { serve } from '../kit/serve';
import { auditFiles, audits } from './audit/reading';
import { startAudit } from './audit/start';
import { auditChunk, LEDGER_AUDIT } from './audit/volume';
import { enterCommission } from './by-hand/commission';
import { decideDraft } from './by-hand/decide';
import { enterCost, enterGrant, enterInvoicePayment, enterSharedIncome } from './by-hand/enter';
import { enterReversal } from './by-hand/reversal';
import { draftFiles, drafts } from './by-hand/waiting';
import { closes, decideClose, lockPeriod } from './close';
import { kinds } from './kinds';
import { rebuildSums } from './month-sums';
import { giveNumbers } from './numbering';
import { askOpeningBack, decideOpening } from './openings/decide';
import { enterOpening, previewOpening } from './openings/enter';
import { askOldDebtBack, decideOldDebtBack, oldDebts } from './openings/old-debts';
import { openingSheet } from './openings/sheet';
import { openingFiles, openings } from './openings/view';
import { goOnOpening } from './openings/work';
import { committeeFunds, enterContribution, enterSpending, setCommitteeBudget } from './purses/committee-funds';
import { confirmPurse, consentToUse } from './purses/confirm';
import { enterHandOver } from './purses/hand-over';
import { reversePurse } from './purses/reverse';
import { shareEarnings } from './purses/sharing';
import { enterUse } from './purses/use';
import { entriesOfPurse, purseFiles, purses } from './purses/view';
import { entries, trialBalance, voucher } from './reading';

/** Well inside the function's time limit; what is left is done on the next tick. */
const TICK_MS = 40_000;

export const main = serve(
  ledger,
  {
    kinds,
    enterCost,
    enterSharedIncome,
    enterInvoicePayment,
    enterGrant,
    enterCommission,
    enterReversal,
    drafts,
    draftFiles,
    decideDraft,
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
    purses,
    purseEntries: entriesOfPurse,
    purseFiles,
    enterUse,
    enterHandOver,
    consentToUse,
    confirmPurse,
    reversePurse,
    committeeFunds,
    setCommitteeBudget,
    enterSpending,
    enterContribution,
    openingSheet,
    previewOpening,
    enterOpening,
    openings,
    openingFiles,
    decideOpening,
    askOpeningBack,
    oldDebts,
    askOldDebtBack,
    decideOldDebtBack,
  },
  {
    timers: {
      giveNumbers,
      async work(ctx) {
        await shareEarnings(ctx);
        const until = new Date(ctx.now.getTime() + TICK_MS);
        await goOnOpening(ctx.now, until);
        await runJobs(LEDGER_AUDIT, auditChunk, until);
      },
    },
  },
);
