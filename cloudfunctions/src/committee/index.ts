import { committee } from '@mulin/shared-types/operations/committee';
import { serve } from '../kit/serve';
import { nominate, recommend } from './candidates/nominate';
import { ownCandidacy } from './candidates/own';
import { acceptOnPaper, answerNomination, stand, withdrawCandidacy } from './candidates/stand';
import { toVet } from './candidates/to-vet';
import { answerObjection, objectToVetting, vet } from './candidates/vet';
import { cancelElection, extendNomination } from './elections/changes';
import { publishList } from './elections/list-publication';
import { election, list } from './elections/show';
import { startElection } from './elections/start';
import { confirmTie, settleTie } from './elections/tie';
import { addHandOverItem, confirmHandOver, handOver } from './hand-over/confirm';
import { endPost, giveAccess } from './terms/access';
import { decideFiling, submitFiling } from './terms/filing';
import { recordMeeting } from './terms/meeting';
import { office } from './terms/office';
import { recordCommittee } from './terms/record';
import { shownCommittees } from './terms/view';
import { demandReElection, objectToCommittee } from './vacancies/demand';
import { endSeat, resignSeat } from './vacancies/end-seat';
import { fillVacancy } from './vacancies/fill';
import { proposeRecall, supportRecall } from './vacancies/recall';
import { closeRecall, recalls } from './vacancies/recalls';
import { watchTerms } from './watch';
import { watched } from './watched';

export const main = serve(
  committee,
  {
    startElection,
    elections: list,
    election,
    extendNomination,
    publishList,
    cancelElection,
    settleTie,
    confirmTie,
    ownCandidacy,
    stand,
    nominate,
    answerNomination,
    withdrawCandidacy,
    objectToVetting,
    recommend,
    acceptOnPaper,
    toVet,
    vet,
    answerObjection,
    committees: shownCommittees,
    office,
    recordCommittee,
    recordMeeting,
    submitFiling,
    decideFiling,
    giveAccess,
    endPost,
    resignSeat,
    endSeat,
    fillVacancy,
    objectToCommittee,
    demandReElection,
    recalls,
    proposeRecall,
    supportRecall,
    closeRecall,
    handOver,
    addHandOverItem,
    confirmHandOver,
    watched,
  },
  { timers: { committee: watchTerms } },
);
