import { assembly } from '@mulin/shared-types/operations/assembly';
import type { TimerContext } from '../kit/context';
import { serve } from '../kit/serve';
import { announce } from './calling/announce';
import { discard } from './calling/discard';
import { draft } from './calling/draft';
import { drafted, redraft } from './calling/redraft';
import { warnings } from './calling/warnings';
import { withdraw } from './calling/withdraw';
import { closeAndCount } from './counting/close';
import { recountPackage, result } from './counting/result';
import { compareGoverning } from './covenants/compare';
import { confirmGoverning } from './covenants/confirm';
import { draftGoverning, dropGoverning, reviseGoverning } from './covenants/draft';
import { governing, governingVersion } from './covenants/governing';
import { governingOn } from './covenants/in-force';
import { list } from './reading/list';
import { show } from './reading/show';
import { remindSilent } from './reading/silent';
import { correctRow } from './roll-check/correct-row';
import { answerObjection, objectToRow, ownObjections, rollObjections } from './roll-check/objections';
import { finishRefreezing, refreeze } from './roll-check/refreeze';
import { coOwners, endRepresentative, nameRepresentative, registerRepresentative } from './roll-check/representative';
import { rollSummary } from './roll-check/summary';
import { cast } from './voting/cast';
import { ownRow } from './voting/own-row';
import { ownChoices, receipt } from './voting/receipt';

/** What broke off at the roll is finished before anything opens. */
async function everyMinute(timer: TimerContext): Promise<void> {
  await finishRefreezing(timer);
  await closeAndCount(timer);
}

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
    rollSummary,
    objectToRow,
    ownObjections,
    rollObjections,
    answerObjection,
    correctRow,
    refreeze,
    coOwners,
    nameRepresentative,
    endRepresentative,
    registerRepresentative,
    ownRow,
    cast,
    receipt,
    ownChoices,
    result,
    recountPackage,
    remindSilent,
    governing,
    governingVersion,
    governingOn,
    compareGoverning,
    draftGoverning,
    reviseGoverning,
    dropGoverning,
    confirmGoverning,
  },
  { timers: { assembly: everyMinute } },
);
