import { payment } from '@mulin/shared-types/operations/payment';
import { serve } from '../kit/serve';
import { closeExpired, paid } from './callback';
import { confirmOffline, differences, enterOffline, offlineToConfirm } from './offline';
import { list, receipt } from './receipt';
import { start } from './start';
import { cancel, state } from './state';

export const main = serve(
  payment,
  { start, state, cancel, receipt, list, enterOffline, offlineToConfirm, confirmOffline, differences },
  { timers: { closeExpired }, callbacks: { paid } },
);
