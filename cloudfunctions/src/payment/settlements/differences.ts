import {
  settlementDifferences as differencesCollection,
  settlements as settlementsCollection,
} from '@mulin/shared-types/documents/settlements';
import type { payment } from '@mulin/shared-types/operations/payment';
import type { Handler } from '../../kit/context';
import { table } from '../../kit/database';
import { requireOther } from '../../kit/same-person';
import { whyText } from './words';

export const settlements: Handler<typeof payment, 'settlements'> = async ({ communityId, skip, limit }) => {
  const found = await table(settlementsCollection).find({ communityId }, { skip, limit, orderBy: [['day', 'desc']] });
  return { settlements: found.map((one) => ({ ...one, at: one.at.toISOString() })) };
};

export const settlementDifferences: Handler<typeof payment, 'settlementDifferences'> = async (input, { caller }) => {
  const { communityId, skip, limit } = input;
  const open = await table(differencesCollection).find(
    { communityId, state: 'open' },
    { skip, limit, orderBy: [['day', 'asc']] },
  );
  return {
    differences: open.map((one) => ({
      differenceId: one._id,
      day: one.day,
      whyText: whyText(one),
      number: one.number,
      hereFen: one.hereFen,
      thereFen: one.thereFen,
      mine: one.by === caller.openid,
    })),
  };
};

/** 查明: by another person than who recorded the day; what the books need for it is posted by its own entry. */
export const explainDifference: Handler<typeof payment, 'explainDifference'> = async ({ note }, ctx) => {
  const difference = ctx.subjectOf(differencesCollection);
  const { openid } = ctx.caller;
  await requireOther(difference.by, openid, '对账和查差异要两个人，请换一位同事来填');
  ctx.note({ title: difference.number, reason: note });
  const explained = await table(differencesCollection).update(
    difference._id,
    { state: 'open' },
    { state: 'explained', note, explainedBy: openid, explainedAt: ctx.now },
  );
  if (explained) return { explained, note };
  const known = await table(differencesCollection).get(difference._id);
  return { explained, note: known?.note ?? '' };
};
