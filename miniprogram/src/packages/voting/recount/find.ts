import type { PollCard } from '@mulin/domain/assembly/card/card';
import { receiptCode } from '@mulin/domain/assembly/card/receipt';
import type { SignedPromise } from '@mulin/domain/assembly/log/promise';
import type { OpenBallot, RecountPackage } from '@mulin/domain/assembly/recount/package';
import { checkReceipt, type ReceiptFinding } from '@mulin/domain/assembly/recount/receipt';
import { CHOICE_WORDS } from '@mulin/domain/assembly/tally/types';

export interface Found extends ReceiptFinding {
  /** Homes and area of the head (0.01 ㎡), and the answers in the order of the card; only of a ballot that counted. */
  ballot: { units: string[]; areaCenti: number; answers: string[] } | undefined;
}

/**
 * Looks a receipt number up in the log and among the published ballots, and holds it against the promise this phone kept of it,
 * if there is one.
 */
export function findReceipt(pack: RecountPackage, typed: string, kept: readonly SignedPromise[] = []): Found {
  const found = checkReceipt(pack, { code: typed });
  const promise = kept.find(({ commit }) => receiptCode(commit) === found.code);
  const held = promise ? checkReceipt(pack, { code: typed, promise }) : found;
  const counted = pack.ballots.find(({ commit }) => receiptCode(commit) === held.code);
  return { ...held, ballot: held.kind === 'counted' && counted ? opened(pack, counted) : undefined };
}

function opened({ roll, card }: RecountPackage, { headKey, units, choices }: OpenBallot) {
  const rows = roll.filter((row) => (units ? units.includes(row.unit) : row.headKey === headKey));
  return {
    units: rows.map(({ unit }) => unit),
    areaCenti: rows.reduce((sum, { area }) => sum + area, 0),
    answers: card.questions.map((question) => answerText(question, choices[question.id])),
  };
}

function answerText(
  question: PollCard['questions'][number],
  answer: OpenBallot['choices'][string] | undefined,
): string {
  if (answer === undefined) return '没有选';
  if (typeof answer === 'string') return CHOICE_WORDS[answer];
  if (question.kind !== 'election' || answer.length === 0) return '一位也没选';
  return question.candidates
    .filter(({ id }) => answer.includes(id))
    .map(({ name }) => name)
    .join('、');
}
