import { type Day, dayOf } from '@mulin/domain/day/day';
import { earliest, limitationOf } from '@mulin/domain/fees/limitation';
import { outcomeOf } from '@mulin/domain/fees/outcomes';
import { arrearsSteps } from '@mulin/shared-types/documents/arrears';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Bill } from '../../fees/bill-postings';
import type { Handler } from '../../kit/context';
import { append, transaction } from '../../kit/database';
import type { Step } from './overdue';

/** A step is not followed up more often than this. */
const MOST_OUTCOMES = 100;

export const noteOutcome: Handler<typeof arrears, 'noteOutcome'> = async ({ stepId, outcome, day, note }, ctx) => {
  const { step, day: taken } = ctx.subjectOf(arrearsSteps);
  const kind = outcomeOf(step, outcome);
  if (!kind) throw new Refusal('INVALID_INPUT', '这一步没有这种结果', 'outcome');
  if (day < taken || day > dayOf(ctx.now))
    throw new Refusal('INVALID_INPUT', '日期要在办这一步以后，不能晚于今天', 'day');
  await transaction(async (tx) => {
    const now = await tx.get(arrearsSteps, stepId);
    if (!now || now.outcomes.some((one) => one.outcome === outcome && one.day === day && one.note === note)) return;
    if (now.outcomes.length >= MOST_OUTCOMES) throw new Refusal('CONFLICT', '这一步的记录太多了');
    const noted = { outcome, day, note, by: ctx.caller.openid, at: ctx.now };
    await tx.update(arrearsSteps, stepId, { outcomes: append(noted) });
  });
  ctx.note({ step, outcome, day });
  return {};
};

export const shownOutcomes = ({ step, outcomes }: Step) =>
  outcomes.map(({ outcome, day, note }) => ({ title: outcomeOf(step, outcome)?.title ?? '', day, note }));

/** Last day on which each bill can be sued for, by what steps about it brought about. */
export const billLimitation = ({ _id, dueDay }: Pick<Bill, '_id' | 'dueDay'>, steps: readonly Step[]): Day =>
  limitationOf(
    dueDay,
    steps
      .filter(({ bills }) => bills.some(({ billId }) => billId === _id))
      .flatMap(({ step, outcomes }) =>
        outcomes.flatMap(({ outcome, day }) => (outcomeOf(step, outcome)?.interrupts ? [day] : [])),
      ),
  );

export const homeLimitation = (bills: readonly Bill[], steps: readonly Step[]): Day =>
  earliest(bills.map((bill) => billLimitation(bill, steps))) ?? '';
