import * as z from 'zod';
import { contract, operation } from '../contract';
import { matters } from '../matters';
import { everyRole, residentRoles, supervisorRoles } from '../roles';
import { choice, fileId, id, instant, optionalText, seenFile, text } from '../values';

const questionInput = z.strictObject({
  /** Which of the nine matters of Civil Code 278 it is; decides the majority. */
  matter: z.enum(matters).meta({ title: '事项类别' }),
  shortName: text('简称', 20),
  text: text('表决事项', 300),
  /** 说白了: what a yes and a no change, in plain words. */
  ifAgree: text('同意会怎样', 60),
  ifAgainst: text('反对会怎样', 60),
});

const question = z.object({
  questionId: z.string(),
  matter: z.enum(matters),
  matterTitle: z.string(),
  shortName: z.string(),
  text: z.string(),
  ifAgree: z.string(),
  ifAgainst: z.string(),
  ruleText: z.string(),
  special: z.boolean(),
});

const turnout = z.object({
  totalAreaCenti: z.number(),
  totalHeads: z.number(),
  areaCenti: z.number(),
  heads: z.number(),
  areaPercent: z.string(),
  headPercent: z.string(),
  /** What is still missing to two thirds; 0 when reached. */
  areaGapCenti: z.number(),
  headGap: z.number(),
  areaMet: z.boolean(),
  headMet: z.boolean(),
});

const pollState = z.enum(['draft', 'announced', 'open', 'closed', 'published']);

const poll = z.object({
  pollId: z.string(),
  communityId: z.string(),
  title: z.string(),
  state: pollState,
  scopeText: z.string(),
  legalMode: z.enum(['binding-electronic', 'paper-binding', 'consultation']),
  legalModeText: z.string(),
  announcedAt: instant('公告时间').nullable(),
  opensAt: instant('开始时间'),
  closesAt: instant('截止时间'),
  questions: z.array(question),
  turnout: turnout.nullable(),
  cardHash: z.string().nullable(),
  files: z.array(seenFile),
});

const measure = z.object({ have: z.number(), of: z.number(), line: z.string(), percent: z.string(), met: z.boolean() });
const weight = z.object({ areaCenti: z.number(), heads: z.number() });

export const questionResult = z.object({
  questionId: z.string(),
  shortName: z.string(),
  text: z.string(),
  passed: z.boolean(),
  quorumText: z.string(),
  passText: z.string(),
  /** The four tests; all must hold. Areas in 0.01 ㎡. */
  quorumArea: measure,
  quorumHeads: measure,
  passArea: measure,
  passHeads: measure,
  agree: weight,
  against: weight,
  abstain: weight,
  participating: weight,
  silent: weight,
  total: weight,
  refused: z.array(z.object({ reason: z.string(), count: z.number() })),
});

const receipt = z.object({
  pollId: z.string(),
  code: z.string(),
  commit: z.string(),
  castAt: instant('交票时间'),
  areaCenti: z.number(),
  /** How often this head's ballot has been replaced. */
  replaced: z.number(),
  counted: z.boolean(),
});

export const assembly = contract(
  'assembly',
  'The owners’ assembly 业主大会: calling it, voting, counting, recounting.',
  {
    draft: operation({
      summary: 'Write down a vote: questions, window, scope. Nothing is frozen yet.',
      who: ['committee', 'community', 'street'],
      about: { kind: 'community', field: 'communityId' },
      changes: true,
      input: z.strictObject({
        communityId: id('小区'),
        title: text('名称', 60),
        opensAt: instant('投票开始时间'),
        closesAt: instant('投票截止时间'),
        /** Only these buildings vote and count; empty means the whole community. */
        buildings: z.array(text('楼栋', 40)).max(200).default([]).meta({ title: '表决范围' }),
        questions: z.array(questionInput).min(1).max(20).meta({ title: '表决事项' }),
        countParking: z.boolean().default(false).meta({ title: '车位是否计入' }),
        /** The article of the rules of procedure that decides duplicates, invalid ballots and parking. */
        rulesGround: optionalText('议事规则依据', 200),
        legalMode: z
          .enum(['binding-electronic', 'paper-binding', 'consultation'])
          .default('paper-binding')
          .meta({ title: '表决效力' }),
        fileIds: z.array(fileId('附件')).max(9).default([]).meta({ title: '附件' }),
      }),
      output: z.object({ pollId: z.string(), warnings: z.array(z.string()) }),
    }),
    announce: operation({
      summary:
        'Freeze card and roll by hash and post the notice; opening must be at least 15 whole days later (Property Management Regulation 14). Cannot be taken back, only replaced by a new vote.',
      who: ['committee', 'community', 'street'],
      about: { kind: 'document', collection: 'polls', field: 'pollId' },
      changes: true,
      input: z.strictObject({ pollId: id('表决') }),
      output: z.object({
        cardHash: z.string(),
        rollRoot: z.string(),
        totalAreaCenti: z.number(),
        totalHeads: z.number(),
        noticeId: z.string(),
      }),
    }),
    list: operation({
      summary: 'The votes of a community: running, announced, finished; drafts only for those who write them.',
      who: everyRole,
      about: { kind: 'community', field: 'communityId' },
      changes: false,
      input: z.strictObject({
        communityId: id('小区'),
        finished: z.boolean().default(false).meta({ title: '已结束' }),
      }),
      output: z.object({
        now: instant('现在'),
        running: z.number(),
        finished: z.number(),
        polls: z.array(poll.extend({ passed: z.number().nullable(), mine: z.enum(['voted', 'to-vote', 'no-right']) })),
      }),
    }),
    show: operation({
      summary: 'One vote: what is asked, by which rule, turnout so far. Never a choice before the close.',
      who: everyRole,
      about: { kind: 'document', collection: 'polls', field: 'pollId' },
      changes: false,
      input: z.strictObject({ pollId: id('表决') }),
      output: z.object({ now: instant('现在'), poll }),
    }),
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
      }),
    }),
    cast: operation({
      summary: 'Cast or, until the close, replace the ballot of the head that owns this home: all questions at once.',
      who: ['owner'],
      about: { kind: 'unit', field: 'unitId' },
      changes: true,
      input: z.strictObject({
        unitId: id('房屋'),
        pollId: id('表决'),
        choices: z
          .array(z.strictObject({ questionId: id('事项'), choice }))
          .min(1)
          .max(20)
          .meta({ title: '选择' }),
        /** 32 hex digits from the phone's secure random; keeps the published commit unguessable. */
        nonce: z
          .string()
          .regex(/^[0-9a-f]{32}$/)
          .meta({ title: '随机数' }),
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
      output: z.object({ choices: z.array(z.object({ questionId: z.string(), shortName: z.string(), choice })) }),
    }),
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
    remindSilent: operation({
      summary:
        'How many heads have not voted yet, by building of at least ten heads, so that the convener knows where to knock; never who chose what.',
      who: ['committee', 'community', 'street'],
      about: { kind: 'document', collection: 'polls', field: 'pollId' },
      changes: false,
      input: z.strictObject({ pollId: id('表决') }),
      output: z.object({
        buildings: z.array(z.object({ building: z.string(), heads: z.number(), voted: z.number() })),
      }),
    }),
  },
);
