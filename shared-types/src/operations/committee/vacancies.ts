import * as z from 'zod';
import { operation } from '../../contract';
import { day, id, instant, optionalText, text } from '../../values';
import { endReason, files, neededFiles } from './views';

const about = { kind: 'document', collection: 'committees', field: 'committeeId' } as const;
const offices = ['community', 'street'] as const;
const recallAbout = { kind: 'document', collection: 'recalls', field: 'recallId' } as const;

/** 缺额、改选、罢免. */
export const vacancies = {
  resignSeat: operation({
    summary: 'A member lays down the own seat.',
    who: ['committee'],
    about,
    changes: true,
    input: z.strictObject({ committeeId: id('业委会'), note: optionalText('说明', 300) }),
    output: z.object({}),
  }),
  endSeat: operation({
    summary: 'Record that a member’s seat has ended: moved away, no owner any more, died, resigned on paper.',
    who: offices,
    about,
    changes: true,
    input: z.strictObject({
      committeeId: id('业委会'),
      memberId: id('成员'),
      reason: endReason,
      day: day('日期'),
      note: text('说明', 300),
      fileIds: files,
    }),
    output: z.object({}),
  }),
  fillVacancy: operation({
    summary: 'The next of the reserve moves up, or is passed over with a reason; in order, with a notice.',
    who: offices,
    about,
    changes: true,
    input: z.strictObject({
      committeeId: id('业委会'),
      candidateId: id('候补'),
      accept: z.boolean().meta({ title: '是否递补' }),
      reason: optionalText('原因', 200),
    }),
    output: z.object({}),
  }),
  objectToCommittee: operation({
    summary:
      'A member speaks up for re-electing the committee, in person; more than half of all members make it a must.',
    who: ['committee'],
    about,
    changes: true,
    input: z.strictObject({ committeeId: id('业委会'), reason: text('理由', 300) }),
    output: z.object({ objecting: z.number(), of: z.number(), reached: z.boolean() }),
  }),
  demandReElection: operation({
    summary:
      'The community or its party branch objects to the committee: a re-election must be started (REQUIREMENTS B2).',
    who: offices,
    about,
    changes: true,
    input: z.strictObject({
      committeeId: id('业委会'),
      from: z.enum(['branch', 'community']).meta({ title: '提出方' }),
      reason: text('理由', 300),
      fileIds: neededFiles,
    }),
    output: z.object({}),
  }),
  recalls: operation({
    summary: 'Proposals to end a member’s seat and how far they are.',
    who: ['owner', 'committee', 'community', 'street', 'bureau'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      recalls: z.array(
        z.object({
          recallId: z.string(),
          memberName: z.string(),
          reason: z.string(),
          state: z.enum(['gathering', 'reached', 'ended', 'kept', 'dropped']),
          stateText: z.string(),
          members: z.number(),
          membersNeeded: z.number(),
          areaCenti: z.number(),
          areaNeededCenti: z.number(),
          heads: z.number(),
          headsNeeded: z.number(),
          at: instant('提出时间'),
          /** I may still support it, as owner or as member. */
          maySupport: z.boolean(),
        }),
      ),
      ground: z.string(),
    }),
  }),
  proposeRecall: operation({
    summary:
      'Propose to end a member’s seat: a third of the members or owners of 20 % bring it before the assembly (Guide Rules art. 44, to be confirmed).',
    who: ['owner', 'committee'],
    about,
    changes: true,
    input: z.strictObject({ committeeId: id('业委会'), memberId: id('成员'), reason: text('理由', 300) }),
    output: z.object({ recallId: z.string() }),
  }),
  supportRecall: operation({
    summary: 'Support a proposal: as a member in office, and with all homes one owns here; each head once.',
    who: ['owner', 'committee'],
    about: recallAbout,
    changes: true,
    input: z.strictObject({ recallId: id('提议') }),
    output: z.object({}),
  }),
  closeRecall: operation({
    summary:
      'Enter the assembly’s final decision on a proposal: passed, the seat ends; or drop one that found too little support.',
    who: offices,
    about: recallAbout,
    changes: true,
    input: z.strictObject({
      recallId: id('提议'),
      pollId: id('表决').nullable().default(null),
      questionId: id('事项').nullable().default(null),
      note: text('说明', 300),
    }),
    output: z.object({ ended: z.boolean() }),
  }),
};
