import { arrears } from '@mulin/shared-types/operations/arrears';
import { serve } from '../kit/serve';
import { certificates, issueCertificate } from './certificates/issue';
import { verify } from './certificates/verify';
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
});
