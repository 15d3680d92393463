import { arrears } from '@mulin/shared-types/operations/arrears';
import { serve } from '../kit/serve';
import { certificates, issueCertificate } from './certificates/issue';
import { verify } from './certificates/verify';
import { answerDispute, dispute, disputes } from './ladder/disputes';
import { arrearsByBuilding, overdueHomes } from './ladder/list';
import { takeStep } from './ladder/take';
import { askReduction, reductions, withdrawReduction } from './reductions/ask';
import { checkReduction, decideReduction, reductionEvidence, reductionsToDecide } from './reductions/decide';

export const main = serve(arrears, {
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
  dispute,
  disputes,
  answerDispute,
  arrearsByBuilding,
});
