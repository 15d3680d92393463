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
import { askCollectionStart, collectionStart, decideCollectionStart } from './collection-start';
import { approveDeposit, askDepositBack, checkDeposit, payDepositBack } from './deposits/give-back';
import { depositFiles, deposits, homeDeposits } from './deposits/list';
import { depositRule, setDepositRule } from './deposits/rule';
import { confirmDeposit, enterDeposit } from './deposits/take';
import { EARN_MONTH, earnChunk, openEarningJobs } from './earn-month';
import { CORRECT_HAND_OVER, handOverChunk } from './hand-overs/correct-bills';
import { decideHandOver } from './hand-overs/decide';
import { enterHandOver, handOvers } from './hand-overs/enter';
import { resaleSplit } from './hand-overs/resale';
import { payPage } from './pay-page';
import { groundPriceChange } from './price-change/ground';
import { consentToPriceChange, tellOffice } from './price-change/hearing';
import { planPriceChange } from './price-change/plan';
import { postPriceResult } from './price-change/result';
import { priceChange } from './price-change/show';
import { withdrawDraft } from './price-change/withdraw';
import { publishStandard } from './publish-standard';
import { BILL_RUN, billChunk, run, startRun } from './run';
import { askServiceEnd, serviceEnds } from './service-end/ask';
import { decideServiceEnd } from './service-end/decide';
import { paidBeyondEnd } from './service-end/paid-beyond';
import { END_SERVICE, shortenChunk } from './service-end/shorten';
import { draftStandard, standards } from './standards';
import { setSubsidyCoefficient } from './subsidies/appraise';
import { EARN_SUBSIDY, earnSubsidyChunk, openSubsidyJobs } from './subsidies/earn';
import { subsidyOfHome } from './subsidies/home';
import { subsidyMonths } from './subsidies/months';
import { enterSubsidyPlan, subsidyTable } from './subsidies/plan';
import { confirmSubsidyReceipt, enterSubsidyReceipt } from './subsidies/receipt';
import { confirmSubsidyTransfer, enterSubsidyTransfer } from './subsidies/street-side';
import { setSubsidyTier } from './subsidies/tier';
import { meterBill, meterBills } from './utilities/bills';
import { confirmMeterBill } from './utilities/confirm';
import { confirmUtilityPayment } from './utilities/confirm-payment';
import { enterMeterBill } from './utilities/enter';
import { addMeter, changeMeterKey, closeMeter, meters } from './utilities/meters';
import { enterCollected, payUtility } from './utilities/payments';
import { enterReadings, previewReadings } from './utilities/readings/enter';
import { openSharing, SHARE_UTILITY, shareChunk } from './utilities/share-out';
import { utilityPeriod, utilityShares, utilityTable } from './utilities/shares';
import { meterTable } from './utilities/tables';
import { askTakeBack, decideTakeBack } from './utilities/take-back';
import { openTakingBack, TAKE_BACK_UTILITY, takeBackChunk } from './utilities/take-back-shares';
import { askVacancy, vacancies, withdrawVacancy } from './vacancies/ask';
import { checkVacancy, decideVacancy, vacanciesToDecide, vacancyEvidence } from './vacancies/decide';
import { endVacancy } from './vacancies/end';
import { CORRECT_VACANCY, vacancyChunk } from './vacancies/outcome';

/** Well inside the function's time limit; what is left is done on the next tick. */
const TICK_MS = 40_000;

export const main = serve(
  fees,
  {
    areaCorrections,
    askAreaCorrection,
    decideAreaCorrection,
    collectionStart,
    askCollectionStart,
    decideCollectionStart,
    askServiceEnd,
    decideServiceEnd,
    serviceEnds,
    paidBeyondEnd,
    enterHandOver,
    decideHandOver,
    handOvers,
    resaleSplit,
    askVacancy,
    withdrawVacancy,
    vacancies,
    vacanciesToDecide,
    vacancyEvidence,
    checkVacancy,
    decideVacancy,
    endVacancy,
    setDepositRule,
    depositRule,
    homeDeposits,
    deposits,
    depositFiles,
    enterDeposit,
    confirmDeposit,
    askDepositBack,
    checkDeposit,
    approveDeposit,
    payDepositBack,
    draftStandard,
    publishStandard,
    standards,
    planPriceChange,
    tellOffice,
    consentToPriceChange,
    groundPriceChange,
    postPriceResult,
    withdrawDraft,
    priceChange,
    startRun,
    run,
    payPage,
    chooseCycle,
    bills,
    collection,
    addMeter,
    changeMeterKey,
    closeMeter,
    meters,
    enterMeterBill,
    previewReadings,
    enterReadings,
    meterBills,
    meterBill,
    confirmMeterBill,
    askTakeBack,
    decideTakeBack,
    payUtility,
    enterCollected,
    confirmUtilityPayment,
    utilityShares,
    utilityTable,
    enterSubsidyPlan,
    subsidyTable,
    setSubsidyTier,
    subsidyMonths,
    setSubsidyCoefficient,
    enterSubsidyTransfer,
    confirmSubsidyTransfer,
    enterSubsidyReceipt,
    confirmSubsidyReceipt,
    subsidyOfHome,
    utilityPeriod,
    meterTable,
  },
  {
    timers: {
      async work(ctx) {
        const until = new Date(now().getTime() + TICK_MS);
        await openEarningJobs(ctx.now);
        await runJobs(BILL_RUN, billChunk, until);
        await runJobs(CORRECT_AREA, correctChunk, until);
        await runJobs(CORRECT_HAND_OVER, handOverChunk, until);
        await runJobs(CORRECT_VACANCY, vacancyChunk, until);
        await runJobs(END_SERVICE, shortenChunk, until);
        await openSharing(ctx.now);
        await runJobs(SHARE_UTILITY, shareChunk, until);
        await openTakingBack(ctx.now);
        await runJobs(TAKE_BACK_UTILITY, takeBackChunk, until);
        await runJobs(EARN_MONTH, earnChunk, until);
        await openSubsidyJobs(ctx.now);
        await runJobs(EARN_SUBSIDY, earnSubsidyChunk, until);
      },
    },
  },
);
