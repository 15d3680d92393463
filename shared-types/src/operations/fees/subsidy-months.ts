import * as z from 'zod';
import { operation } from '../../contract';
import { supervisorRoles } from '../../roles';
import { day, fileId, id, month, page, seenFile, text } from '../../values';

const overseeing = ['clerk', 'cashier', 'manager', 'committee', ...supervisorRoles] as const;
const mode = z.enum(['info', 'deducts']);
const community = { kind: 'community', field: 'communityId' } as const;
const aMonth = { kind: 'document', collection: 'subsidyMonths', field: 'subsidyMonthId' } as const;
const slips = z.array(fileId('银行回单')).min(1).max(6).meta({ title: '银行回单' });
const movementState = z.enum(['none', 'waiting', 'confirmed']);
/** `mine`: the caller entered it, so another person confirms. */
const movement = z.object({ state: movementState, day: z.string(), mine: z.boolean(), slips: z.array(seenFile) });
const decision = {
  subsidyMonthId: id('哪个月的补贴'),
  agree: z.boolean().meta({ title: '是否同意' }),
};

/** 一个月的补贴: appraised by the street, passed on and received by two persons on either side. */
export const subsidyMonthly = {
  subsidyMonths: operation({
    summary: 'The subsidy of a community month by month, newest first, with its tier and how far the money has come.',
    who: overseeing,
    about: community,
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      areaCenti: z.number(),
      steps: z.array(z.object({ tierTitle: z.string(), from: z.string(), reason: z.string() })),
      months: z.array(
        z.object({
          subsidyMonthId: z.string(),
          month: month('月份'),
          tierTitle: z.string(),
          areaCenti: z.number(),
          rateTenThou: z.number(),
          fullFen: z.number(),
          coefficientPercent: z.number(),
          reason: z.string(),
          payableFen: z.number(),
          mode,
          /** The appraisal may still be changed. */
          open: z.boolean(),
          arrived: movement,
          paid: movement,
          received: movement,
        }),
      ),
    }),
  }),
  setSubsidyCoefficient: operation({
    summary:
      'Enter the appraisal of a month as a percentage with its reason; what the firm is owed for the month follows. Not after the money moved.',
    who: ['street'],
    about: aMonth,
    changes: true,
    input: z.strictObject({
      subsidyMonthId: id('哪个月的补贴'),
      coefficientPercent: z.int().min(0).max(100).meta({ title: '考核系数' }),
      reason: text('考核结果', 300),
    }),
    output: z.object({ payableFen: z.number() }),
  }),
  enterSubsidyTransfer: operation({
    summary:
      'The street enters that the district’s money for a month arrived, or that it paid the firm, with the bank’s slip; nothing is posted until somebody else confirms.',
    who: ['street'],
    about: aMonth,
    changes: true,
    input: z.strictObject({
      subsidyMonthId: id('哪个月的补贴'),
      step: z.enum(['arrived', 'paid']).meta({ title: '到账还是拨付' }),
      day: day('回单上的日期'),
      fileIds: slips,
    }),
    output: z.object({}),
  }),
  confirmSubsidyTransfer: operation({
    summary: 'Another person of the street confirms what was entered, or gives it back; confirmed, it is posted.',
    who: ['street'],
    about: aMonth,
    changes: true,
    input: z.strictObject({ ...decision, step: z.enum(['arrived', 'paid']).meta({ title: '到账还是拨付' }) }),
    output: z.object({ state: movementState }),
  }),
  enterSubsidyReceipt: operation({
    summary: 'The firm enters that a month’s subsidy arrived at its bank, with the slip.',
    who: ['cashier', 'manager'],
    about: aMonth,
    changes: true,
    input: z.strictObject({ subsidyMonthId: id('哪个月的补贴'), day: day('回单上的日期'), fileIds: slips }),
    output: z.object({}),
  }),
  confirmSubsidyReceipt: operation({
    summary: 'Another person of the firm confirms that it arrived, or gives it back; confirmed, it is posted.',
    who: ['cashier', 'manager'],
    about: aMonth,
    changes: true,
    input: z.strictObject(decision),
    output: z.object({ state: movementState }),
  }),
};
