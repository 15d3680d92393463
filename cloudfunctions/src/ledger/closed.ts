import { addDays, type Day } from '@mulin/domain/day/day';
import { periodOf } from '@mulin/domain/day/period';
import { statements } from '@mulin/shared-types/documents/board';
import { Refusal } from '@mulin/shared-types/refusal';
import { dayText } from '../fees/months';
import { table } from '../kit/database';
import { halfYearText } from '../kit/halfYear';

/** Which statement closes which book. */
const statementOf = { P: 'fees', S: 'shared-earnings' } as const;

/**
 * 结账: once the half-year's statement hangs on the board, nothing is written into it any more; a fact that turns up late goes
 * to the open period and says its own day.
 */
export async function refuseClosed(communityId: string, book: keyof typeof statementOf, day: Day): Promise<void> {
  const period = periodOf(day, 'halfYear');
  const [latest] = await table(statements).find(
    { communityId, kind: statementOf[book], period: period.id },
    { limit: 1, orderBy: [['version', 'desc']], fields: ['state'] },
  );
  // While a correction (a newer version) is being prepared, its period is open again.
  if (latest?.state !== 'published') return;
  const open = addDays(period.to, 1);
  throw new Refusal(
    'TOO_LATE',
    `${halfYearText(period.id)}收支已经公示，不能再往里记。请把日期填成 ${dayText(open)}以后，用途里写明发生在 ${dayText(day)}`,
    'day',
  );
}
