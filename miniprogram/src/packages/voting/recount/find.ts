import type { PollCard } from '@mulin/domain/assembly/card/card';
import { readReceiptCode, receiptCode } from '@mulin/domain/assembly/card/receipt';
import type { OpenBallot, RecountPackage } from '@mulin/domain/assembly/recount/package';
import { type Choice, choiceWords } from '../paper/choices';

export type Found =
  /** What was typed is no receipt number at all. */
  | { kind: 'unreadable' }
  | { kind: 'missing'; code: string }
  /** It did not count, because a later one of the same head did. */
  | { kind: 'replaced'; code: string }
  /** It did not count for another reason. */
  | { kind: 'refused'; code: string }
  /** Homes and area of the head (0.01 ㎡), and the answers in the order of the card. */
  | { kind: 'counted'; code: string; units: string[]; areaCenti: number; answers: string[] };

/** The parts of a package that say what was voted. */
export type Ballots = Pick<RecountPackage, 'roll' | 'ballots' | 'refused'> & { card: Pick<PollCard, 'questions'> };

/** Looks a receipt number up among the published ballots. */
export function findReceipt(pack: Ballots, typed: string): Found {
  const code = readReceiptCode(typed);
  if (code === null) return { kind: 'unreadable' };
  const ballot = pack.ballots.find(({ commit }) => receiptCode(commit) === code);
  if (ballot) return { kind: 'counted', code, ...opened(pack, ballot) };
  const refused = pack.refused.find(({ commit }) => receiptCode(commit) === code);
  if (refused) return { kind: refused.reason === 'SUPERSEDED' ? 'replaced' : 'refused', code };
  return { kind: 'missing', code };
}

function opened({ roll, card }: Ballots, { headKey, units, choices }: OpenBallot) {
  const rows = roll.filter((row) => (units ? units.includes(row.unit) : row.headKey === headKey));
  return {
    units: rows.map(({ unit }) => unit),
    areaCenti: rows.reduce((sum, { area }) => sum + area, 0),
    answers: card.questions.map(({ id }) => answerText(choices[id])),
  };
}

function answerText(answer: OpenBallot['choices'][string] | undefined): string {
  if (answer === undefined) return '没有选';
  if (typeof answer !== 'string') return answer.join('、');
  return answer in choiceWords ? choiceWords[answer as Choice] : '无效';
}
