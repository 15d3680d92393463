import { arrears } from '@mulin/shared-types/operations/arrears';
import { serve } from '../kit/serve';
import { certificates, issueCertificate } from './certificates/issue';
import { verify } from './certificates/verify';

export const main = serve(arrears, { issueCertificate, certificates, verify });
