import * as z from 'zod';
import { operation } from '../../contract';
import { matters } from '../../matters';
import { everyRole, supervisorRoles } from '../../roles';
import { id, instant, page, text } from '../../values';

const aboutPetition = { kind: 'document', collection: 'petitions', field: 'petitionId' } as const;
const ofHome = { unitId: id('房屋'), petitionId: id('连署') };

/** What is there, what 20 % asks for, what is missing; areas in 0.01 ㎡. */
const line = z.object({ have: z.number(), need: z.number(), of: z.number(), missing: z.number(), percent: z.string() });

/** A petition as everybody in the community may see it: how many have signed, never who. */
const petition = z.object({
  petitionId: z.string(),
  matters: z.array(
    z.object({ matter: z.enum(matters), matterTitle: z.string(), text: z.string(), special: z.boolean() }),
  ),
  reason: z.string(),
  state: z.enum(['collecting', 'reached', 'called', 'expired', 'ended']),
  startedAt: instant('发起时间'),
  until: instant('截止时间'),
  /** Whole days since both lines were met and no assembly is announced; null otherwise. */
  daysWaiting: z.number().nullable(),
  endedReason: z.string(),
  pollId: z.string().nullable(),
  area: line,
  heads: line,
  /** The caller has signed for at least one home. */
  signed: z.boolean(),
  /** The caller started it. */
  mine: z.boolean(),
});

/** 连署: 20 % of the owners demand an extraordinary assembly (Property Management Regulation 13). */
export const petitions = {
  petitions: operation({
    summary: 'The petitions of a community, newest first; how many have signed, never who.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({ total: z.number(), rows: z.array(petition) }),
  }),
  petition: operation({
    summary: 'One petition, with the rule it stands on and whether the caller’s homes can sign it.',
    who: everyRole,
    about: aboutPetition,
    changes: false,
    input: z.strictObject({ petitionId: id('连署') }),
    output: z.object({
      petition,
      source: z.string(),
      answer: z.string(),
      homes: z.array(
        z.object({
          unitId: z.string(),
          label: z.string(),
          /** What the head of this home weighs with all its homes. */
          areaCenti: z.number(),
          signed: z.boolean(),
          /** Why it cannot be signed or taken back from here; empty if it can. */
          why: z.string(),
        }),
      ),
    }),
  }),
  startPetition: operation({
    summary: 'Start a petition for an extraordinary assembly; whoever starts it has signed it.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      matters: z
        .array(z.strictObject({ matter: z.enum(matters).meta({ title: '事项类别' }), text: text('要表决的事', 300) }))
        .min(1)
        .max(5)
        .meta({ title: '要表决的事' }),
      reason: text('为什么要开', 500),
    }),
    output: z.object({ petitionId: z.string() }),
  }),
  signPetition: operation({
    summary: 'Sign a petition for the head that owns this home: once, whatever the number of its homes and owners.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject(ofHome),
    output: z.object({ signed: z.boolean(), reached: z.boolean() }),
  }),
  unsignPetition: operation({
    summary: 'Take the own signature back while signatures are still being collected.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject(ofHome),
    output: z.object({ signed: z.boolean() }),
  }),
  endPetition: operation({
    summary: 'Whoever started a petition takes it back, with the reason.',
    who: ['owner'],
    about: aboutPetition,
    changes: true,
    input: z.strictObject({ petitionId: id('连署'), reason: text('撤回原因', 200) }),
    output: z.object({ state: z.enum(['ended']) }),
  }),
  petitionSigners: operation({
    summary: 'Who signed, names masked, for those who have to check it; every look is logged.',
    who: ['committee', ...supervisorRoles],
    about: aboutPetition,
    changes: true,
    input: z.strictObject({ petitionId: id('连署'), ...page }),
    output: z.object({
      total: z.number(),
      rows: z.array(z.object({ label: z.string(), name: z.string(), areaCenti: z.number(), at: instant('签名时间') })),
    }),
  }),
};
