import { assembly } from '@mulin/shared-types/operations/assembly';
import { serve } from '../kit/serve';
import { announce } from './calling/announce';
import { discard } from './calling/discard';
import { draft } from './calling/draft';
import { drafted, redraft } from './calling/redraft';
import { warnings } from './calling/warnings';
import { withdraw } from './calling/withdraw';
import { closeAndCount } from './counting/close';
import { recountPackage, result } from './counting/result';
import { list } from './reading/list';
import { show } from './reading/show';
import { remindSilent } from './reading/silent';
import { cast } from './voting/cast';
import { ownRow } from './voting/own-row';
import { ownChoices, receipt } from './voting/receipt';

export const main = serve(
  assembly,
  {
    draft,
    redraft,
    drafted,
    discard,
    warnings,
    announce,
    withdraw,
    list,
    show,
    ownRow,
    cast,
    receipt,
    ownChoices,
    result,
    recountPackage,
    remindSilent,
  },
  { timers: { assembly: closeAndCount } },
);
