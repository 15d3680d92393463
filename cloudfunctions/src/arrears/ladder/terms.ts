import { type Day, dayOf } from '@mulin/domain/day/day';
import { type Ladder, ladderBy, stepOutOfOrder } from '@mulin/domain/fees/ladder';
import { arrearsTerms } from '@mulin/shared-types/documents/arrears';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import { governingInForce } from '../../assembly/covenants/in-force';
import { altered } from '../../kit/altered';
import type { Handler } from '../../kit/context';
import { table, transaction } from '../../kit/database';
import { requireOther, samePerson } from '../../kit/same-person';

/** What the covenant in force on a day says of the ladder; nothing carries over from one that has been superseded or revoked. */
async function termsOn(communityId: string, day: Day) {
  const covenant = await governingInForce(communityId, 'covenant', day);
  return { covenant, terms: covenant && (await table(arrearsTerms).get(covenant._id)) };
}

export async function ladderOn(communityId: string, day: Day): Promise<Ladder> {
  return ladderBy((await termsOn(communityId, day)).terms);
}

/** Where what one person has entered waits for the other. */
const enteredId = (versionId: string): string => `${versionId}:entered`;

export const ladderTerms: Handler<typeof arrears, 'ladderTerms'> = async ({ communityId }, { now, caller }) => {
  const { covenant, terms } = await termsOn(communityId, dayOf(now));
  const { steps, respondDays } = ladderBy(terms);
  const entered = covenant && (await table(arrearsTerms).get(enteredId(covenant._id)));
  const textOf = (clause: number | undefined) => covenant?.clauses.find(({ no }) => no === clause)?.text ?? '';
  return {
    steps: steps.map(({ id, title, afterDays, source }) => ({ step: id, title, afterDays, source })),
    respondDays,
    covenant: covenant
      ? {
          versionId: covenant._id,
          title: covenant.title,
          clause: terms?.clause ?? null,
          clauseText: textOf(terms?.clause),
        }
      : null,
    entered: entered
      ? {
          clause: entered.clause,
          clauseText: textOf(entered.clause),
          steps: steps.map(({ id, title }) => ({ step: id, title, afterDays: entered.afterDays[id] })),
          respondDays: entered.respondDays,
          own: caller.openid !== '' && (await samePerson(entered.enteredBy, caller.openid)),
        }
      : null,
  };
};

export const setLadderTerms: Handler<typeof arrears, 'setLadderTerms'> = async (input, ctx) => {
  const { communityId, versionId, clause, afterDays, respondDays } = input;
  const covenant = await governingInForce(communityId, 'covenant', dayOf(ctx.now));
  if (covenant?._id !== versionId) throw changed();
  // A covenant that was attached as a file has no clauses of its own to hold the number against.
  if (covenant.clauses.length > 0 && !covenant.clauses.some(({ no }) => no === clause))
    throw new Refusal('INVALID_INPUT', `这一版管理规约没有第 ${clause} 条`, 'clause');
  const late = stepOutOfOrder(afterDays);
  if (late) throw new Refusal('INVALID_INPUT', `“${late.title}”要排在前一步后面，天数要更大`, `afterDays.${late.id}`);
  await table(arrearsTerms).put({
    _id: enteredId(versionId),
    communityId,
    clause,
    afterDays,
    respondDays,
    enteredBy: ctx.caller.openid,
    enteredAt: ctx.now,
    confirmedBy: null,
    confirmedAt: null,
  });
  ctx.note({ clause, respondDays, ...afterDays });
  return {};
};

/** 两个人: one types the days, another reads them beside the clause; only then is a household pressed by them. */
export const decideLadderTerms: Handler<typeof arrears, 'decideLadderTerms'> = async (input, ctx) => {
  const { communityId, versionId, clause, confirm } = input;
  const { openid } = ctx.caller;
  const covenant = await governingInForce(communityId, 'covenant', dayOf(ctx.now));
  if (covenant?._id !== versionId) throw changed();
  const entered = await table(arrearsTerms).get(enteredId(versionId));
  const standing = await table(arrearsTerms).get(versionId);
  if (!entered && confirm && standing?.clause === clause) return { state: 'confirmed' };
  if (entered?.clause !== clause) throw new Refusal('CONFLICT', '登记的天数刚刚变了，请刷新再看');
  if (confirm) await requireOther(entered.enteredBy, openid, '登记和复核要两个人，请换一位来复核');
  await transaction(async (tx) => {
    const now = await tx.get(arrearsTerms, entered._id);
    if (now?.enteredAt.getTime() !== entered.enteredAt.getTime())
      throw new Refusal('CONFLICT', '登记的天数刚刚变了，请刷新再看');
    await tx.remove(arrearsTerms, now._id);
    if (!confirm) return;
    const confirmed = { ...now, _id: versionId, confirmedBy: openid, confirmedAt: ctx.now };
    await tx.remove(arrearsTerms, versionId);
    await tx.insert(arrearsTerms, confirmed);
  });
  const before = ladderBy(standing);
  const days = ladderBy(entered).steps.map(({ title, afterDays }, at) => {
    return [title, daysText(before.steps[at]?.afterDays), daysText(afterDays)] as const;
  });
  ctx.note({ clause, confirm, ...(confirm ? altered(...days) : {}) });
  return { state: confirm ? 'confirmed' : 'dropped' };
};

const daysText = (days: number | undefined): string => (days === undefined ? '没有' : `${days} 天`);
const changed = () => new Refusal('CONFLICT', '现在有效的不是这一版管理规约，请刷新', 'versionId');
