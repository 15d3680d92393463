import { street } from '@mulin/shared-types/operations/street';
import { serve } from '../kit/serve';
import { answerClimb, contestClimb, extendClimb, handBackClimb } from './climbing/act';
import { climbRequests } from './climbing/climb';
import { climbed, climbedInStreet } from './climbing/lists';
import { climb } from './climbing/show';
import { compareCommunities, requestFigures } from './figures/figures';
import { holidays, setHolidays } from './holidays/keep';
import { callJoint, joint, jointByStreet, setUpJoint } from './joint/body';
import { fileMinutes, meeting } from './joint/meeting';
import {
  acceptMatter,
  closeMatter,
  decideMatter,
  extendMatter,
  fileMatter,
  receiveMatter,
  reportMatter,
} from './joint/move';
import { matter, matters, mattersInStreet } from './joint/show';
import { caseCaller } from './reception/caller';
import { answerCase, callBack, cases, takeCase } from './reception/cases';
import { endReception, planReception, receptionDays } from './reception/days';
import { climbCases } from './reception/overdue';
import { myViolations, violation, violationKinds, violations } from './violations/lists';
import { closeViolation, dissuade, recordAnswer, referViolation, stillThere } from './violations/move';
import { remindDepartments } from './violations/overdue';
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
    joint,
    jointByStreet,
    setUpJoint,
    callJoint,
    meeting,
    fileMinutes,
    matters,
    mattersInStreet,
    matter,
    fileMatter,
    acceptMatter,
    decideMatter,
    receiveMatter,
    reportMatter,
    extendMatter,
    closeMatter,
    holidays,
    setHolidays,
    requestFigures,
    compareCommunities,
  },
  { timers: { climb: climbRequests, departments: remindDepartments, cases: climbCases } },
);
