import { dayOf } from '@mulin/domain/day/day';
import { units } from '@mulin/shared-types/documents/places';
import type { assembly } from '@mulin/shared-types/operations/assembly';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { keyedHash } from '../../kit/sealed';
import { whyNotRepresented } from '../roll-check/representative';
import { numberOf } from './agent';
import { keep, newProxy } from './may-grant';
import { tellAgent, tellHome } from './tell';

/** 委托: given in the app by an owner, it is in writing (Electronic Signature Law art. 4); the agent has to accept. */
export const grantProxy: Handler<typeof assembly, 'grantProxy'> = async (input, ctx) => {
  const unit = ctx.subjectOf(units);
  const { openid } = ctx.caller;
  const { agentName, agentPhone, pollId, until } = input;
  if ((await numberOf(openid)) === keyedHash('phone', agentPhone))
    throw new Refusal('INVALID_INPUT', '不用委托自己，直接投票就行', 'agentPhone');
  const represented = await whyNotRepresented(unit, ctx);
  if (represented !== '') throw new Refusal('FORBIDDEN', represented);
  const proxy = await newProxy(unit, { agentName, agentPhone, pollId, from: dayOf(ctx.now), until }, ctx);
  await keep(proxy);
  ctx.note({ proxyId: proxy._id, pollId });
  await tellHome(proxy, 'given', ctx.now);
  await tellAgent(proxy, ctx.now);
  return { proxyId: proxy._id };
};
