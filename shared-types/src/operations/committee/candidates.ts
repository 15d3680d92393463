import * as z from 'zod';
import { operation } from '../../contract';
import { day, fileId, id, optionalText, seenFile, text } from '../../values';
import { files, introduction, neededFiles } from './views';

const about = { kind: 'document', collection: 'candidates', field: 'candidateId' } as const;
const state = z.enum(['proposed', 'standing', 'qualified', 'unqualified', 'declined', 'withdrawn']);
const consent = z.literal(true).meta({ title: '同意公布' });
const photoId = fileId('照片').nullable().default(null).meta({ title: '照片' });

/** The verdict with its reason: to the candidate and the offices only. */
const vetting = z
  .object({ qualified: z.boolean(), reason: z.string(), branchOpinion: z.string(), objectUntil: day('异议截止') })
  .nullable();
const objection = z.object({ text: z.string(), upheld: z.boolean().nullable(), answer: z.string() }).nullable();

/** 候选人: standing, being named, vetting with reasons, one objection. */
export const candidates = {
  ownCandidacy: operation({
    summary:
      'What concerns my home in an election: am I named, do I stand, what did the vetting say, what may I do now.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋'), electionId: id('选举') }),
    output: z.object({
      mayStand: z.boolean(),
      mayNominate: z.boolean(),
      why: z.string(),
      own: z.array(
        z.object({
          candidateId: z.string(),
          mine: z.boolean(),
          name: z.string(),
          state,
          stateText: z.string(),
          nominatedBy: z.array(z.string()),
          introduction: z.string(),
          vetting,
          objection,
          mayAnswer: z.boolean(),
          mayWithdraw: z.boolean(),
          mayObject: z.boolean(),
        }),
      ),
      /** Whom I have named: only how it stands, not what the vetting says. */
      named: z.array(z.object({ label: z.string(), name: z.string(), stateText: z.string() })),
    }),
  }),
  stand: operation({
    summary: 'Stand as a candidate; agreeing that name, building and introduction are published (PIPL art. 25).',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({ unitId: id('房屋'), electionId: id('选举'), introduction, photoId, consent }),
    output: z.object({ candidateId: z.string() }),
  }),
  nominate: operation({
    summary: 'Name a neighbour; that owner accepts or declines. Several owners naming the same one name jointly.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      electionId: id('选举'),
      homeId: id('被推荐人的房屋'),
      personName: text('被推荐人姓名', 30),
    }),
    output: z.object({ candidateId: z.string() }),
  }),
  answerNomination: operation({
    summary: 'The owner who was named accepts, with introduction and consent, or declines.',
    who: ['owner'],
    about,
    changes: true,
    input: z.strictObject({
      candidateId: id('候选人'),
      accept: z.boolean().meta({ title: '是否接受' }),
      introduction: optionalText('个人介绍', 300),
      photoId,
      consent: z.boolean().default(false).meta({ title: '同意公布' }),
    }),
    output: z.object({}),
  }),
  withdrawCandidacy: operation({
    summary: 'A candidate stands back; possible until the vote is announced.',
    who: ['owner'],
    about,
    changes: true,
    input: z.strictObject({ candidateId: id('候选人') }),
    output: z.object({}),
  }),
  objectToVetting: operation({
    summary: 'Who was found not qualified objects, once and in time; the street answers.',
    who: ['owner'],
    about,
    changes: true,
    input: z.strictObject({ candidateId: id('候选人'), text: text('异议', 300) }),
    output: z.object({}),
  }),
  recommend: operation({
    summary: 'The community or its party branch puts an owner’s name forward; the owner accepts or declines.',
    who: ['community', 'street'],
    about: { kind: 'document', collection: 'elections', field: 'electionId' },
    changes: true,
    input: z.strictObject({
      electionId: id('选举'),
      homeId: id('被推荐人的房屋'),
      personName: text('被推荐人姓名', 30),
      from: z.enum(['community', 'branch']).meta({ title: '推荐方' }),
    }),
    output: z.object({ candidateId: z.string() }),
  }),
  acceptOnPaper: operation({
    summary: 'Enter the signed acceptance and consent of an owner who does not use the app.',
    who: ['community', 'street'],
    about,
    changes: true,
    input: z.strictObject({ candidateId: id('候选人'), introduction, fileIds: neededFiles }),
    output: z.object({}),
  }),
  toVet: operation({
    summary: 'All who stand or are named in an election, with what is known for the vetting.',
    who: ['community', 'street'],
    about: { kind: 'document', collection: 'elections', field: 'electionId' },
    changes: false,
    input: z.strictObject({ electionId: id('选举') }),
    output: z.object({
      mayVet: z.boolean(),
      why: z.string(),
      candidates: z.array(
        z.object({
          candidateId: z.string(),
          name: z.string(),
          label: z.string(),
          state,
          stateText: z.string(),
          nominatedBy: z.array(z.string()),
          introduction: z.string(),
          photo: seenFile.nullable(),
          onPaper: z.boolean(),
          /** The name stands on the roll of that home. */
          onRoll: z.boolean(),
          vetting,
          files: z.array(seenFile),
          objection,
        }),
      ),
    }),
  }),
  vet: operation({
    summary:
      'Find a candidate qualified or not, with the reason and the file on record; the branch’s opinion beside it.',
    who: ['community'],
    about,
    changes: true,
    input: z.strictObject({
      candidateId: id('候选人'),
      qualified: z.boolean().meta({ title: '是否符合条件' }),
      reason: optionalText('理由', 300),
      branchOpinion: optionalText('党组织意见', 300),
      fileIds: files,
    }),
    output: z.object({}),
  }),
  answerObjection: operation({
    summary: 'The street answers an objection: upheld, the candidate is qualified; not upheld, the verdict stands.',
    who: ['street'],
    about,
    changes: true,
    input: z.strictObject({
      candidateId: id('候选人'),
      upheld: z.boolean().meta({ title: '异议是否成立' }),
      answer: text('答复', 300),
    }),
    output: z.object({}),
  }),
};
