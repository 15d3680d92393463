import { addDays, type Day } from '@mulin/domain/day/day';
import { parsePeriod, periodOf } from '@mulin/domain/day/period';
import { halfYearText, wholeDayText } from '@mulin/domain/day/spoken';
import { statements } from '@mulin/shared-types/documents/board';
import { Refusal } from '@mulin/shared-types/refusal';
import { atLeast, type Transaction, table } from '../kit/database';

/** Which statement closes which book. */
const statementOf = { P: 'fees', S: 'shared-earnings', F: 'fund-use', K: 'committee-funds' } as const;

const unpublished = ['draft', 'submitted', 'returned'];

/**
 * 结账: once a half-year's statement hangs on the board, nothing is written into it, or before it, any more; a fact that turns up
 * late goes to the open period and says its own day. While a correction (a newer version) is being prepared, its period is open
 * again. Returns the statement that is being prepared for the day's period, if one is.
 */
export async function refuseClosed(
  communityId: string,
  book: keyof typeof statementOf,
  day: Day,
): Promise<string | undefined> {
  const kind = statementOf[book];
  const period = periodOf(day, 'halfYear');
  const [[latest], [last]] = await Promise.all([
    table(statements).find(
      { communityId, kind, period: period.id },
      { limit: 1, orderBy: [['version', 'desc']], fields: ['state'] },
    ),
    // A later statement begins with what had happened before it: written in behind it, a fact would stand in no statement at all.
    table(statements).find(
      { communityId, kind, state: 'published', period: atLeast(period.id) },
      { limit: 1, orderBy: [['period', 'desc']], fields: ['period'] },
    ),
  ]);
  const preparing = latest && unpublished.includes(latest.state) ? latest._id : undefined;
  if (last && (preparing === undefined || last.period > period.id)) throw closed(last.period, day);
  return preparing;
}

/**
 * What is written into a period makes the statement that is being prepared for it stale, in the same transaction: so it cannot be
 * published at this very moment without it.
 */
export async function outdateIn(tx: Transaction, statementId: string, day: Day): Promise<void> {
  const statement = await tx.get(statements, statementId);
  if (!statement || !unpublished.includes(statement.state)) throw closed(periodOf(day, 'halfYear').id, day);
  await tx.update(statements, statementId, { inputHash: '' });
}

function closed(period: string, day: Day): Refusal {
  const open = addDays(parsePeriod(period).to, 1);
  return new Refusal(
    'TOO_LATE',
    `${halfYearText(period)}收支已经公示，不能再往里记。请把日期填成 ${wholeDayText(open)}以后，用途里写明发生在 ${wholeDayText(day)}`,
    'day',
  );
}
