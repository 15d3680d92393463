import { addDays, type Day } from '@mulin/domain/day/day';
import { agreedTerms } from '@mulin/domain/fees/agreed-terms';
import type { LateClause } from '@mulin/domain/fees/late-charge';
import { type LateAccrual, lateAccrual } from '@mulin/domain/fees/late-days';
import { owedFen } from '@mulin/domain/fees/owed';
import { standards } from '@mulin/shared-types/documents/fees';
import type { Bill } from '../../fees/bill-postings';
import { table } from '../../kit/database';
import { billLimitation } from '../ladder/outcomes';
import { aroundOf, earliest, NOTHING_AROUND } from './around';

/** What has accrued on one late bill and is not claimed yet. */
export interface LateItem extends LateAccrual {
  bill: Bill;
  principalFen: number;
  /** The clause of the very standard the bill was written by; null: none was agreed, none is charged. */
  clause: LateClause | null;
  /** 过了诉讼时效 on the day asked about: nothing more is claimed. */
  barred: boolean;
}

/** 违约金 of one home's bills as it stands on a day. Only fees bear one, only from their owners, never a late charge itself. */
export async function lateItems(unitId: string, bills: readonly Bill[], today: Day): Promise<LateItem[]> {
  const late = bills.filter(({ charge, payer, dueDay }) => charge === 'service' && payer === 'owner' && dueDay < today);
  if (late.length === 0) return [];
  const clauses = await clausesOf(late);
  const agreed = late.some(({ standardId }) => clauses.get(standardId));
  const around = agreed ? await aroundOf(unitId, late, today) : NOTHING_AROUND;
  return late.map((bill): LateItem => {
    const clause = clauses.get(bill.standardId) ?? null;
    const principalFen = bill.state === 'paid' ? bill.paidFen : owedFen(bill);
    const from = around.claimedThrough.get(bill._id);
    const debt = {
      principalFen,
      due: bill.dueDay,
      ...(from === undefined ? {} : { from: addDays(from, 1) }),
      through: earliest([today, around.paidOn.get(bill._id), around.filedOn.get(bill._id)]),
      pauses: [...around.pauses, ...(around.wasPaid.get(bill._id) ?? [])],
    };
    const barred = billLimitation(bill, around.steps) < today;
    return { bill, principalFen, clause, barred, ...lateAccrual(debt, clause) };
  });
}

async function clausesOf(late: readonly Bill[]): Promise<Map<string, LateClause | null>> {
  const sheets = await table(standards).getMany(late.map(({ standardId }) => standardId));
  return new Map([...sheets].map(([id, { terms }]) => [id, agreedTerms(terms).lateClause]));
}
