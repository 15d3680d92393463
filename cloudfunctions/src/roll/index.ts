import { roll } from '@mulin/shared-types/operations/roll';
import { serve } from '../kit/serve';
import { confirm, continueImports, drop, progress } from './confirm';
import { preview } from './preview';
import { list, unit } from './units';

export const main = serve(
  roll,
  { preview, confirm, drop, progress, list, unit },
  { timers: { 'continue-imports': continueImports } },
);
