import { addMonths, dayOf } from '@mulin/domain/day/day';
import { serviceEnds as endsCollection } from '@mulin/shared-types/documents/service-ends';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { oneOf, table } from '../../kit/database';
import { idOf } from '../../kit/ids';
import { accountsOfPerson } from '../../kit/same-person';
import { LONGEST_MONTHS } from '../months';
import { runningBeyond } from './standards';

/** A community changes its firm every few years. */
const MOST_ENDS = 20;

/** 登记服务终止: its id is the community and how many it had before, so that said twice at once it is one. */
export const askServiceEnd: Handler<typeof fees, 'askServiceEnd'> = async (input, ctx) => {
  const { communityId, lastDay, ground } = input;
  if (lastDay < addMonths(dayOf(ctx.now), -LONGEST_MONTHS)) {
    throw new Refusal('INVALID_INPUT', '最多登记到一年以前', 'lastDay');
  }
  const [waiting, before, running] = await Promise.all([
    table(endsCollection).count({ communityId, state: oneOf(['asked', 'approved'] as const) }),
    table(endsCollection).count({ communityId }),
    runningBeyond(communityId, lastDay),
  ]);
  if (waiting > 0) throw new Refusal('CONFLICT', '已经有一份服务终止在办，办完再登记');
  if (before >= MOST_ENDS) throw new Refusal('CONFLICT', '登记的次数太多，请先核对合同');
  if (running.length === 0) throw new Refusal('CONFLICT', '那天以后没有在执行的收费标准，不用登记', 'lastDay');
  const _id = idOf('sve', 'place', 'service-end', communityId, String(before + 1));
  await table(endsCollection).insert({
    _id,
    communityId,
    lastDay,
    ground,
    state: 'asked',
    askedBy: ctx.caller.openid,
    askedAt: ctx.now,
    decidedBy: null,
    decidedAt: null,
    note: '',
    shortened: 0,
  });
  ctx.note({ serviceEndId: _id, lastDay, ground });
  return { serviceEndId: _id };
};

export const serviceEnds: Handler<typeof fees, 'serviceEnds'> = async ({ communityId }, ctx) => {
  const [found, own] = await Promise.all([
    table(endsCollection).find({ communityId }, { limit: MOST_ENDS, orderBy: [['askedAt', 'desc']] }),
    accountsOfPerson(ctx.caller.openid),
  ]);
  return {
    ends: found.map(({ _id, lastDay, ground, state, note, askedBy, shortened, askedAt }) => ({
      serviceEndId: _id,
      lastDay,
      ground,
      state,
      note,
      mine: own.includes(askedBy),
      shortened,
      at: askedAt.toISOString(),
    })),
  };
};
