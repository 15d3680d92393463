import * as z from 'zod';
import { operation } from '../../contract';
import { day, id, instant, optionalText, page, seenFile, text } from '../../values';

const self = { kind: 'self' } as const;
const correction = { kind: 'document', collection: 'dataCorrections', field: 'correctionId' } as const;
const correctionKind = z.enum(['name', 'roll-phone', 'other']).meta({ title: '要更正什么' });
const correctionState = z.enum(['asked', 'done', 'refused', 'withdrawn']);

/** 我的资料: to know, copy, correct and delete what is held about oneself (PIPL 44–50). */
export const ownData = {
  agreeToPrivacy: operation({
    summary: 'Agree to the privacy notice in force, after it has changed.',
    who: 'signedIn',
    about: self,
    changes: true,
    input: z.strictObject({ version: text('隐私说明版本', 20) }),
    output: z.object({}),
  }),
  myData: operation({
    summary: 'What is held about the caller: number, consent, roles, what stands on the roll, how much of what else.',
    who: 'signedIn',
    about: self,
    changes: false,
    input: z.strictObject({}),
    output: z.object({
      known: z.boolean(),
      phoneMasked: z.string(),
      consents: z.array(
        z.object({ version: day('说明哪天的'), at: instant('同意时间'), withdrawnAt: instant('收回时间').nullable() }),
      ),
      roles: z.array(
        z.object({
          membershipId: z.string(),
          roleTitle: z.string(),
          placeName: z.string(),
          personName: z.string(),
          status: z.enum(['pending', 'active', 'refused', 'ended']),
          since: instant('起'),
          until: instant('止').nullable(),
          /** Whether its name may be asked to be put right: a home’s. */
          home: z.boolean(),
        }),
      ),
      /** Homes on the roll that carry the caller’s proven number. */
      roll: z.array(z.object({ unitId: z.string(), label: z.string(), name: z.string(), areaCenti: z.number() })),
      counts: z.object({ deeds: z.number(), messages: z.number(), looks: z.number() }),
      corrections: z.array(
        z.object({
          correctionId: z.string(),
          kind: correctionKind,
          unitLabel: z.string(),
          state: correctionState,
          answer: z.string(),
          dueDay: day('答复期限'),
        }),
      ),
      /** Why the account cannot be closed now; empty if it can. */
      cannotClose: z.string(),
      now: instant('现在'),
    }),
  }),
  whoLooked: operation({
    summary: 'Who read the caller’s full name or telephone, when and what for, newest first.',
    who: 'signedIn',
    about: self,
    changes: false,
    input: z.strictObject({ ...page }),
    output: z.object({
      looks: z.array(
        z.object({
          id: z.string(),
          at: instant('时间'),
          who: z.string(),
          unitLabel: z.string(),
          field: z.enum(['name', 'phone']),
          reason: z.string(),
        }),
      ),
    }),
  }),
  takeMyData: operation({
    summary: 'Make the caller’s own data into files, as a job that goes on where it stopped; once a day.',
    who: 'signedIn',
    about: self,
    changes: true,
    input: z.strictObject({}),
    output: z.object({}),
  }),
  myDataFiles: operation({
    summary: 'The files of the caller’s own data, with links that end by themselves.',
    who: 'signedIn',
    about: self,
    changes: false,
    input: z.strictObject({}),
    output: z.object({
      state: z.enum(['none', 'running', 'done', 'failed']),
      volumes: z.array(
        z.object({
          volume: z.number(),
          rows: z.number(),
          sheet: seenFile,
          json: seenFile,
          goneDay: day('删除日'),
        }),
      ),
    }),
  }),
  askCorrection: operation({
    summary: 'Ask that a name, the number on the roll, or something else about the caller be put right at one home.',
    who: 'signedIn',
    about: self,
    changes: true,
    input: z.strictObject({
      membershipId: id('身份'),
      kind: correctionKind,
      /** The right name, or what is wrong; for the number on the roll the proven one is taken. */
      wanted: optionalText('正确的内容', 200),
    }),
    output: z.object({ correctionId: z.string() }),
  }),
  withdrawCorrection: operation({
    summary: 'Take back a request nobody has decided.',
    who: 'signedIn',
    about: self,
    changes: true,
    input: z.strictObject({ correctionId: id('更正申请') }),
    output: z.object({}),
  }),
  correctionsToDecide: operation({
    summary: 'Requests to put personal data right that wait in a community, oldest first; who and what only masked.',
    who: ['clerk', 'manager', 'community'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      corrections: z.array(
        z.object({
          correctionId: z.string(),
          unitLabel: z.string(),
          roleTitle: z.string(),
          kind: correctionKind,
          presentMasked: z.string(),
          dueDay: day('答复期限'),
        }),
      ),
    }),
  }),
  correctionText: operation({
    summary:
      'What one request to put personal data right says, with the name as it stands. The look is logged, and the person reads it.',
    who: ['clerk', 'manager', 'community'],
    about: correction,
    changes: true,
    rate: 'looking',
    input: z.strictObject({ correctionId: id('更正申请') }),
    output: z.object({ present: z.string(), wanted: z.string() }),
  }),
  decideCorrection: operation({
    summary:
      'Put right what was checked, or refuse with a reason. The name of an owner who would not be on the roll by it only the community may change.',
    who: ['clerk', 'manager', 'community'],
    about: correction,
    changes: true,
    input: z.strictObject({
      correctionId: id('更正申请'),
      done: z.boolean().meta({ title: '是否更正' }),
      answer: text('怎么核实的、怎么改的', 200),
    }),
    output: z.object({}),
  }),
  closeAccount: operation({
    summary:
      'Take the consent back and close the account: number, names, messages and settings are erased; what law makes us keep stays without them.',
    who: 'signedIn',
    about: self,
    changes: true,
    /** Nobody closes an account by one press too many: the word itself is sent. */
    input: z.strictObject({ confirm: text('“注销”两个字', 10) }),
    output: z.object({}),
  }),
};
