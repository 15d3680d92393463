import { roll } from '@mulin/shared-types/operations/roll';
import { serve } from '../kit/serve';
import { confirm, continueImports, drop, progress } from './confirm';
import { preview } from './preview';
import { list } from './units';

export const main = serve(
  roll,
  { preview, confirm, drop, progress, list },
  { timers: { 'continue-imports': continueImports } },
);
