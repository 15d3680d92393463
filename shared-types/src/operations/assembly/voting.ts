import * as z from 'zod';
import { operation } from '../../contract';
import { residentRoles } from '../../roles';
import { id } from '../../values';
import { answerShown, wholeBallot } from './questions';
import { receipt } from './views';

/** 投票: the own row, the own ballot, the own receipt. */
export const voting = {
  ownRow: operation({
    summary: 'The caller’s own row on the frozen roll, to check before the opening.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), pollId: id('表决') }),
    output: z.object({
      onRoll: z.boolean(),
      mayVote: z.boolean(),
      /** Why not, in words, if so. */
      why: z.string(),
      units: z.array(z.object({ label: z.string(), areaCenti: z.number() })),
      areaCenti: z.number(),
      voted: z.boolean(),
      /** The head’s label on this roll, so that the phone can work out its own ballot’s commit and compare. */
      headKey: z.string().nullable(),
    }),
  }),
  cast: operation({
    summary:
      'Cast or, where the vote allows it, replace the ballot of the head that owns this home: all questions at once.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      pollId: id('表决'),
      ...wholeBallot,
    }),
    output: receipt,
  }),
  receipt: operation({
    summary: 'The receipt of the caller’s head in a vote.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), pollId: id('表决') }),
    output: z.object({ receipt: receipt.nullable() }),
  }),
  ownChoices: operation({
    summary: 'What the caller’s own head chose; only the owner can look.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), pollId: id('表决') }),
    output: z.object({ choices: z.array(answerShown) }),
  }),
};
