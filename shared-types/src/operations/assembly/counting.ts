import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole, supervisorRoles } from '../../roles';
import { id, instant, seenFile } from '../../values';
import { poll, questionResult } from './views';

/** 计票: the result and what anyone needs to count again. */
export const counting = {
  result: operation({
    summary: 'The published result: four tests and exact totals per question.',
    who: everyRole,
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({
      poll,
      countedAt: instant('计票时间'),
      results: z.array(questionResult),
      /** Last day to ask the community or street for a review, and to go to court (SPC interpretation art. 12). */
      objectUntil: z.string(),
      courtUntil: z.string(),
    }),
  }),
  recountPackage: operation({
    summary:
      'The recount package of a finished vote: card, roll by unit and head label, ballots, totals. For owners of the community and supervisors; no names, phones or openids in it.',
    who: ['owner', 'committee', ...supervisorRoles],
    about: { kind: 'document', collection: 'polls', field: 'pollId' },
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({ file: seenFile, fileName: z.string(), ballots: z.number() }),
  }),
};
