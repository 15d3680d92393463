import { arrears } from '@mulin/shared-types/operations/arrears';
import { now } from '../kit/clock';
import { runJobs } from '../kit/jobs';
import { serve } from '../kit/serve';
import { certificates, issueCertificate } from './certificates/issue';
import { verify } from './certificates/verify';
import { TELL_DUE, tellDueChunk } from './due-notice/tell-due';
import { answerDispute, dispute, disputes } from './ladder/disputes';
import { arrearsByBuilding, overdueHomes } from './ladder/list';
import { noteOutcome } from './ladder/outcomes';
import { openReminders, REMIND, remindChunk } from './ladder/remind';
import { takeStep } from './ladder/take';
import { decideLadderTerms, ladderTerms, setLadderTerms } from './ladder/terms';
import { claimLateCharge } from './late-charges/claim';
import { decideLateCharge } from './late-charges/decide';
import { lateCharge, lateClaims, lateHomes } from './late-charges/list';
import { askLateWaiver, decideLateWaiver } from './late-charges/waive';
import { askReduction, reductions, withdrawReduction } from './reductions/ask';
import { checkReduction, decideReduction, reductionEvidence, reductionsToDecide } from './reductions/decide';

/** Well inside the function's time limit; what is left is done on the next tick. */
const TICK_MS = 40_000;

export const main = serve(
  arrears,
  {
    issueCertificate,
    certificates,
    verify,
    askReduction,
    withdrawReduction,
    reductions,
    reductionsToDecide,
    checkReduction,
    reductionEvidence,
    decideReduction,
    overdueHomes,
    takeStep,
    noteOutcome,
    ladderTerms,
    setLadderTerms,
    decideLadderTerms,
    dispute,
    disputes,
    answerDispute,
    arrearsByBuilding,
    lateHomes,
    lateCharge,
    claimLateCharge,
    decideLateCharge,
    askLateWaiver,
    decideLateWaiver,
    lateClaims,
  },
  {
    timers: {
      async remind(ctx) {
        await openReminders(ctx.now);
        const until = new Date(now().getTime() + TICK_MS);
        await runJobs(TELL_DUE, tellDueChunk, until);
        await runJobs(REMIND, remindChunk, until);
      },
    },
  },
);
