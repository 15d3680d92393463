import { dayText } from '@mulin/domain/day/spoken';
import { resultObjections } from '@mulin/shared-types/documents/after';
import { table } from '../../kit/database';
import type { Objection } from './objection-words';
import type { Publication } from './published';
import { openCorrections, type Ruling } from './rulings-of';

/** A thousand at once is the most one query gives. */
const MOST_REFERRED = 1000;

/** Objections to a result that are still open, and those found right that wait for a ruling. */
export interface Unanswered {
  open: number;
  referred: number;
}

export async function unansweredOf(pollId: string, rulings: readonly Ruling[]): Promise<Unanswered> {
  const [open, referred] = await Promise.all([
    table(resultObjections).count({ pollId, state: 'open' }),
    table(resultObjections).find({ pollId, state: 'referred' }, { limit: MOST_REFERRED }),
  ]);
  return { open, referred: referred.filter((one) => !isRuled(one, rulings)).length };
}

/** Street or bureau ruled on the vote, or on that question, after the objection had been referred. */
export const isRuled = ({ state, questionId, answeredAt }: Objection, rulings: readonly Ruling[]): boolean =>
  state === 'referred' &&
  rulings.some(
    ({ questionIds, issuedAt }) =>
      answeredAt !== null && issuedAt >= answeredAt && (questionId === null || questionIds.includes(questionId)),
  );

/** What a published result still waits for before it stands; empty when nothing is left. */
export function waitsFor(
  { objectUntil, objectionsEnd }: Publication,
  { open, referred }: Unanswered,
  rulings: readonly Ruling[],
  now: Date,
): string {
  if (now < objectionsEnd) return `异议期到 ${dayText(objectUntil)}`;
  if (open > 0) return `还有 ${open} 条异议没有答复`;
  if (referred > 0) return `有 ${referred} 条异议等镇街或住建局处理`;
  if (openCorrections(rulings).length > 0) return '责令改正，还没有改完';
  return '';
}
