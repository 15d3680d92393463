import * as z from 'zod';
import { operation } from '../../contract';
import { day, fileId, id, optionalText, page, seenFile, text } from '../../values';

const about = { kind: 'document', collection: 'vacancies', field: 'vacancyId' } as const;
const state = z.enum(['asked', 'checked', 'approved', 'refused', 'withdrawn', 'ended']);

/** What the published standard agrees for empty homes, and its months; null where it agrees nothing: the full price. */
const rule = z.object({ afterMonths: z.number(), percent: z.number() }).nullable();

const shown = {
  vacancyId: z.string(),
  state,
  from: day('空置起始日'),
  to: day('空置到哪天'),
  askedDay: day('申请日'),
  reason: z.string(),
  endedDay: day('住人起始日').nullable(),
};

/** 空置: no national discount; only what the published standard has. */
export const vacancies = {
  askVacancy: operation({
    summary:
      'A household says its home stands empty, with days and photographs; refused where the standard has no rule.',
    who: ['owner', 'family'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      from: day('空置起始日'),
      to: day('空置到哪天'),
      fileIds: z.array(fileId('空置照片')).min(1).max(6).meta({ title: '空置照片' }),
    }),
    output: z.object({ vacancyId: z.string() }),
  }),
  withdrawVacancy: operation({
    summary: 'Take an application back while nobody has decided it.',
    who: ['owner', 'family'],
    about,
    changes: true,
    input: z.strictObject({ vacancyId: id('空置申请') }),
    output: z.object({}),
  }),
  vacancies: operation({
    summary: 'What the standard agrees for empty homes, and the applications of a home.',
    who: ['owner', 'family'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({ rule, vacancies: z.array(z.object({ ...shown, reducedFrom: day('从哪天起少收') })) }),
  }),
  vacanciesToDecide: operation({
    summary: 'Applications that wait for a look or a decision, and homes granted as empty, oldest first.',
    who: ['clerk', 'manager'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      vacancies: z.array(
        z.object({
          ...shown,
          unitLabel: z.string(),
          checkNote: z.string(),
          photos: z.number(),
          mayDecide: z.boolean(),
        }),
      ),
    }),
  }),
  vacancyEvidence: operation({
    summary: 'Photographs of an application while it waits; every look is logged.',
    who: ['clerk', 'manager'],
    about,
    changes: true,
    input: z.strictObject({ vacancyId: id('空置申请') }),
    output: z.object({ files: z.array(seenFile) }),
  }),
  checkVacancy: operation({
    summary: 'One of the staff looks at the home and passes the application on, or refuses it with a reason.',
    who: ['clerk', 'manager'],
    about,
    changes: true,
    input: z.strictObject({
      vacancyId: id('空置申请'),
      pass: z.boolean().meta({ title: '是否空置' }),
      note: text('上门看的情况', 300),
    }),
    output: z.object({}),
  }),
  decideVacancy: operation({
    summary:
      'Another person confirms it or refuses it with a reason. Confirmed, open bills are written anew with the line, paid ones give back.',
    who: ['manager'],
    about,
    changes: true,
    input: z.strictObject({
      vacancyId: id('空置申请'),
      approve: z.boolean().meta({ title: '是否同意' }),
      reason: optionalText('理由', 300),
    }),
    output: z.object({ state }),
  }),
  endVacancy: operation({
    summary:
      'The home is lived in again from a day on: the full price from then on; open bills are written anew, what is paid is not claimed afterwards.',
    who: ['owner', 'family', 'clerk', 'manager'],
    about,
    changes: true,
    input: z.strictObject({ vacancyId: id('空置申请'), day: day('住人起始日') }),
    output: z.object({}),
  }),
};
