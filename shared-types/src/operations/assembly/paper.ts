import * as z from 'zod';
import { operation } from '../../contract';
import { fileId, id, instant, optionalText, page, seenFile, text } from '../../values';
import { question } from './questions';

export const paperState = z.enum(['received', 'entered', 'differs', 'confirmed', 'handed-in', 'void']);

/** One answer as it stands on paper: it may be spoilt 无效, an election as well. */
export const paperAnswer = z.union([
  z.strictObject({
    questionId: id('事项'),
    choice: z.enum(['agree', 'against', 'abstain', 'invalid']).meta({ title: '票上的意见' }),
  }),
  z.strictObject({ questionId: id('事项'), candidates: z.array(id('候选人')).max(11).meta({ title: '候选人' }) }),
]);

const code = z.string().trim().min(1).max(40).meta({ title: '选票编号' });
const choices = z.array(paperAnswer).min(1).max(20).meta({ title: '票上的意见' });
const units = z.array(z.object({ label: z.string(), areaCenti: z.number() }));
const handlers = ['committee', 'community', 'street'] as const;
const onPoll = { kind: 'document', collection: 'polls', field: 'pollId' } as const;
const onPaper = { kind: 'document', collection: 'paperBallots', field: 'paperId' } as const;

const sheet = z.object({ code: z.string(), units, areaCenti: z.number() });
const paperLine = z.object({
  paperId: z.string(),
  code: z.string(),
  home: z.string(),
  state: paperState,
  handedInAt: instant('收到时间'),
  byAgent: z.boolean(),
  enteredByMe: z.boolean(),
  /** Short names of the questions on which two people read differently. */
  differing: z.array(z.string()),
  voidReason: z.string(),
});

/** 纸质票: printed, received, entered by one, confirmed by another. */
export const paper = {
  ballotSheets: operation({
    summary: 'Ballot papers of a vote for printing, in the order of a walk: one sheet per head with its code.',
    who: [...handlers],
    about: onPoll,
    changes: false,
    input: z.strictObject({
      pollId: id('表决'),
      building: optionalText('楼栋', 40),
      skip: z.int().min(0).max(100_000).default(0).meta({ title: '已看条数' }),
    }),
    output: z.object({
      sheets: z.array(sheet),
      /** Where the next page begins; null after the last one. */
      next: z.number().nullable(),
      whichCounts: z.string(),
      questions: z.array(question),
    }),
  }),
  paperByCode: operation({
    summary:
      'Whose sheet a code is: the homes it speaks for, what was received before, and who may hand it in for them.',
    who: [...handlers],
    about: onPoll,
    changes: false,
    input: z.strictObject({ pollId: id('表决'), code }),
    output: z.object({
      code: z.string(),
      units,
      areaCenti: z.number(),
      earlier: z.array(z.object({ paperId: z.string(), handedInAt: instant('收到时间'), state: paperState })),
      proxies: z.array(z.object({ proxyId: z.string(), agentName: z.string() })),
    }),
  }),
  receivePaper: operation({
    summary: 'Take in a ballot paper before the close. When it was handed in is what counts as its time.',
    who: [...handlers],
    about: onPoll,
    changes: true,
    rate: 'papers',
    input: z.strictObject({
      pollId: id('表决'),
      code,
      /** The head hands in another one after the first; which of them stands the policy decides. */
      another: z.boolean().default(false).meta({ title: '又交了一张' }),
      proxyId: id('委托').nullable().default(null),
    }),
    output: z.object({ paperId: z.string(), handedInAt: instant('收到时间'), home: z.string() }),
  }),
  paperAtHand: operation({
    summary:
      'One sheet to be entered or confirmed, with its scan, without what anybody typed. Every look is written down.',
    who: [...handlers],
    about: onPaper,
    changes: true,
    rate: 'papers',
    input: z.strictObject({ paperId: id('纸质票') }),
    output: paperLine.extend({
      pollId: z.string(),
      communityId: z.string(),
      units,
      areaCenti: z.number(),
      questions: z.array(question),
      paperUntil: instant('录入截止'),
      scan: seenFile.nullable(),
      /** What the caller may do with it now, and if nothing, why. */
      may: z.enum(['enter', 'confirm', 'nothing']),
      why: z.string(),
    }),
  }),
  enterPaper: operation({
    summary: 'The first person types what a sheet says and attaches its scan. Nobody can look at it afterwards.',
    who: [...handlers],
    about: onPaper,
    changes: true,
    rate: 'papers',
    input: z.strictObject({
      paperId: id('纸质票'),
      choices,
      /** Only left out if the sheet has one already. */
      scanFileId: fileId('选票照片').nullable().default(null),
    }),
    output: z.object({ state: paperState }),
  }),
  confirmPaper: operation({
    summary:
      'A second person types the same sheet again from its scan. If both read the same it is handed in to the head’s slot; if not, both are told on which questions.',
    who: [...handlers],
    about: onPaper,
    changes: true,
    rate: 'papers',
    input: z.strictObject({ paperId: id('纸质票'), choices }),
    output: z.object({ state: paperState, differing: z.array(z.string()) }),
  }),
  voidPaper: operation({
    summary: 'Set a sheet aside with a reason, before it is confirmed: wrong code scanned, not signed.',
    who: [...handlers],
    about: onPaper,
    changes: true,
    input: z.strictObject({ paperId: id('纸质票'), reason: text('作废理由', 200) }),
    output: z.object({}),
  }),
  papers: operation({
    summary: 'The sheets of a vote and how far they are. Never what they say.',
    who: [...handlers],
    about: onPoll,
    changes: false,
    input: z.strictObject({
      pollId: id('表决'),
      state: paperState.nullable().default(null).meta({ title: '进度' }),
      ...page,
    }),
    output: z.object({
      now: instant('现在'),
      title: z.string(),
      opensAt: instant('开始时间'),
      closesAt: instant('截止时间'),
      paperUntil: instant('录入截止'),
      whichCounts: z.string(),
      counts: z.record(paperState, z.number()),
      total: z.number(),
      papers: z.array(paperLine),
    }),
  }),
  ownPaper: operation({
    summary: 'The owner’s own paper ballots: when they were handed in, how far they are, the scan.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), pollId: id('表决') }),
    output: z.object({
      papers: z.array(
        z.object({
          handedInAt: instant('交票时间'),
          state: paperState,
          stateText: z.string(),
          byAgent: z.boolean(),
          scan: seenFile.nullable(),
        }),
      ),
    }),
  }),
};
