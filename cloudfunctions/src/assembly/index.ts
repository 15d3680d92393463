import { assembly } from '@mulin/shared-types/operations/assembly';
import { serve } from '../kit/serve';
import { announce } from './announce';
import { cast } from './cast';
import { closeAndCount } from './close';
import { draft } from './draft';
import { list } from './list';
import { ownRow } from './own-row';
import { ownChoices, receipt } from './receipt';
import { recountPackage, result } from './result';
import { show } from './show';
import { remindSilent } from './silent';

export const main = serve(
  assembly,
  { draft, announce, list, show, ownRow, cast, receipt, ownChoices, result, recountPackage, remindSilent },
  { timers: { assembly: closeAndCount } },
);
