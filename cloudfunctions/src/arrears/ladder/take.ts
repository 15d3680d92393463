import { addDays, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { DAYS_TO_RESPOND } from '@mulin/domain/fees/ladder';
import { formatFen } from '@mulin/domain/money/fen';
import { arrearsSteps } from '@mulin/shared-types/documents/arrears';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import { billTitle } from '../../fees/bill-view';
import { unitIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { residentsOf } from '../../kit/recipients';
import { tell } from '../../kit/tell';
import { openFen, overdueBills, type Step, standingOf } from './overdue';

/** One step at a time, in order, not before its day, never while paused, never once paid. */
export const takeStep: Handler<typeof arrears, 'takeStep'> = async ({ unitId, step, note }, ctx) => {
  const unit = unitIn(ctx);
  const today = dayOf(ctx.now);
  const overdue = await overdueBills({ unitId }, today);
  const { oldest, done, next, paused } = await standingOf(unitId, overdue, ctx.now);
  if (!oldest) throw new Refusal('TOO_LATE', '已经缴清了，不用再催');
  const taken = done.find((one) => one.step === step);
  if (taken) return { stepId: taken._id };
  if (paused !== '') throw new Refusal('CONFLICT', `现在不能催：${paused}`);
  if (next?.step.id !== step)
    throw new Refusal('CONFLICT', `要按顺序来，下一步是${next?.step.title ?? '没有了'}`, 'step');
  if (today < next.from) throw new Refusal('TOO_EARLY', `${wholeDayText(next.from)}起才能${next.step.title}`, 'step');
  const taking: Step = {
    _id: idOf('step', 'place', 'arrears', unitId, step, oldest._id),
    communityId: unit.communityId,
    unitId,
    unitLabel: unit.label,
    step,
    bills: overdue.map((bill) => ({
      billId: bill._id,
      title: billTitle(bill),
      dueDay: bill.dueDay,
      openFen: openFen(bill),
    })),
    totalFen: overdue.reduce((sum, bill) => sum + openFen(bill), 0),
    day: today,
    respondBy: step === 'demand' ? addDays(today, DAYS_TO_RESPOND) : '',
    note,
    by: ctx.caller.openid,
    at: ctx.now,
  };
  await table(arrearsSteps).insertIfAbsent(taking);
  if (step === 'message' || step === 'demand') await tellHousehold(taking, ctx.now);
  ctx.note({ step, totalFen: taking.totalFen });
  return { stepId: taking._id };
};

/** To owners and family, never to a tenant: what is owed is the owner's own matter. */
async function tellHousehold({ _id, communityId, unitId, unitLabel, totalFen, step, respondBy }: Step, at: Date) {
  const residents = await residentsOf([unitId], at, ['owner', 'family']);
  const sum = `${formatFen(totalFen)} 元`;
  await tell(
    residents.map(({ openid }) => openid),
    {
      key: `arrears.${_id}`,
      communityId,
      kind: 'fees',
      title: step === 'demand' ? '物业费书面催告' : '物业费过了缴费日',
      body:
        step === 'demand'
          ? `请在 ${wholeDayText(respondBy)}前缴清 ${sum}。觉得不对，可以提异议，答复以前不再催。`
          : `还有 ${sum}没有缴，方便时缴一下。觉得不对，可以提异议；家里困难，可以申请减免。`,
      home: unitLabel,
      about: { kind: 'bills', id: unitId, unitId },
    },
    at,
  );
}
