import { receivedCases as collection } from '@mulin/shared-types/documents/reception';
import type { street } from '@mulin/shared-types/operations/street';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { noteLook } from '../../kit/look';
import { unseal } from '../../kit/sealed';

/** 查看来件人, with a reason the caller reads in 我的资料 like any other look; over, there is nothing left to call about. */
export const caseCaller: Handler<typeof street, 'caseCaller'> = async ({ reason }, ctx) => {
  const { communityId, no, state, callerName, callerPhone, callerHash: aboutHash } = ctx.subjectOf(collection);
  if (state === 'closed') throw new Refusal('CONFLICT', '这件来件办结了，不能再看电话');
  const about = { communityId, unitId: '', unitLabel: no, aboutOpenid: '', aboutHash };
  await noteLook({ ...about, field: 'phone', reason }, ctx);
  ctx.note({ no, reason });
  return {
    name: callerName === '' ? '' : unseal('name', callerName),
    phone: callerPhone === '' ? '' : unseal('phone', callerPhone),
  };
};
