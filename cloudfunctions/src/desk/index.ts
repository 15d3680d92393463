import { desk } from '@mulin/shared-types/operations/desk';
import { serve } from '../kit/serve';
import { audits } from './audits';
import { today } from './today';

export const main = serve(desk, { today, audits });
