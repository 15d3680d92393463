import { messages } from '@mulin/shared-types/operations/messages';
import { now } from '../kit/clock';
import { runJobs } from '../kit/jobs';
import { serve } from '../kit/serve';
import { TELL_EVERYONE } from '../kit/tell-everyone';
import { list, read, readAll } from './inbox';
import { remindBySchedule, remindNow } from './reminders';
import { agreeToRing, chooseRinging, ringing } from './ringing/choices';
import { ringWaiting } from './ringing/ring';
import { tellChunk } from './tell-everyone';

/** Well inside the function's time limit; what is left is done on the next tick. */
const TICK_MS = 40_000;

export const main = serve(
  messages,
  { list, read, readAll, remindNow, ringing, agreeToRing, chooseRinging },
  {
    timers: {
      async messages(ctx) {
        const until = new Date(now().getTime() + TICK_MS);
        await remindBySchedule(ctx);
        await runJobs(TELL_EVERYONE, tellChunk, until);
        await ringWaiting(until);
      },
    },
  },
);
