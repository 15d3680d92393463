import { fund } from '@mulin/shared-types/operations/fund';
import { serve } from '../kit/serve';
import { account, dues } from './account';
import { apply } from './apply';
import { approve, check } from './check';
import { confirm } from './confirm';
import { recordDeposit } from './deposit';
import { entries, entryFiles } from './entries';
import { recordInterest } from './interest';
import { levy, setStandard } from './levy';
import { object, paperObjection } from './objections';
import { previewOpening } from './opening';
import { overview } from './overview';
import { pay } from './pay';
import { project, projects } from './projects';
import { publishUse } from './publish';
import { quarter, quarterSheet } from './quarter';
import { quarterReports, reportQuarter } from './report';
import { settleProject } from './settle';
import { reverseEntry } from './take-back/enter';
import { work } from './work';

export const main = serve(
  fund,
  {
    account,
    overview,
    quarter,
    quarterSheet,
    reportQuarter,
    quarterReports,
    projects,
    project,
    entries,
    entryFiles,
    dues,
    previewOpening,
    setStandard,
    levy,
    recordDeposit,
    recordInterest,
    apply,
    check,
    approve,
    object,
    paperObjection,
    settleProject,
    pay,
    confirm,
    reverseEntry,
    publishUse,
  },
  { timers: { work } },
);
