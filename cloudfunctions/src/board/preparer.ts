import { kindsOfStatement, type StatementKind } from '@mulin/domain/disclosure/kinds-of-statement';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../kit/context';

/** The committee accounts for its own money; the firm for the rest. Neither prepares what the other answers for. */
export function refuseUnlessPreparer(kind: StatementKind, { caller }: Pick<Context, 'caller'>): void {
  const committees = kindsOfStatement[kind].preparedBy === 'committee';
  const may = caller.acting.some(({ role }) =>
    committees ? role === 'committee' : role === 'cashier' || role === 'manager',
  );
  if (may) return;
  const text = committees ? '业委会经费由业委会自己编制' : '这一种报表由物业编制，业委会复核';
  throw new Refusal('INVALID_INPUT', text, 'kind');
}
