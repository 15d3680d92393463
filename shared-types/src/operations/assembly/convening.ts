import * as z from 'zod';
import { operation } from '../../contract';
import { matters } from '../../matters';
import { day, fileId, id, seenFile, text } from '../../values';

const consent = z.object({
  consentId: z.string(),
  number: z.string(),
  day: day('同意日期'),
  until: day('有效期至').nullable(),
  state: z.enum(['in-force', 'over', 'ended']),
  file: seenFile,
});

/** 召集之前: what a convener must know first, and the bureau's consent to voting by phone. */
export const convening = {
  convening: operation({
    summary:
      'What somebody who calls an assembly must know first: who calls it, what is ready to be voted on, which buildings there are.',
    who: ['committee', 'community', 'street'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      /** First UTC+8 day voting may open if it were announced today. */
      earliestDay: day('最早开始'),
      hasCommittee: z.boolean(),
      /** The caller acts in the committee's place and has to say why. */
      needsReason: z.boolean(),
      consent: consent.nullable(),
      buildings: z.array(z.object({ building: z.string(), units: z.number(), heads: z.number() })),
      parking: z.number(),
      /** Elections whose list of candidates is published. */
      elections: z.array(z.object({ electionId: z.string(), title: z.string(), seats: z.number() })),
      /** Drafts of a covenant or of rules that can be put to the vote. */
      texts: z.array(z.object({ versionId: z.string(), title: z.string(), matter: z.enum(matters) })),
      /** Petitions that reached both lines and wait for their assembly. */
      petitions: z.array(
        z.object({
          petitionId: z.string(),
          reason: z.string(),
          matters: z.array(z.object({ matter: z.enum(matters), text: z.string() })),
          daysWaiting: z.number(),
        }),
      ),
    }),
  }),
  recordConsent: operation({
    summary:
      'Put the bureau’s written consent on record: from its day on, votes of the community may be binding by phone.',
    who: ['street', 'bureau'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      number: text('文号', 60),
      day: day('同意日期'),
      until: day('有效期至').optional(),
      fileId: fileId('同意书'),
    }),
    output: z.object({ consentId: z.string() }),
  }),
  endConsent: operation({
    summary: 'End a consent; votes already announced keep the effect they were announced with.',
    who: ['street', 'bureau'],
    about: { kind: 'document', collection: 'electronicConsents', field: 'consentId' },
    changes: true,
    input: z.strictObject({ consentId: id('同意书'), reason: text('原因', 200) }),
    output: z.object({ state: z.enum(['ended']) }),
  }),
  consents: operation({
    summary: 'The consents to voting by phone a community was given, newest first.',
    who: ['owner', 'committee', 'community', 'street', 'bureau'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({ rows: z.array(consent) }),
  }),
};
