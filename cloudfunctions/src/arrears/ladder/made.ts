import { addDays, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { owedFen } from '@mulin/domain/fees/owed';
import { formatFen } from '@mulin/domain/money/fen';
import { arrearsSteps } from '@mulin/shared-types/documents/arrears';
import type { Bill } from '../../fees/bill-postings';
import { billTitle } from '../../fees/bill-view';
import { table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { residentsOf } from '../../kit/recipients';
import { tell } from '../../kit/tell';
import { lateViewOf } from '../late-charges/view';
import { demandCode } from './demand-code';
import type { Step } from './overdue';

export interface Making extends Pick<Step, 'step' | 'note' | 'by'> {
  /** Of one home, the oldest first. */
  overdue: readonly [Bill, ...Bill[]];
  respondDays: number;
}

/** One step, taken once: its id is made of home, step and oldest bill. */
export const stepIdOf = (step: Step['step'], { unitId, _id }: Pick<Bill, 'unitId' | '_id'>): string =>
  idOf('step', 'place', 'arrears', unitId, step, _id);

export async function makeStep({ step, note, by, overdue, respondDays }: Making, at: Date): Promise<Step> {
  const [oldest] = overdue;
  const { communityId, unitId, unitLabel } = oldest;
  const today = dayOf(at);
  const made: Step = {
    _id: stepIdOf(step, oldest),
    communityId,
    unitId,
    unitLabel,
    step,
    bills: overdue.map((bill) => ({
      billId: bill._id,
      charge: bill.charge === 'late' ? ('late' as const) : ('service' as const),
      title: billTitle(bill),
      dueDay: bill.dueDay,
      openFen: owedFen(bill),
    })),
    totalFen: overdue.reduce((sum, bill) => sum + owedFen(bill), 0),
    late: step === 'demand' ? await lateViewOf(unitId, overdue, today) : null,
    day: today,
    respondBy: step === 'demand' ? addDays(today, respondDays) : '',
    note,
    outcomes: [],
    by,
    at,
  };
  await table(arrearsSteps).insertIfAbsent(made);
  await tellHousehold(made);
  return made;
}

/** To owners and family, never to a tenant: what is owed is the owner's own matter. Who was told is not told again. */
export async function tellHousehold(step: Step): Promise<void> {
  if (step.step !== 'message' && step.step !== 'demand') return;
  const { _id, communityId, unitId, unitLabel, totalFen, respondBy, at } = step;
  const residents = await residentsOf([unitId], at, ['owner', 'family']);
  const sum = `${formatFen(totalFen)} 元`;
  await tell(
    residents.map(({ openid }) => openid),
    {
      key: `arrears.${_id}`,
      communityId,
      kind: 'fees',
      title: step.step === 'demand' ? '物业费书面催告' : '物业费过了缴费日',
      body:
        step.step === 'demand'
          ? `请在 ${wholeDayText(respondBy)}前缴清 ${sum}。觉得不对，可以提异议，答复以前不再催。纸质催告函上的核对码应当是 ${demandCode(step)}。`
          : `还有 ${sum}没有缴，方便时缴一下。觉得不对，可以提异议；家里困难，可以申请减免。`,
      home: unitLabel,
      about: { kind: 'bills', id: unitId, unitId },
      asks: true,
    },
    at,
  );
}
