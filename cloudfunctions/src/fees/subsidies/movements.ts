import { dayOf } from '@mulin/domain/day/day';
import type { Event, Posting } from '@mulin/domain/ledger/posting';
import { subsidyMonths } from '@mulin/shared-types/documents/subsidies';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Context } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { postNewIn } from '../../kit/posting';
import { requireOther } from '../../kit/same-person';
import { requireUploads } from '../../kit/uploads';
import { voucherIdOf, voucherIn } from '../../kit/voucher';
import { firstDay } from '../months';
import { monthIn } from './appraise';
import { type SubsidyMonth, sourceOf } from './earn';

export type Step = 'arrived' | 'paid' | 'received';
type Slip = { day: string; fileIds: readonly string[] };

/** One movement of a month's money: what must hold before, and what it is in the books. */
export interface Movement {
  step: Step;
  title: string;
  counterparty: string;
  fenOf: (month: SubsidyMonth) => number;
  /** Why it cannot be entered yet, in words. */
  hindrance: (month: SubsidyMonth) => string | undefined;
  posting: (event: Event, month: SubsidyMonth, about: { voucherIds: string[]; counterparty: string }) => Posting;
}

/** Entered with the bank's slip; the same slip again is the same entry. */
export async function enter({ step, hindrance }: Movement, { day, fileIds }: Slip, ctx: Context): Promise<void> {
  const seen = ctx.subjectOf(subsidyMonths);
  if (day > dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '日期还没到，请按回单上的日子填', 'day');
  if (day < firstDay(seen.month)) throw new Refusal('INVALID_INPUT', '日期比这个月还早', 'day');
  requireUploads(fileIds, 'vouchers', seen.communityId);
  const enteredBy = ctx.caller.openid;
  await transaction(async (tx) => {
    const month = await monthIn(tx, seen._id);
    const known = month[step];
    if (known?.enteredBy === enteredBy && known.day === day && known.fileIds.join() === fileIds.join()) return;
    if (known) throw new Refusal('CONFLICT', '这一笔已经登记过了，请刷新');
    const why = hindrance(month);
    if (why) throw new Refusal('TOO_EARLY', why);
    const entered = { state: 'waiting' as const, day, fileIds: [...fileIds], enteredBy, confirmedBy: null };
    await tx.update(subsidyMonths, month._id, { [step]: entered });
  });
  ctx.note({ month: seen.month, step });
}

/** 复核 by another person: posted with its voucher, or given back to be entered anew. */
export async function confirm(
  movement: Movement,
  agree: boolean,
  ctx: Context,
): Promise<{ state: 'none' | 'confirmed' }> {
  const { step } = movement;
  const seen = ctx.subjectOf(subsidyMonths);
  const waiting = seen[step];
  if (!waiting) throw new Refusal('CONFLICT', '这一笔还没有登记');
  if (waiting.state === 'confirmed') return { state: 'confirmed' };
  const by = ctx.caller.openid;
  await requireOther(waiting.enteredBy, by, '登记和复核要两个人，请换一位来复核');
  await transaction(async (tx) => {
    const month = await monthIn(tx, seen._id);
    const entered = month[step];
    if (entered?.state !== 'waiting') return;
    if (entered.enteredBy !== waiting.enteredBy || entered.fileIds.join() !== waiting.fileIds.join()) {
      throw new Refusal('CONFLICT', '刚刚有人重新登记了，请刷新再看');
    }
    if (!agree) return void (await tx.update(subsidyMonths, month._id, { [step]: null }));
    const { communityId } = month;
    const { title, counterparty } = movement;
    const paperId = `${sourceOf(month)}:${step}`;
    const event = { communityId, day: dayOf(ctx.now), source: sourceOf(month), line: step };
    const posting = movement.posting(event, month, { voucherIds: [voucherIdOf(paperId)], counterparty });
    await tx.update(subsidyMonths, month._id, { [step]: { ...entered, state: 'confirmed', confirmedBy: by } });
    const { day, fileIds, enteredBy } = entered;
    const papers = { _id: paperId, communityId, title, amountFen: movement.fenOf(month), day, fileIds, enteredBy };
    await voucherIn(tx, papers, counterparty, posting.id, ctx.now);
    await postNewIn(tx, posting, by, ctx.now);
  });
  ctx.note({ month: seen.month, step, agree });
  return { state: (await table(subsidyMonths).get(seen._id))?.[step]?.state === 'confirmed' ? 'confirmed' : 'none' };
}
