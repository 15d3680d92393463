import * as z from 'zod';
import { operation } from '../../contract';
import { supervisorRoles } from '../../roles';
import { day, id, instant, optionalText, page, text } from '../../values';

const atDesk = ['clerk', 'manager'] as const;
const aClaim = { kind: 'document', collection: 'lateClaims', field: 'claimId' } as const;
const claimId = id('违约金单');
const state = z.enum(['asked', 'refused', 'claimed', 'waive-asked', 'waived']);

/** One late bill: what was agreed, for which days, and how much that is. */
const item = z.object({
  billId: z.string(),
  title: z.string(),
  dueDay: day('应缴日'),
  principalFen: z.number(),
  clause: z.string(),
  from: day('起'),
  through: day('止'),
  days: z.number(),
  fen: z.number(),
});

const claim = z.object({
  claimId: z.string(),
  unitId: z.string(),
  unitLabel: z.string(),
  items: z.array(item),
  totalFen: z.number(),
  reason: z.string(),
  state,
  /** What became of its bill. */
  paid: z.boolean(),
  note: z.string(),
  waiveReason: z.string(),
  /** The caller asked, so another person decides. */
  mine: z.boolean(),
  at: instant('时间'),
});

/** 违约金: only what the contract agreed (民法典 585), shown as it accrues, claimed by two persons, waived by two. */
export const lateCharges = {
  lateHomes: operation({
    summary:
      'Homes with overdue bills and what has accrued on them by the agreed clause and is not claimed yet; nothing where none was agreed.',
    who: atDesk,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      total: z.number(),
      /** What the published standards agreed, by standard; empty if none did. */
      clauses: z.array(z.object({ standard: z.string(), text: z.string() })),
      homes: z.array(
        z.object({
          unitId: z.string(),
          unitLabel: z.string(),
          owedFen: z.number(),
          lateFen: z.number(),
          /** 异议在办, 减免在办: empty if nothing stands in the way. */
          paused: z.string(),
        }),
      ),
    }),
  }),
  lateCharge: operation({
    summary: 'What has accrued on a home’s late bills, bill by bill and day by day, and the claims made so far.',
    who: ['owner', 'family', ...atDesk],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({
      unitLabel: z.string(),
      items: z.array(item),
      totalFen: z.number(),
      paused: z.string(),
      claims: z.array(claim),
    }),
  }),
  claimLateCharge: operation({
    summary:
      'Ask that what has accrued on a home’s late bills be claimed; nothing is owed until another person agrees. Refused while an objection or a reduction is open, and beyond the limitation.',
    who: atDesk,
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({ unitId: id('房屋'), reason: text('为什么要', 300) }),
    output: z.object({ claimId: z.string() }),
  }),
  decideLateCharge: operation({
    summary: 'Another person agrees, and the home gets a bill of its own for it, posted; or refuses with a reason.',
    who: ['manager'],
    about: aClaim,
    changes: true,
    input: z.strictObject({
      claimId,
      agree: z.boolean().meta({ title: '是否同意' }),
      note: optionalText('理由', 300),
    }),
    output: z.object({ state }),
  }),
  askLateWaiver: operation({
    summary: 'Ask that a late charge that was claimed and is not paid be waived.',
    who: atDesk,
    about: aClaim,
    changes: true,
    input: z.strictObject({ claimId, reason: text('为什么免收', 300) }),
    output: z.object({ state }),
  }),
  decideLateWaiver: operation({
    summary: 'Another person agrees: the bill is taken back and its posting reversed; its days are not claimed again.',
    who: ['manager'],
    about: aClaim,
    changes: true,
    input: z.strictObject({ claimId, agree: z.boolean().meta({ title: '是否同意' }) }),
    output: z.object({ state }),
  }),
  lateClaims: operation({
    summary: 'The late charges claimed in a community in one state, newest first.',
    who: ['clerk', 'cashier', 'manager', 'committee', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), state: state.meta({ title: '办到哪一步' }), ...page }),
    output: z.object({ claims: z.array(claim) }),
  }),
};
