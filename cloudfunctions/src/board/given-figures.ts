import type { Statement } from '@mulin/domain/disclosure/statement';
import { Refusal } from '@mulin/shared-types/refusal';
import { figuresRefused, readPlainly, saysFigures } from '@mulin/shared-types/typed-figures';
import type { Figures } from './compute';
import { figuresShown } from './figures';
import { quotedAmounts } from './quoted-amounts';

/** Every sum a statement shows, its vouchers' and what changed from one column to the next among them. Fen, without sign. */
export function figuresGiven(figures: Figures): ReadonlySet<number> {
  const { opening, closing, incomeFen, outgoFen, monthly } = figuresShown(figures, new Map());
  const { lines, vouchers, buildings = [] } = figures.statement;
  const all = [
    ...[opening, closing, incomeFen, outgoFen],
    ...monthly.flatMap((month) => [month.incomeFen, month.outgoFen]),
    ...lines.flatMap(sumsOf),
    ...vouchers.map(({ fen }) => fen),
    ...buildings.flatMap((building) => Object.values(building).filter((one) => typeof one === 'number')),
  ];
  return new Set(all.map(Math.abs));
}

function sumsOf({ fen = 0, previousFen, lastYearFen, budgetFen, details = [] }: Statement['lines'][number]): number[] {
  const beside = [previousFen, lastYearFen, budgetFen].filter((one) => one !== undefined);
  return [fen, ...beside, ...beside.map((one) => fen - one), ...details.map((detail) => detail.fen)];
}

/** Words about a statement may say a sum that stands in it, to the fen, and no other. */
export function requireGiven(text: string, given: ReadonlySet<number>, title: string, field: string): void {
  const amounts = quotedAmounts(text);
  const foreign = amounts.find(({ fen }) => fen === null || !given.has(fen));
  if (foreign) {
    throw new Refusal(
      'INVALID_INPUT',
      `“${title}”里的“${foreign.words}”在这份报表里找不到。钱数只能照报表或凭证一分不差地写；别的数请先记账、重新编制报表，或写“见某一行”`,
      field,
    );
  }
  const rest = amounts.reduce((words, amount) => words.replace(amount.words, '见报表'), readPlainly(text));
  requireNoFigures(rest, title, field);
}

export function requireNoFigures(text: string, title: string, field: string): void {
  if (saysFigures(text)) throw new Refusal('INVALID_INPUT', figuresRefused(title), field);
}
