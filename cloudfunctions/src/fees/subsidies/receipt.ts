import { monthText } from '@mulin/domain/day/spoken';
import { subsidyReceived } from '@mulin/domain/ledger/builders/subsidies';
import { subsidyMonths } from '@mulin/shared-types/documents/subsidies';
import type { fees } from '@mulin/shared-types/operations/fees';
import type { Context, Handler } from '../../kit/context';
import { communityIn } from '../place';
import { confirm, enter, type Movement } from './movements';

/** 物业一头: the month's subsidy arrives from the street (table no. 30). */
const movementOf = (ctx: Context): Movement => ({
  step: 'received',
  title: `${monthText(ctx.subjectOf(subsidyMonths).month)}财政补贴到账`,
  counterparty: communityIn(ctx).streetName,
  fenOf: ({ payableFen }) => payableFen,
  hindrance: ({ payableFen }) => (payableFen === 0 ? '按考核结果这个月没有应收的补贴' : undefined),
  posting: (event, { payableFen }, about) => subsidyReceived(event, payableFen, about),
});

export const enterSubsidyReceipt: Handler<typeof fees, 'enterSubsidyReceipt'> = async (input, ctx) => {
  await enter(movementOf(ctx), input, ctx);
  return {};
};

export const confirmSubsidyReceipt: Handler<typeof fees, 'confirmSubsidyReceipt'> = ({ agree }, ctx) =>
  confirm(movementOf(ctx), agree, ctx);
