import { dayOf } from '@mulin/domain/day/day';
import { consenters, offices } from '@mulin/domain/fees/price-change-steps';
import { priceChanges } from '@mulin/shared-types/documents/price-changes';
import type { fees } from '@mulin/shared-types/operations/fees';
import { Refusal } from '@mulin/shared-types/refusal';
import type { Handler } from '../../kit/context';
import { transaction } from '../../kit/database';
import { requireOther } from '../../kit/same-person';
import { changeIn } from './versions';

/** 告知: once for each office; told again, the first time stands. */
export const tellOffice: Handler<typeof fees, 'tellOffice'> = async ({ standardId, office, day, how }, ctx) => {
  await transaction(async (tx) => {
    const { told, postedAt } = await changeIn(tx, standardId);
    if (day < dayOf(postedAt)) throw new Refusal('INVALID_INPUT', '方案公示以后才能告知', 'day');
    if (day > dayOf(ctx.now)) throw new Refusal('INVALID_INPUT', '告知的日子不能晚于今天', 'day');
    if (told.some((one) => one.office === office)) return;
    await tx.update(priceChanges, standardId, { told: [...told, { office, day, how, by: ctx.caller.openid }] });
  });
  ctx.note({ standardId, told: offices[office], day });
  return {};
};

/** More words than anybody needs to change their mind. */
const MOST_WORDS = 20;

/** 敖汉旗 2021: 取得各镇街、片区工作组同意的前提下. Whoever planned it for the company does not consent to it. */
export const consentToPriceChange: Handler<typeof fees, 'consentToPriceChange'> = async (input, ctx) => {
  const { standardId, consenter, agree, paper } = input;
  const by = ctx.caller.openid;
  await transaction(async (tx) => {
    const change = await changeIn(tx, standardId);
    await requireOther(change.by, by, '公示调价方案的人，不能再代表镇街同意');
    const last = change.consents.filter((one) => one.consenter === consenter).pop();
    if (last?.agreed === agree && last.paper === paper) return;
    if (change.result) throw new Refusal('TOO_LATE', '调价结果已经公示，不能再改意见');
    if (change.consents.length >= MOST_WORDS) throw new Refusal('CONFLICT', '意见改的次数太多了，请让物业重新公示方案');
    const word = { consenter, agreed: agree, paper, by, at: ctx.now };
    await tx.update(priceChanges, standardId, { consents: [...change.consents, word] });
  });
  ctx.note({ standardId, consenter: consenters[consenter], agree, paper });
  return {};
};
