import { ledger } from '@mulin/shared-types/operations/ledger';
import { serve } from '../kit/serve';
import { closes, decideClose, lockPeriod } from './close';
import { kinds } from './kinds';
import { rebuildSums } from './month-sums';
import { giveNumbers } from './numbering';
import { entries, trialBalance, voucher } from './reading';
import { recordCost, recordSharedIncome } from './record';
import { reverse } from './reverse';

export const main = serve(
  ledger,
  {
    kinds,
    recordCost,
    recordSharedIncome,
    reverse,
    entries,
    voucher,
    trialBalance,
    rebuildSums,
    closes,
    lockPeriod,
    decideClose,
  },
  { timers: { giveNumbers } },
);
