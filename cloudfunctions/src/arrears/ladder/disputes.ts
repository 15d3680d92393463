import { dayOf } from '@mulin/domain/day/day';
import { arrearsDisputes } from '@mulin/shared-types/documents/arrears';
import type { arrears } from '@mulin/shared-types/operations/arrears';
import { Refusal } from '@mulin/shared-types/refusal';
import { unitIn } from '../../fees/place';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { tell } from '../../kit/tell';

const SHOWN = 20;

export const dispute: Handler<typeof arrears, 'dispute'> = async ({ unitId, text }, ctx) => {
  const { communityId, label } = unitIn(ctx);
  if ((await table(arrearsDisputes).count({ unitId, state: 'open' })) > 0) {
    throw new Refusal('CONFLICT', '您家已经有一件异议在办，等物业答复');
  }
  const before = await table(arrearsDisputes).count({ unitId });
  const _id = idOf('dsp', 'place', 'dispute', unitId, String(before + 1));
  await table(arrearsDisputes).insert({
    _id,
    communityId,
    unitId,
    unitLabel: label,
    text,
    state: 'open',
    answer: '',
    askedBy: ctx.caller.openid,
    askedAt: ctx.now,
    answeredBy: '',
    answeredAt: null,
  });
  return { disputeId: _id };
};

export const disputes: Handler<typeof arrears, 'disputes'> = async ({ unitId }) => {
  const found = await table(arrearsDisputes).find({ unitId }, { limit: SHOWN, orderBy: [['askedAt', 'desc']] });
  return {
    disputes: found.map(({ _id, text, askedAt, state, answer }) => ({
      disputeId: _id,
      text,
      askedDay: dayOf(askedAt),
      state,
      answer,
    })),
  };
};

export const answerDispute: Handler<typeof arrears, 'answerDispute'> = async ({ disputeId, answer }, ctx) => {
  const { communityId, unitId, unitLabel, askedBy } = ctx.subjectOf(arrearsDisputes);
  const change = { state: 'answered' as const, answer, answeredBy: ctx.caller.openid, answeredAt: ctx.now };
  if (!(await table(arrearsDisputes).update(disputeId, { state: 'open' }, change))) {
    throw new Refusal('CONFLICT', '已经有人答复了，请刷新');
  }
  const about = { kind: 'bills', id: unitId, unitId } as const;
  const message = { key: `dispute.${disputeId}`, communityId, kind: 'fees', title: '物业答复了您的异议' } as const;
  await tell([askedBy], { ...message, body: answer, home: unitLabel, about }, ctx.now);
  return {};
};
