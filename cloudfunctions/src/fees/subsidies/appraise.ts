import { dayOf } from '@mulin/domain/day/day';
import { subsidy } from '@mulin/domain/fees/subsidy';
import { postingId, reversal } from '@mulin/domain/ledger/posting';
import { postings } from '@mulin/shared-types/documents/postings';
import { subsidyMonths } from '@mulin/shared-types/documents/subsidies';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { type Transaction, transaction } from '../../kit/database';
import { postIn, postingOf } from '../../kit/posting';
import { earnedPosting, type SubsidyMonth, sourceOf } from './earn';

/** 按月考核: until the money moves. What was booked before is taken back and booked anew by the new coefficient. */
export const setSubsidyCoefficient: Handler<typeof fees, 'setSubsidyCoefficient'> = async (input, ctx) => {
  const { subsidyMonthId, coefficientPercent, reason } = input;
  const payableFen = await transaction(async (tx) => {
    const month = await monthIn(tx, subsidyMonthId);
    if (month.coefficientPercent === coefficientPercent && month.reason === reason) return month.payableFen;
    if (!isOpen(month)) throw new Refusal('TOO_LATE', '这个月的补贴已经拨付或到账，不能再改考核系数');
    const { areaCenti, rateTenThou } = month;
    const appraised: SubsidyMonth = {
      ...month,
      coefficientPercent,
      reason,
      appraisals: month.appraisals + 1,
      payableFen: subsidy(areaCenti, [{ rateTenThou, months: 1 }], coefficientPercent),
    };
    const { appraisals, payableFen } = appraised;
    await tx.update(subsidyMonths, subsidyMonthId, { coefficientPercent, reason, appraisals, payableFen });
    await takeBackIn(tx, month, reason, ctx.caller.openid, ctx.now);
    const anew = earnedPosting(appraised, dayOf(ctx.now));
    if (anew) await postIn(tx, anew, ctx.caller.openid, ctx.now);
    return payableFen;
  });
  ctx.note({ month: ctx.subjectOf(subsidyMonths).month, coefficientPercent, reason });
  return { payableFen };
};

export const isOpen = ({ paid, received }: SubsidyMonth): boolean => paid === null && received === null;

export async function monthIn(tx: Transaction, subsidyMonthId: string): Promise<SubsidyMonth> {
  const month = await tx.get(subsidyMonths, subsidyMonthId);
  if (!month) throw new Refusal('NOT_FOUND', '没有找到这个月的补贴');
  return month;
}

async function takeBackIn(tx: Transaction, month: SubsidyMonth, why: string, by: string, at: Date): Promise<void> {
  const { communityId, appraisals } = month;
  const source = sourceOf(month);
  const booked = await tx.get(postings, postingId(source, `earned:${appraisals}`));
  if (!booked) return;
  const event = { communityId, day: dayOf(at), source, line: `appraised:${appraisals + 1}` };
  await postIn(tx, reversal(postingOf(booked), event, why), by, at);
}
