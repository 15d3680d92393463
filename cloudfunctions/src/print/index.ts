import { print } from '@mulin/shared-types/operations/print';
import { now } from '../kit/clock';
import { runJobs } from '../kit/jobs';
import { serve } from '../kit/serve';
import { BALLOTS, ballotChunk } from './ballot-files';
import { ballotFiles, ballots } from './ballots';
import { certificate } from './certificate';
import { courtFile } from './court-file';
import { decision } from './decision';
import { demand } from './demand';
import { filing, toldSheet } from './filing';
import { notice } from './notice';
import { receipt } from './receipt';
import { statement } from './statement';

/** Well inside the function's time limit; what is left is done on the next tick. */
const TICK_MS = 40_000;

export const main = serve(
  print,
  { notice, decision, ballots, ballotFiles, toldSheet, filing, certificate, courtFile, demand, receipt, statement },
  {
    timers: {
      async work() {
        await runJobs(BALLOTS, ballotChunk, new Date(now().getTime() + TICK_MS));
      },
    },
  },
);
