import { dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import { unitIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { makeStep, tellHousehold } from './made';
import { overdueBills, standingOf } from './overdue';
import { ladderOn } from './terms';

/** One step at a time, in order, not before its day, never while paused, never once paid. */
export const takeStep: Handler<typeof arrears, 'takeStep'> = async ({ unitId, step, note }, ctx) => {
  const { communityId } = unitIn(ctx);
  const today = dayOf(ctx.now);
  const [[oldest, ...later], { steps, respondDays }] = await Promise.all([
    overdueBills({ unitId }, today),
    ladderOn(communityId, today),
  ]);
  if (!oldest) throw new Refusal('TOO_LATE', '已经缴清了，不用再催');
  const overdue = [oldest, ...later] as const;
  const { done, next, paused } = await standingOf(unitId, overdue, steps, ctx.now);
  const taken = done.find((one) => one.step === step);
  if (taken) {
    // The first time may have ended between the record and the message.
    await tellHousehold(taken);
    return { stepId: taken._id };
  }
  if (paused !== '') throw new Refusal('CONFLICT', `现在不能催：${paused}`);
  if (next?.step.id !== step)
    throw new Refusal('CONFLICT', `要按顺序来，下一步是${next?.step.title ?? '没有了'}`, 'step');
  if (today < next.from) throw new Refusal('TOO_EARLY', `${wholeDayText(next.from)}起才能${next.step.title}`, 'step');
  const { _id, totalFen } = await makeStep(
    { step, note, by: ctx.caller.openid, overdue: [...overdue], respondDays },
    ctx.now,
  );
  ctx.note({ step, totalFen });
  return { stepId: _id };
};
