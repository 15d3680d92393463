import * as z from 'zod';
import { operation } from '../../contract';
import { residentRoles } from '../../roles';
import { id, instant, positiveFen } from '../../values';
import { refundState } from './refunds';

/** 余额: what a home has overpaid or been given back as credit. */
export const credit = {
  credit: operation({
    summary: 'The credit of a home and its newest refunds.',
    who: [...residentRoles, 'clerk', 'cashier', 'manager'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({
      creditFen: z.number(),
      /** Of it what no payment here brought: goes back in cash or by transfer. */
      withoutPaymentFen: z.number(),
      /** The caller may pay with it. */
      usable: z.boolean(),
      refunds: z.array(
        z.object({
          refundId: z.string(),
          state: refundState,
          stateText: z.string(),
          fen: z.number(),
          creditFen: z.number(),
          wayTitle: z.string(),
          at: instant('时间'),
        }),
      ),
    }),
  }),
  payByCredit: operation({
    summary: 'Pay bills of a home wholly out of its credit.',
    who: ['owner', 'family'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      billIds: z.array(id('账单')).min(1).max(24).meta({ title: '账单' }),
      totalFen: positiveFen('合计'),
    }),
    output: z.object({ orderId: z.string() }),
  }),
};
