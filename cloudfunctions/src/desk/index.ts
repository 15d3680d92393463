import { desk } from '@mulin/shared-types/operations/desk';
import { serve } from '../kit/serve';
import { checkAudits } from './audit/check';
import { sealAudits } from './audit/seal';
import { audits } from './audit/trail';
import { today } from './today';

export const main = serve(desk, { today, audits, checkAudits }, { timers: { sealAudits } });
