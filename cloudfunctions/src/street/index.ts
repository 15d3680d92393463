import { street } from '@mulin/shared-types/operations/street';
import { serve } from '../kit/serve';
import { answerClimb, contestClimb, extendClimb, handBackClimb } from './climbing/act';
import { climbRequests } from './climbing/climb';
import { climbed, climbedInStreet } from './climbing/lists';
import { climb } from './climbing/show';
import { answerCase, callBack, caseCaller, cases, takeCase } from './reception/cases';
import { endReception, planReception, receptionDays } from './reception/days';
import { myViolations, violation, violationKinds, violations } from './violations/lists';
import { closeViolation, dissuade, recordAnswer, referViolation, stillThere } from './violations/move';
import { reportViolation } from './violations/report';

export const main = serve(
  street,
  {
    climb,
    climbed,
    climbedInStreet,
    answerClimb,
    extendClimb,
    handBackClimb,
    contestClimb,
    violationKinds,
    reportViolation,
    myViolations,
    violations,
    violation,
    dissuade,
    referViolation,
    recordAnswer,
    closeViolation,
    stillThere,
    receptionDays,
    planReception,
    endReception,
    takeCase,
    cases,
    caseCaller,
    answerCase,
    callBack,
  },
  { timers: { climb: climbRequests } },
);
