import * as z from 'zod';
import { operation } from '../../contract';
import { companyRoles } from '../../roles';
import { day, fileId, id, optionalText, page, seenFile, text } from '../../values';

const about = { kind: 'document', collection: 'reductions', field: 'reductionId' } as const;
const state = z.enum(['asked', 'checked', 'approved', 'refused', 'withdrawn']);
const ground = z.enum(['minimum-income', 'destitute']).meta({ title: '申请理由' });

const decided = { state, reason: z.string(), percentOff: z.number(), from: z.string(), to: z.string() };

export const reductions = {
  askReduction: operation({
    summary: 'A household in 低保 or 特困 asks for a reduction of its fees, with photos of the evidence.',
    who: ['owner', 'family'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      ground,
      fileIds: z.array(fileId('证明照片')).min(1).max(6).meta({ title: '证明照片' }),
      /** 敏感个人信息 needs a consent of its own, beside that to the privacy notice (PIPL 29). */
      separateConsent: z.literal(true).meta({ title: '单独同意' }),
    }),
    output: z.object({ reductionId: z.string() }),
  }),
  withdrawReduction: operation({
    summary: 'Take an application back while nobody has decided it.',
    who: ['owner', 'family'],
    about,
    changes: true,
    input: z.strictObject({ reductionId: id('减免申请') }),
    output: z.object({}),
  }),
  reductions: operation({
    summary: 'The reductions of a home and what became of them; neither the ground nor the evidence.',
    who: ['owner', 'family'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({
      reductions: z.array(z.object({ reductionId: z.string(), askedDay: z.string(), ...decided })),
    }),
  }),
  reductionsToDecide: operation({
    summary:
      'Applications that wait for the company’s check or the community’s decision, oldest first; without their ground.',
    who: [...companyRoles.filter((role) => role !== 'repairer'), 'community'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      reductions: z.array(
        z.object({
          reductionId: z.string(),
          unitLabel: z.string(),
          askedDay: z.string(),
          state,
          checkNote: z.string(),
          photos: z.number(),
        }),
      ),
    }),
  }),
  checkReduction: operation({
    summary:
      'The company checks an application against its books and passes it on to the community, or refuses it with a reason.',
    who: ['manager', 'clerk'],
    about,
    changes: true,
    input: z.strictObject({
      reductionId: id('减免申请'),
      pass: z.boolean().meta({ title: '是否通过' }),
      note: text('核对意见', 300),
    }),
    output: z.object({}),
  }),
  reductionEvidence: operation({
    summary:
      'Ground and evidence of an application, for the community that decides it while it waits; every look is logged.',
    who: ['community'],
    about,
    changes: true,
    input: z.strictObject({ reductionId: id('减免申请') }),
    output: z.object({ ground, files: z.array(seenFile) }),
  }),
  decideReduction: operation({
    summary:
      'The community approves a checked application with percentage, days and the paper it rests on, or refuses it with a reason. Bills written from then on apply it.',
    who: ['community'],
    about,
    changes: true,
    input: z.strictObject({
      reductionId: id('减免申请'),
      approve: z.boolean().meta({ title: '是否批准' }),
      reason: optionalText('理由', 300),
      percentOff: z.int().min(1).max(100).optional().meta({ title: '减免比例' }),
      from: day('起始日').optional(),
      to: day('截止日').optional(),
      policy: optionalText('依据的文件', 200),
      fundedBy: z.enum(['provider', 'government']).optional().meta({ title: '由谁承担' }),
    }),
    output: z.object({}),
  }),
};
