import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole, supervisorRoles } from '../../roles';
import { rollDoubts } from '../../roll-doubts';
import { areaCenti, fileId, id, instant, page, seenFile, text } from '../../values';
import { files } from './questions';

const kind = z.enum(rollDoubts).meta({ title: '哪里不对' });
const state = z.enum(['open', 'upheld', 'rejected']);

const objection = z.object({
  objectionId: z.string(),
  kind,
  kindTitle: z.string(),
  text: z.string(),
  at: instant('提出时间'),
  state,
  answer: z.string(),
  answeredAt: instant('答复时间').nullable(),
});

/** 核对名册: owners look at their row before the opening, object, and are answered. */
export const rollCheck = {
  rollSummary: operation({
    summary:
      'The frozen roll in figures: heads, area, where the areas come from, objections and how many are answered.',
    who: everyRole,
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({
      rollCode: z.string(),
      totalAreaCenti: z.number(),
      totalHeads: z.number(),
      units: z.number(),
      /** Units whose area is from the register, a survey, a sale contract. */
      areaSources: z.object({ register: z.number(), surveyed: z.number(), contract: z.number() }),
      countParking: z.boolean(),
      objections: z.number(),
      answered: z.number(),
      upheld: z.number(),
    }),
  }),
  objectToRow: operation({
    summary:
      'Say that the own row is wrong, or that the home is missing, before the voting opens. The home must be in the community of the vote.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({ unitId: id('房屋'), pollId: id('表决'), kind, text: text('说明', 300), fileIds: files }),
    output: z.object({ objectionId: z.string() }),
  }),
  ownObjections: operation({
    summary: 'The objections of this home to the roll of a vote, with the answers.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), pollId: id('表决') }),
    output: z.object({ objections: z.array(objection) }),
  }),
  rollObjections: operation({
    summary: 'All objections to the roll of a vote, open ones first; for those who answer and watch.',
    who: ['committee', ...supervisorRoles],
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: false,
    input: z.strictObject({ pollId: id('表决'), state: state.default('open').meta({ title: '状态' }), ...page }),
    output: z.object({
      total: z.number(),
      objections: z.array(
        objection.extend({
          unitId: z.string(),
          label: z.string(),
          areaCenti: z.number(),
          areaSource: z.string(),
          /** Other homes counted with this one as one head. */
          together: z.array(z.string()),
          files: z.array(seenFile),
        }),
      ),
    }),
  }),
  answerObjection: operation({
    summary: 'Answer an objection to the roll, with reasons. Upheld: correct the row, then freeze the roll again.',
    who: ['committee', 'community', 'street'],
    about: { kind: 'document', collection: 'rollObjections', field: 'objectionId' },
    changes: true,
    input: z.strictObject({
      objectionId: id('异议'),
      upheld: z.boolean().meta({ title: '是否成立' }),
      answer: text('答复', 300),
    }),
    output: z.object({}),
  }),
  correctRow: operation({
    summary:
      'Correct area, source of the area or the head of one home on the roll, with reason and paper; only the community may, since the row makes a voter. The row before is kept.',
    who: ['community'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      areaCenti: areaCenti('面积').optional(),
      areaSource: z.enum(['register', 'surveyed', 'contract']).optional().meta({ title: '面积来源' }),
      /** One buyer of several: count this home with that one (SPC interpretation art. 9). */
      sameOwnerAs: id('同一业主的房屋').optional(),
      /** Not the same owner after all: a head of its own. */
      ownHead: z.literal(true).optional().meta({ title: '单独算一个人' }),
      reason: text('更正理由', 200),
      fileId: fileId('依据').nullable().default(null),
    }),
    output: z.object({ version: z.number() }),
  }),
  refreeze: operation({
    summary:
      'Freeze the roll of an announced vote again after corrections, before it opens: questions, rules and window stay, the new fingerprint is posted.',
    who: ['committee', 'community', 'street'],
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: true,
    input: z.strictObject({ pollId: id('表决'), reason: text('更正说明', 200) }),
    output: z.object({
      cardHash: z.string(),
      totalAreaCenti: z.number(),
      totalHeads: z.number(),
      noticeId: z.string(),
    }),
  }),
  coOwners: operation({
    summary: 'The bound co-owners of a home and whom they have named to vote for all; names masked.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({
      coOwners: z.array(
        z.object({
          membershipId: z.string(),
          name: z.string(),
          me: z.boolean(),
          agreed: z.boolean(),
          named: z.boolean(),
        }),
      ),
      state: z.enum(['none', 'proposed', 'in-force']),
    }),
  }),
  nameRepresentative: operation({
    summary:
      'Name the co-owner who votes for all, or agree to the one named; in force when every bound co-owner has (Guide Rules art. 25).',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({ unitId: id('房屋'), membershipId: id('共有人') }),
    output: z.object({ state: z.enum(['proposed', 'in-force']) }),
  }),
  endRepresentative: operation({
    summary: 'Take the naming back: any co-owner may, for votes still to come.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({}),
  }),
};
