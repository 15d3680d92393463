import { assembly } from '@mulin/shared-types/operations/assembly';
import { serve } from '../kit/serve';
import { announce } from './calling/announce';
import { cast } from './voting/cast';
import { closeAndCount } from './counting/close';
import { draft } from './calling/draft';
import { list } from './reading/list';
import { ownRow } from './voting/own-row';
import { ownChoices, receipt } from './voting/receipt';
import { recountPackage, result } from './counting/result';
import { show } from './reading/show';
import { remindSilent } from './reading/silent';

export const main = serve(
  assembly,
  { draft, announce, list, show, ownRow, cast, receipt, ownChoices, result, recountPackage, remindSilent },
  { timers: { assembly: closeAndCount } },
);
