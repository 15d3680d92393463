import * as z from 'zod';
import { operation } from '../../contract';
import { supervisorRoles } from '../../roles';
import { areaCenti, buildingKind, day, id, instant, optionalText, page, text } from '../../values';

const state = z.enum(['asked', 'refused', 'approved', 'done']);

/** 面积更正: pro-rated by day from its own day on; wrong bills are put right. */
export const areaCorrections = {
  askAreaCorrection: operation({
    summary:
      'Enter that the area or the kind of a home is another one from a day on; nothing changes until somebody else approves.',
    who: ['clerk'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      areaCenti: areaCenti('更正后面积'),
      areaSource: z.enum(['register', 'surveyed', 'contract']).meta({ title: '面积依据' }),
      /** 类别, where that was wrong. */
      kind: buildingKind.optional().meta({ title: '更正后类别' }),
      fromDay: day('从哪天起'),
      reason: text('更正原因', 200),
    }),
    output: z.object({ correctionId: z.string() }),
  }),
  decideAreaCorrection: operation({
    summary:
      'Another person approves or refuses it. Approved, it stands on the roll, open bills are written anew by day, and what paid ones were too high becomes the home’s credit; what they were too low is not claimed afterwards.',
    who: ['manager'],
    about: { kind: 'document', collection: 'areaCorrections', field: 'correctionId' },
    changes: true,
    input: z.strictObject({
      correctionId: id('面积更正'),
      approve: z.boolean().meta({ title: '是否同意' }),
      note: optionalText('意见', 200),
    }),
    output: z.object({ state, rewritten: z.number(), creditedFen: z.number() }),
  }),
  areaCorrections: operation({
    summary: 'Corrections of areas in a community, newest first.',
    who: ['clerk', 'cashier', 'manager', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      corrections: z.array(
        z.object({
          correctionId: z.string(),
          unitLabel: z.string(),
          beforeCenti: z.number(),
          areaCenti: z.number(),
          beforeKind: buildingKind,
          kind: buildingKind,
          fromDay: z.string(),
          reason: z.string(),
          state,
          note: z.string(),
          mine: z.boolean(),
          rewritten: z.number(),
          creditedFen: z.number(),
          at: instant('时间'),
        }),
      ),
    }),
  }),
};
