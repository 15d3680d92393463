import * as z from 'zod';
import { operation } from '../../contract';
import { residentRoles, supervisorRoles } from '../../roles';
import { day, id, instant, optionalText, page, text } from '../../values';

const state = z.enum(['asked', 'refused', 'approved', 'done']);
const outcome = { state, rewritten: z.number(), creditedFen: z.number(), keptFen: z.number() };

/** 交付日: who owes from which day. */
export const handOvers = {
  enterHandOver: operation({
    summary:
      'Enter the day a home was handed over. It counts at once where nothing was billed and the roll agrees; otherwise another person confirms.',
    who: ['clerk'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      day: day('交付日'),
      developerPaysUntil: day('建设单位承诺缴到哪天').nullable().default(null),
      ground: text('依据', 200),
    }),
    output: z.object({ handOverId: z.string(), state }),
  }),
  decideHandOver: operation({
    summary:
      'Another person confirms or refuses it. Confirmed, open bills are written anew, one for the developer and one for the owner, paid ones of the owner give back what was the developer’s. Confirmed again after a refund to the developer, its bills are put right too.',
    who: ['manager'],
    about: { kind: 'document', collection: 'unitHandOvers', field: 'handOverId' },
    changes: true,
    input: z.strictObject({
      handOverId: id('交付登记'),
      approve: z.boolean().meta({ title: '是否同意' }),
      note: optionalText('意见', 200),
    }),
    output: z.object(outcome),
  }),
  handOvers: operation({
    summary: 'Hand-over days recorded in a community, newest first.',
    who: ['clerk', 'cashier', 'manager', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      handOvers: z.array(
        z.object({
          handOverId: z.string(),
          unitLabel: z.string(),
          beforeDay: day('原来登记的交付日').nullable(),
          day: day('交付日'),
          developerPaysUntil: day('建设单位承诺缴到哪天').nullable(),
          ground: z.string(),
          ...outcome,
          note: z.string(),
          mine: z.boolean(),
          at: instant('时间'),
        }),
      ),
    }),
  }),
  resaleSplit: operation({
    summary:
      'How the bills of a home split by day between who sells and who buys it: information for the two; it changes nobody’s debt.',
    who: [...residentRoles, 'clerk', 'cashier', 'manager'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), day: day('交接日') }),
    output: z.object({
      unitLabel: z.string(),
      bills: z.array(
        z.object({
          billId: z.string(),
          title: z.string(),
          paid: z.boolean(),
          sellerText: z.string(),
          sellerFen: z.number(),
          buyerText: z.string(),
          buyerFen: z.number(),
        }),
      ),
      sellerFen: z.number(),
      buyerFen: z.number(),
      /** What is open now, whoever of the two pays it. */
      openFen: z.number(),
      /** 余额 of the home: goes back before the home passes, unless both say that the buyer has it. */
      creditFen: z.number(),
      /** 装修押金, which stays with who paid it. */
      depositFen: z.number(),
    }),
  }),
};
