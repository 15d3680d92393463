import { addMonths, dayOf } from '@mulin/domain/day/day';
import { wholeDayText } from '@mulin/domain/day/spoken';
import { reductions } from '@mulin/shared-types/documents/arrears';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, type Row, table } from '../../kit/database';
import { linksTo } from '../../kit/files';
import { notOwn } from '../../kit/not-own';
import { requireOther } from '../../kit/same-person';
import { tell } from '../../kit/tell';
import { waiting } from './ask';

type Reduction = Row<typeof reductions>;
/** Looked at again after a year: circumstances change. Our own rule; no text gives one. */
const MOST_MONTHS = 12;

export const reductionsToDecide: Handler<typeof arrears, 'reductionsToDecide'> = async ({
  communityId,
  skip,
  limit,
}) => {
  const found = await table(reductions).find(
    { communityId, state: oneOf(waiting) },
    { skip, limit, orderBy: [['askedAt', 'asc']] },
  );
  return {
    reductions: found.map(({ _id, unitLabel, askedAt, state, checkNote, fileIds }) => ({
      reductionId: _id,
      unitLabel,
      askedDay: dayOf(askedAt),
      state,
      checkNote,
      photos: fileIds.length,
    })),
  };
};

export const checkReduction: Handler<typeof arrears, 'checkReduction'> = async ({ reductionId, pass, note }, ctx) => {
  const asked = ctx.subjectOf(reductions);
  await notOwn(asked, ctx);
  const change = pass
    ? { state: 'checked' as const, checkNote: note, checkedBy: ctx.caller.openid }
    : { state: 'refused' as const, reason: note, checkedBy: ctx.caller.openid, decidedAt: ctx.now };
  if (!(await table(reductions).update(reductionId, { state: 'asked' }, change))) throw done();
  if (!pass) await tellOutcome(asked, '减免申请没有通过', note, ctx.now);
  return {};
};

/** 证明: only while there is something to decide. Each look is in the trail, because the contract says it changes something. */
export const reductionEvidence: Handler<typeof arrears, 'reductionEvidence'> = async (_, ctx) => {
  const asked = ctx.subjectOf(reductions);
  await notOwn(asked, ctx);
  if (asked.state !== 'checked') throw new Refusal('CONFLICT', '物业核对以后、社区决定以前才能看证明');
  return { ground: asked.ground, files: await linksTo(asked.fileIds) };
};

export const decideReduction: Handler<typeof arrears, 'decideReduction'> = async (input, ctx) => {
  const asked = ctx.subjectOf(reductions);
  await notOwn(asked, ctx);
  await requireOther(asked.checkedBy, ctx.caller.openid, '核对和批准要两个人，请换一位来批');
  const by = { decidedBy: ctx.caller.openid, decidedAt: ctx.now };
  const { percentOff, from, to, policy, fundedBy, reason } = input;
  if (!input.approve) {
    if (reason === '') throw new Refusal('INVALID_INPUT', '不批准要写理由，申请人看得到', 'reason');
    const refused = { ...by, state: 'refused' as const, reason };
    if (!(await table(reductions).update(asked._id, { state: 'checked' }, refused))) throw done();
    await tellOutcome(asked, '减免申请没有批准', reason, ctx.now);
    return {};
  }
  if (percentOff === undefined) throw new Refusal('INVALID_INPUT', '写上减百分之几', 'percentOff');
  if (from === undefined) throw new Refusal('INVALID_INPUT', '选从哪天起', 'from');
  if (to === undefined || to < from) throw new Refusal('INVALID_INPUT', '截止日要在起始日以后', 'to');
  if (to >= addMonths(from, MOST_MONTHS)) {
    throw new Refusal('INVALID_INPUT', '一次最多批 12 个月，到期再申请', 'to');
  }
  if (policy === '') throw new Refusal('INVALID_INPUT', '写上按哪份文件减，账要能查', 'policy');
  if (fundedBy === undefined) throw new Refusal('INVALID_INPUT', '选由谁承担，账上要分清', 'fundedBy');
  const approved = { ...by, state: 'approved' as const, reason, percentOff, from, to, policy, fundedBy };
  if (!(await table(reductions).update(asked._id, { state: 'checked' }, approved))) throw done();
  ctx.note({ percentOff, from, to, fundedBy });
  const days = `${wholeDayText(from)}至 ${wholeDayText(to)}`;
  await tellOutcome(asked, '减免批准了', `${days}，减 ${percentOff}%。从下一次出账起算进账单。`, ctx.now);
  return {};
};

const done = () => new Refusal('CONFLICT', '这份申请已经有人办了，请刷新');

/** To who asked alone; neither ground nor evidence stands in it. */
const tellOutcome = (
  { _id, communityId, unitId, unitLabel, askedBy }: Reduction,
  title: string,
  body: string,
  at: Date,
) =>
  tell(
    [askedBy],
    {
      key: `reduction.${_id}`,
      communityId,
      kind: 'fees',
      title,
      body,
      home: unitLabel,
      about: { kind: 'reduction', id: _id, unitId },
    },
    at,
  );
