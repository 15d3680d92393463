import type { Statement, StatementInput, StatementLine } from './statement';

/** Over this change against the previous period a line needs a reason beside it. Percent. */
const CHANGE_NEEDING_REASON = 20;

/** Adds the columns of the previous period, of the same half a year ago and of the year's budget, marks large changes, takes over the reasons given. */
export function compared(lines: readonly StatementLine[], input: StatementInput): StatementLine[] {
  const before = fenByCode(input.previous);
  const lastYear = fenByCode(input.lastYear);
  return lines.map((line) => {
    const previousFen = before.get(line.code);
    const lastYearFen = lastYear.get(line.code);
    const budgetFen = input.plan?.[line.code];
    const reason = input.reasons?.[line.code];
    return {
      ...line,
      ...(previousFen === undefined ? {} : { previousFen }),
      ...(lastYearFen === undefined ? {} : { lastYearFen }),
      ...(budgetFen === undefined ? {} : { budgetFen }),
      ...(line.fen !== undefined && previousFen !== undefined && changedMuch(line.fen, previousFen)
        ? { changed: true }
        : {}),
      ...(reason === undefined ? {} : { reason }),
    };
  });
}

/** Strictly more than a fifth, by cross-multiplication; from nothing to something counts. */
export function changedMuch(fen: number, previousFen: number): boolean {
  return Math.abs(fen - previousFen) * 100 > CHANGE_NEEDING_REASON * Math.abs(previousFen);
}

/** A sentence for every line that changed too much and says no reason. */
export function missingReasons(lines: readonly StatementLine[]): string[] {
  return lines
    .filter((line) => line.changed && (line.reason ?? '').trim() === '')
    .map((line) => `“${line.title}”较上期变动超过 ${CHANGE_NEEDING_REASON}%，请说明原因`);
}

function fenByCode(statement: Statement | undefined): Map<string, number> {
  const entries = (statement?.lines ?? []).flatMap(({ code, fen }): [string, number][] =>
    fen === undefined ? [] : [[code, fen]],
  );
  return new Map(entries);
}
