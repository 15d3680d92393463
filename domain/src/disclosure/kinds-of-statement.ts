/** What a kind of half-year statement is called, who prepares it, and the words of its sum: before + more − less = after. */
interface KindOfStatement {
  /** Of the disclosure rules: statements.A … */
  letter: 'A' | 'B' | 'C' | 'D' | 'E';
  title: string;
  preparedBy: 'firm' | 'committee';
  sum: readonly [before: string, more: string, less: string, after: string];
  /** The two columns of a month. */
  months: readonly [more: string, less: string];
}

const balance = ['上期结余', '本期收入', '本期支出', '期末结余'] as const;

/** 收支公示 A–E. The committee’s own money is the committee’s to account for; the rest is the firm’s work, reviewed by the committee. */
export const kindsOfStatement = {
  fees: { letter: 'A', title: '物业费收支', preparedBy: 'firm', sum: balance, months: ['收入', '支出'] },
  'shared-earnings': { letter: 'B', title: '公共收益', preparedBy: 'firm', sum: balance, months: ['收入', '支出'] },
  'fund-use': { letter: 'C', title: '维修资金', preparedBy: 'firm', sum: balance, months: ['收入', '支出'] },
  utilities: {
    letter: 'D',
    title: '公共水电',
    preparedBy: 'firm',
    sum: ['上期没收到的', '本期分摊', '本期收到', '期末没收到的'],
    months: ['分摊', '收到'],
  },
  'committee-funds': {
    letter: 'E',
    title: '业委会经费',
    preparedBy: 'committee',
    sum: balance,
    months: ['收入', '支出'],
  },
} as const satisfies Record<string, KindOfStatement>;

export type StatementKind = keyof typeof kindsOfStatement;
