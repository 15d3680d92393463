import { monthText } from '@mulin/domain/day/spoken';
import { subsidyPaid, subsidyTransferred } from '@mulin/domain/ledger/builders/subsidies';
import { subsidyMonths } from '@mulin/shared-types/documents/subsidies';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Context, Handler } from '../../kit/context';
import { communityIn } from '../place';
import { confirm, enter, type Movement } from './movements';

/** 镇街一头 (book D): the district's money arrives at the full rate (table no. 31); the firm is paid by appraisal (no. 32). */
function movementOf(step: 'arrived' | 'paid', ctx: Context): Movement {
  const { districtName, company } = communityIn(ctx);
  const month = monthText(ctx.subjectOf(subsidyMonths).month);
  if (step === 'arrived') {
    return {
      step,
      title: `${month}补贴区级拨来`,
      counterparty: `${districtName}财政`,
      fenOf: ({ fullFen }) => fullFen,
      hindrance: () => undefined,
      posting: (event, { fullFen }, about) => subsidyTransferred(event, fullFen, about),
    };
  }
  return {
    step,
    title: `${month}补贴拨付给物业`,
    counterparty: company.name,
    fenOf: ({ payableFen }) => payableFen,
    hindrance({ arrived, payableFen }) {
      if (arrived?.state !== 'confirmed') return '区里的钱到账、复核以后才能拨付';
      return payableFen === 0 ? '按考核结果这个月不拨，钱先留着等复查' : undefined;
    },
    posting: (event, { fullFen, payableFen }, about) => subsidyPaid(event, fullFen, payableFen, about),
  };
}

export const enterSubsidyTransfer: Handler<typeof fees, 'enterSubsidyTransfer'> = async (input, ctx) => {
  await enter(movementOf(input.step, ctx), input, ctx);
  return {};
};

export const confirmSubsidyTransfer: Handler<typeof fees, 'confirmSubsidyTransfer'> = ({ step, agree }, ctx) =>
  confirm(movementOf(step, ctx), agree, ctx);
