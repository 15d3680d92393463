import type { PeriodKind } from '../day/period';
import type { Balances } from './balances';
import { chart } from './chart';
import { credit, debit, type Event, type Line, type Posting, post } from './posting';

/** Into which balance which accounts are carried. `earnings`: net to the owners' balance (table no. 46); `use`: what was spent of it. */
const closings = {
  earnings: { into: 'S3001', from: /^S[45]/, memo: '结转公共收益净额' },
  use: { into: 'S3001', from: /^S6/, memo: '结转公共收益使用' },
  committee: { into: 'K3001', from: /^K[45]/, memo: '结转业委会经费' },
} as const;
export type Closing = keyof typeof closings;

/**
 * What a close carries: a month only locks its books; a half-year carries the net earnings to the owners’ balance, a year also what
 * was spent of it and the committee’s result (ledger.md §2).
 */
export const closingsOf: Readonly<Record<Exclude<PeriodKind, 'quarter'>, readonly Closing[]>> = {
  month: [],
  halfYear: ['earnings'],
  year: ['earnings', 'use', 'committee'],
};

/** 结转: empties income, cost and use into the balance of their book. Nothing to carry: no posting. */
export function close(kind: Closing, event: Event, balances: Balances): Posting | undefined {
  const { into, from, memo } = closings[kind];
  const lines: Line[] = [];
  let carried = 0;
  for (const { code } of chart) {
    const fen = balances[code] ?? 0;
    if (!from.test(code) || fen === 0) continue;
    lines.push(fen < 0 ? debit(code, -fen) : credit(code, fen));
    carried += fen;
  }
  if (lines.length === 0) return undefined;
  lines.push(carried < 0 ? credit(into, -carried) : debit(into, carried));
  return post(event, memo, lines, { closing: true });
}
