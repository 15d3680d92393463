import { addDays, type Day } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { dayText, halfYearText } from '@mulin/domain/day/spoken';
import { kindsOfStatement, type StatementKind } from '@mulin/domain/disclosure/kinds-of-statement';
import { STATEMENT_DUE_DAYS } from '@mulin/domain/disclosure/notice-kind';

export const statementKindTitle = (kind: StatementKind): string => kindsOfStatement[kind].title;

/** Statements A–E of the disclosure rules. */
export const noticeKindOf = (kind: StatementKind): string => `statements.${kindsOfStatement[kind].letter}`;

/** Whose work it is: the committee's own money is the committee's to account for. */
export const preparerOf = (kind: StatementKind, companyName: string): string =>
  kindsOfStatement[kind].preparedBy === 'committee' ? '业主委员会' : companyName;

/** 2026 年上半年物业费收支公示 */
export const statementTitle = ({ kind, period }: { kind: StatementKind; period: string }): string =>
  `${halfYearText(period)}${statementKindTitle(kind)}公示`;

/** 1 月 1 日—6 月 30 日 */
export function periodDays(period: string): string {
  const { from, to } = parsePeriod(period);
  return `${dayText(from)}—${dayText(to)}`;
}

export const dueDayOf = (period: string): Day => addDays(parsePeriod(period).to, STATEMENT_DUE_DAYS);
