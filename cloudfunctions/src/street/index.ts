import { street } from '@mulin/shared-types/operations/street';
import { serve } from '../kit/serve';
import { answerClimb, contestClimb, extendClimb, handBackClimb } from './climbing/act';
import { climbRequests } from './climbing/climb';
import { climbed, climbedInStreet } from './climbing/lists';
import { climb } from './climbing/show';

export const main = serve(
  street,
  { climb, climbed, climbedInStreet, answerClimb, extendClimb, handBackClimb, contestClimb },
  { timers: { climb: climbRequests } },
);
