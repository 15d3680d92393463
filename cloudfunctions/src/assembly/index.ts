import { assembly } from '@mulin/shared-types/operations/assembly';
import type { TimerContext } from '../kit/context';
import { serve } from '../kit/serve';
import { answerResultObjection } from './after/answer';
import { acceptCorrection, reportCorrection } from './after/correct';
import { decision } from './after/decision';
import { decisionText } from './after/decision-text';
import { decisions } from './after/decisions';
import { filingSheet } from './after/filing';
import { finish } from './after/finish';
import { issueRuling } from './after/issue-ruling';
import { objectToResult, withdrawResultObjection } from './after/object';
import { objectionsToAnswer, resultObjections } from './after/objections';
import { receiveDecision } from './after/receive';
import { rulings } from './after/rulings';
import { announce } from './calling/announce';
import { consents, endConsent, recordConsent } from './calling/consents';
import { convening } from './calling/convening';
import { discard } from './calling/discard';
import { draft } from './calling/draft';
import { drafted, redraft } from './calling/redraft';
import { warnings } from './calling/warnings';
import { withdraw } from './calling/withdraw';
import { closeAndCount } from './counting/close';
import { recountPackage, result } from './counting/result';
import { compareGoverning } from './covenants/compare';
import { confirmGoverning } from './covenants/confirm';
import { draftGoverning, dropGoverning, reviseGoverning } from './covenants/draft';
import { governing, governingVersion } from './covenants/governing';
import { governingOn } from './covenants/in-force';
import { logWaiting } from './log/log-waiting';
import { log, logSize, treeHeads } from './log/show';
import { paperAtHand } from './paper/at-hand';
import { confirmPaper } from './paper/confirm';
import { enterPaper } from './paper/enter';
import { finishPapers } from './paper/finish';
import { papers } from './paper/list';
import { ownPaper } from './paper/own';
import { paperByCode, receivePaper } from './paper/receive';
import { ballotSheets } from './paper/sheets';
import { voidPaper } from './paper/void';
import { endPetition } from './petitions/end';
import { petition, petitions } from './petitions/show';
import { signPetition, unsignPetition } from './petitions/sign';
import { petitionSigners } from './petitions/signers';
import { startPetition } from './petitions/start';
import { sweepPetitions } from './petitions/sweep';
import { agencies } from './proxies/agencies';
import { agentBallot } from './proxies/agent-ballot';
import { answerProxy } from './proxies/answer';
import { castAsAgent } from './proxies/cast-as-agent';
import { decideProxy, writtenProxy } from './proxies/decide';
import { grantProxy } from './proxies/grant';
import { ownProxies } from './proxies/own';
import { registerProxy } from './proxies/register';
import { withdrawProxy } from './proxies/withdraw';
import { writtenProxies } from './proxies/written';
import { list } from './reading/list';
import { show } from './reading/show';
import { remindSilent } from './reading/silent';
import { correctRow } from './roll-check/correct-row';
import { answerObjection, objectToRow, ownObjections, rollObjections } from './roll-check/objections';
import { finishRefreezing, refreeze } from './roll-check/refreeze';
import { coOwners, endRepresentative, nameRepresentative } from './roll-check/representative';
import { rollSummary } from './roll-check/summary';
import { declareUnopenable } from './seal/give-up';
import { sealKeys } from './seal/keys';
import { offerSealKey, rehearseSealKey } from './seal/offer';
import { openSeal } from './seal/open';
import { cast } from './voting/cast';
import { ownRow } from './voting/own-row';
import { ownChoices, receipt } from './voting/receipt';

/** What broke off at the roll is finished before anything opens; paper two people confirmed is in before anything shuts. */
async function everyMinute(timer: TimerContext): Promise<void> {
  await finishRefreezing(timer);
  await finishPapers();
  await closeAndCount(timer);
}

export const main = serve(
  assembly,
  {
    convening,
    recordConsent,
    endConsent,
    consents,
    draft,
    redraft,
    drafted,
    discard,
    warnings,
    announce,
    withdraw,
    petitions,
    petition,
    startPetition,
    signPetition,
    unsignPetition,
    endPetition,
    petitionSigners,
    list,
    show,
    rollSummary,
    objectToRow,
    ownObjections,
    rollObjections,
    answerObjection,
    correctRow,
    refreeze,
    coOwners,
    nameRepresentative,
    endRepresentative,
    sealKeys,
    offerSealKey,
    rehearseSealKey,
    openSeal,
    declareUnopenable,
    ownRow,
    cast,
    receipt,
    ownChoices,
    grantProxy,
    withdrawProxy,
    ownProxies,
    agencies,
    answerProxy,
    agentBallot,
    castAsAgent,
    registerProxy,
    writtenProxy,
    decideProxy,
    writtenProxies,
    ballotSheets,
    paperByCode,
    receivePaper,
    paperAtHand,
    enterPaper,
    confirmPaper,
    voidPaper,
    papers,
    ownPaper,
    result,
    recountPackage,
    remindSilent,
    treeHeads,
    log,
    logSize,
    governing,
    governingVersion,
    governingOn,
    compareGoverning,
    draftGoverning,
    reviseGoverning,
    dropGoverning,
    confirmGoverning,
    objectToResult,
    withdrawResultObjection,
    resultObjections,
    objectionsToAnswer,
    answerResultObjection,
    decision,
    decisionText,
    filingSheet,
    receiveDecision,
    decisions,
    issueRuling,
    reportCorrection,
    acceptCorrection,
    rulings,
  },
  { timers: { assembly: everyMinute, log: logWaiting, petitions: sweepPetitions, after: finish } },
);
