import { addDays, type Day } from '@mulin/domain/day/day';
import { parsePeriod, periodOf } from '@mulin/domain/day/period';
import { halfYearText, wholeDayText } from '@mulin/domain/day/spoken';
import { statements } from '@mulin/shared-types/documents/board';
import { Refusal } from '@mulin/shared-types/refusal';
import { atLeast, table } from '../kit/database';

/** Which statement closes which book. */
const statementOf = { P: 'fees', S: 'shared-earnings' } as const;

/**
 * 结账: once the half-year's statement hangs on the board, nothing is written into it, or before it, any more; a fact that turns up late goes
 * to the open period and says its own day.
 */
export async function refuseClosed(communityId: string, book: keyof typeof statementOf, day: Day): Promise<void> {
  const period = periodOf(day, 'halfYear');
  const [latest] = await table(statements).find(
    { communityId, kind: statementOf[book], period: period.id },
    { limit: 1, orderBy: [['version', 'desc']], fields: ['state'] },
  );
  // While a correction (a newer version) is being prepared, its period is open again.
  if (latest && latest.state !== 'published') return;
  // A later statement begins with what had happened before it: written in behind it, a fact would stand in no statement at all.
  const [last] = await table(statements).find(
    { communityId, kind: statementOf[book], state: 'published', period: atLeast(period.id) },
    { limit: 1, orderBy: [['period', 'desc']], fields: ['period'] },
  );
  if (!last) return;
  const open = addDays(parsePeriod(last.period).to, 1);
  throw new Refusal(
    'TOO_LATE',
    `${halfYearText(last.period)}收支已经公示，不能再往里记。请把日期填成 ${wholeDayText(open)}以后，用途里写明发生在 ${wholeDayText(day)}`,
    'day',
  );
}
