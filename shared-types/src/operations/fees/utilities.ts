import * as z from 'zod';
import { operation } from '../../contract';
import { residentRoles } from '../../roles';
import { day, halfYear, id, month, page, seenFile, sumLine } from '../../values';
import { meterBillOperations, meterBillState, tableRow } from './meter-bills';
import { meterKind, meters, supervising } from './meters';
import { readingOperations } from './readings';

/** `none`: its part came to nothing, there is nothing to pay. */
const shareState = z.enum(['open', 'paid', 'taken-back', 'none']);

const everyoneHere = [...residentRoles, ...supervising] as const;

/** 公共水电分摊: common meters, their bills, and every home's line of the table. */
export const utilities = {
  ...meters,
  ...meterBillOperations,
  ...readingOperations,
  utilityShares: operation({
    summary: 'A home’s shares of common meters, newest first, taken-back ones among them.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), ...page }),
    output: z.object({
      shares: z.array(
        z.object({
          shareId: z.string(),
          kind: meterKind,
          title: z.string(),
          place: z.string(),
          month: month('账期'),
          fen: z.number(),
          state: shareState,
          dueDay: day('缴费期限'),
        }),
      ),
    }),
  }),
  utilityTable: operation({
    summary: 'How a home’s share was worked out, and the whole table by number of the home without names.',
    who: residentRoles,
    about: { kind: 'document', collection: 'utilityShares', field: 'shareId' },
    changes: false,
    input: z.strictObject({ shareId: id('分摊明细'), ...page }),
    output: z.object({
      title: z.string(),
      unitId: z.string(),
      unitLabel: z.string(),
      place: z.string(),
      scopeText: z.string(),
      ruleText: z.string(),
      supplier: z.string(),
      /** Step by step in words, the home's own part last. */
      steps: z.array(z.string()),
      meterSum: z.array(sumLine),
      ownSum: z.array(sumLine),
      /** The home's own weight in the table. */
      quantityText: z.string(),
      fen: z.number(),
      state: shareState,
      dueDay: day('缴费期限'),
      homes: z.number(),
      rows: z.array(tableRow),
      photos: z.array(seenFile),
      /** Why the bill was taken back; empty while it stands. */
      takenBackFor: z.string(),
    }),
  }),
  utilityPeriod: operation({
    summary: 'Statement D meter by meter: every bill confirmed in a half-year with its arithmetic.',
    who: everyoneHere,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), period: halfYear('期间'), ...page }),
    output: z.object({
      bills: z.array(
        z.object({
          meterBillId: z.string(),
          kind: meterKind,
          title: z.string(),
          place: z.string(),
          scopeText: z.string(),
          ruleText: z.string(),
          supplier: z.string(),
          state: meterBillState,
          totalFen: z.number(),
          sharedFen: z.number(),
          sum: z.array(sumLine),
          homes: z.number(),
          takenBackFor: z.string(),
        }),
      ),
    }),
  }),
  meterTable: operation({
    summary: 'Everybody’s share of one common meter by number of the home without names, the caller’s own marked.',
    who: everyoneHere,
    about: { kind: 'document', collection: 'meterBills', field: 'meterBillId' },
    changes: false,
    input: z.strictObject({ meterBillId: id('水电账单'), ...page }),
    output: z.object({
      title: z.string(),
      place: z.string(),
      steps: z.array(z.string()),
      homes: z.number(),
      rows: z.array(tableRow),
      photos: z.array(seenFile),
    }),
  }),
};
