import * as z from 'zod';
import { operation } from '../../contract';
import { id, text } from '../../values';
import { draftInput, draftWritten, warning } from './draft';

const conveners = ['committee', 'community', 'street'] as const;
const aboutPoll = { kind: 'document', collection: 'polls', field: 'pollId' } as const;
const version = z.int().min(1).max(1_000_000).meta({ title: '版本' });
const written = z.object({ pollId: z.string(), version: z.number(), warnings: z.array(warning) });

/** 召集: writing a vote down, freezing it, posting it. */
export const calling = {
  draft: operation({
    summary: 'Write down a vote: kind, questions, window, scope, policy. Nothing is frozen yet.',
    who: conveners,
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({ communityId: id('小区'), ...draftInput }),
    output: written,
  }),
  redraft: operation({
    summary: 'Write a draft anew. The version says which one was looked at: whoever changes an older one is told so.',
    who: conveners,
    about: aboutPoll,
    changes: true,
    input: z.strictObject({ pollId: id('表决'), version, ...draftInput }),
    output: written,
  }),
  drafted: operation({
    summary: 'A draft as it was written, to be changed.',
    who: conveners,
    about: aboutPoll,
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({ version: z.number(), draft: draftWritten }),
  }),
  discard: operation({
    summary: 'Throw a draft away. What was announced cannot be thrown away, only withdrawn.',
    who: conveners,
    about: aboutPoll,
    changes: true,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({ discarded: z.boolean() }),
  }),
  warnings: operation({
    summary:
      'What stands in the way of a vote or weakens it, worked out anew from roll, window, clauses and consent of today.',
    who: conveners,
    about: aboutPoll,
    changes: false,
    input: z.strictObject({ pollId: id('表决') }),
    output: z.object({ warnings: z.array(warning) }),
  }),
  announce: operation({
    summary:
      'Freeze card and roll by hash and post the notice; opening must be at least 15 whole days later (Property Management Regulation 14). Cannot be taken back, only withdrawn before it opens, or replaced by a new vote.',
    who: conveners,
    about: aboutPoll,
    changes: true,
    input: z.strictObject({
      pollId: id('表决'),
      /** The version that was looked at; what somebody else has changed since is not announced. */
      version: version.optional(),
    }),
    output: z.object({
      cardHash: z.string(),
      totalAreaCenti: z.number(),
      totalHeads: z.number(),
      noticeId: z.string(),
    }),
  }),
  withdraw: operation({
    summary:
      'Take an announced vote back before it opens, with the reason on the board in place of the announcement. Nothing is deleted; not possible once it has opened.',
    who: conveners,
    about: aboutPoll,
    changes: true,
    input: z.strictObject({ pollId: id('表决'), reason: text('撤回原因', 200) }),
    output: z.object({ noticeId: z.string() }),
  }),
};
