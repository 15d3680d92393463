import { addDays, type Day } from '@mulin/domain/day/day';
import { parsePeriod } from '@mulin/domain/day/period';
import { dayText, halfYearText } from '@mulin/domain/day/spoken';
import { STATEMENT_DUE_DAYS } from '@mulin/domain/disclosure/notice-kind';
import type { StatementKind } from './compute';

export const statementKindTitle: Record<StatementKind, string> = { fees: '物业费收支', 'shared-earnings': '公共收益' };

/** Statements A and B of the disclosure rules. */
export const noticeKindOf = (kind: StatementKind): string => (kind === 'fees' ? 'statements.A' : 'statements.B');

/** 2026 年上半年物业费收支公示 */
export const statementTitle = ({ kind, period }: { kind: StatementKind; period: string }): string =>
  `${halfYearText(period)}${statementKindTitle[kind]}公示`;

/** 1 月 1 日—6 月 30 日 */
export function periodDays(period: string): string {
  const { from, to } = parsePeriod(period);
  return `${dayText(from)}—${dayText(to)}`;
}

export const dueDayOf = (period: string): Day => addDays(parsePeriod(period).to, STATEMENT_DUE_DAYS);
