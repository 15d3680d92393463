import { addDays, dayOf } from '@mulin/domain/day/day';
import { monthText } from '@mulin/domain/day/spoken';
import { owedFen } from '@mulin/domain/fees/owed';
import { settledThrough } from '@mulin/domain/fees/settled-through';
import { byUnit } from '@mulin/domain/ledger/balances';
import { formatFen } from '@mulin/domain/money/fen';
import { bills } from '@mulin/shared-types/documents/fees';
import { postings } from '@mulin/shared-types/documents/postings';
import { oneOf, type Row, table } from '../../kit/database';
import { postingOf } from '../../kit/posting';

/** Bills and postings of one home in decades. */
const MOST_BILLS = 2_000;
const MOST_POSTINGS = 20_000;

/** Accounts that say what a home owes beside its property fees. */
const others = [
  { account: 'P1103', title: '代收水电费' },
  { account: 'P1106', title: '上门维修费' },
] as const;

/** What a certificate would say of a home now; or what stands in its way, in words. */
export type Settled = { feesFrom: string; feesTo: string; others: string[] } | { hindrance: string };

/** From the books alone: the household's bills and its receivables, which must agree; what the developer owes is not its own. */
export async function settledOn(unitId: string, now: Date): Promise<Settled> {
  const [billed, posted] = await Promise.all([
    table(bills).findAll(
      { unitId, state: oneOf(['open', 'paid'] as const), charge: oneOf(['service', 'late'] as const), payer: 'owner' },
      { atMost: MOST_BILLS },
    ),
    table(postings).findAll({ 'lines.unitId': unitId }, { atMost: MOST_POSTINGS }),
  ]);
  const standing = (account: string) => byUnit(account, posted.map(postingOf)).get(unitId) ?? 0;
  const openFen = billed.reduce((sum, bill) => sum + (bill.state === 'open' ? owedFen(bill) : 0), 0);
  if (standing('P1101') !== openFen) {
    return { hindrance: '账单和账本对不上，正在核对，暂时不能开。请联系物业' };
  }
  const lateFen = billed.reduce((sum, bill) => sum + (isOpenLate(bill) ? owedFen(bill) : 0), 0);
  if (lateFen > 0) return { hindrance: `违约金还有 ${formatFen(lateFen)} 元没有缴` };
  const owing = others.find(({ account }) => standing(account) > 0);
  if (owing) return { hindrance: `${owing.title}还有 ${formatFen(standing(owing.account))} 元没有缴` };
  const fees = billed.filter(({ charge }) => charge === 'service');
  const services = fees.map(servedBy).filter(({ from, to }) => from <= to);
  const settlement = settledThrough(services, dayOf(now));
  if (!settlement) return { hindrance: '这套房还没有缴过的账单，没有可以证明的' };
  if ('owedFrom' in settlement) {
    return { hindrance: `${monthText(settlement.owedFrom.slice(0, 7))}起的物业费还没有缴，缴清就能开` };
  }
  return { feesFrom: settlement.from, feesTo: settlement.to, others: others.map(({ title }) => title) };
}

const isOpenLate = ({ charge, state }: Row<typeof bills>): boolean => charge === 'late' && state === 'open';

/** The days a bill stands for; of one whose service ended early, those that were served. */
const servedBy = ({ serviceFrom, serviceTo, unserved, state }: Row<typeof bills>) => ({
  from: serviceFrom,
  to: unserved?.done ? addDays(unserved.from, -1) : serviceTo,
  paid: state === 'paid',
});
