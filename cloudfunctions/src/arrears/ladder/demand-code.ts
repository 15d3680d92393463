import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import { hashOf } from '@mulin/domain/canonical/hash';
import type { Step } from './overdue';

/** 指纹 of a written demand: SHA-256 of home, bills, sums, late charge and days. */
const demandHash = ({ _id, unitId, bills, totalFen, late, day, respondBy }: Step): string =>
  hashOf({
    stepId: _id,
    unitId,
    bills: bills.map(({ billId, dueDay, openFen }) => ({ billId, dueDay, openFen })),
    totalFen,
    lateFen: late?.fen ?? 0,
    day,
    respondBy,
  });

/** 核对码: the same on the letter and in the household's inbox, so that a forged letter is seen to be one. */
export const demandCode = (step: Step): string => receiptCode(demandHash(step));
