import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { day, id, optionalText, phone, seenFile, text } from '../../values';
import { committee, files, memberRole, neededFiles } from './views';

const about = { kind: 'document', collection: 'committees', field: 'committeeId' } as const;
const offices = ['community', 'street'] as const;

/** 业主委员会: who is in office, first meeting, filing, posts. */
export const seated = {
  committees: operation({
    summary:
      'The committee in office and the earlier ones: names (public office), term, filing, reserve; never phones.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({ current: committee.nullable(), earlier: z.array(committee) }),
  }),
  office: operation({
    summary:
      'The committee as those who work with it see it: accounts, owners still, papers, calls for re-election, recalls.',
    who: ['committee', 'community', 'street', 'bureau'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      committee: committee.nullable(),
      members: z.array(
        z.object({ memberId: z.string(), mine: z.boolean(), hasAccount: z.boolean(), stillOwner: z.boolean() }),
      ),
      meeting: z.object({ day: z.string(), note: z.string(), files: z.array(seenFile) }).nullable(),
      filing: z.object({ note: z.string(), files: z.array(seenFile), reason: z.string() }),
      calls: z.array(
        z.object({
          callId: z.string(),
          title: z.string(),
          state: z.enum(['gathering', 'standing', 'started']),
          detail: z.string(),
          waitingDays: z.number(),
          electionId: z.string().nullable(),
        }),
      ),
      /** I am a member in office and have not spoken up against the committee yet. */
      mayObject: z.boolean(),
      /** Everybody who holds the post of the committee here; those without a seat should not. */
      posts: z.array(z.object({ membershipId: z.string(), name: z.string(), seated: z.boolean(), until: z.string() })),
    }),
  }),
  recordCommittee: operation({
    summary:
      'Record a committee that was elected before this system was used, marked as such, so that its term is watched.',
    who: offices,
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      seats: z.int().min(1).max(15).meta({ title: '应有人数' }),
      electedDay: day('选出日期'),
      termFrom: day('任期开始'),
      termTo: day('任期结束'),
      members: z
        .array(
          z.strictObject({
            personName: text('姓名', 30),
            homeId: id('房屋').nullable().default(null),
            role: memberRole,
            phone: phone('手机号').nullable().default(null),
          }),
        )
        .min(1)
        .max(15)
        .meta({ title: '成员' }),
      /** Empty when it was never filed. */
      filingNumber: optionalText('备案号', 60),
      filedDay: day('备案日期').nullable().default(null),
      note: text('来源', 300),
      fileIds: files,
    }),
    output: z.object({ committeeId: z.string() }),
  }),
  recordMeeting: operation({
    summary: 'The first meeting chose chair and deputies; with minutes. Due within 7 days (Guide Rules art. 32).',
    who: ['committee'],
    about,
    changes: true,
    input: z.strictObject({
      committeeId: id('业委会'),
      day: day('会议日期'),
      posts: z
        .array(z.strictObject({ memberId: id('成员'), role: memberRole }))
        .min(1)
        .max(11)
        .meta({ title: '职务' }),
      /** Members in office who were there; more than half of all (Guide Rules art. 38, to be confirmed). */
      present: z.array(id('到会成员')).min(1).max(11).meta({ title: '到会成员' }),
      note: text('会议纪要', 500),
      fileIds: neededFiles,
    }),
    output: z.object({}),
  }),
  submitFiling: operation({
    summary: 'Hand the election in for filing 备案: within 30 days (Property Management Regulation 16).',
    who: ['committee'],
    about,
    changes: true,
    input: z.strictObject({ committeeId: id('业委会'), note: optionalText('说明', 300), fileIds: neededFiles }),
    output: z.object({}),
  }),
  decideFiling: operation({
    summary: 'The street registers the filing with number and day, or returns it with reasons.',
    who: ['street'],
    about,
    changes: true,
    input: z.strictObject({
      committeeId: id('业委会'),
      filed: z.boolean().meta({ title: '是否备案' }),
      number: optionalText('备案号', 60),
      day: day('备案日期').nullable().default(null),
      reason: optionalText('退回原因', 300),
    }),
    output: z.object({}),
  }),
  giveAccess: operation({
    summary:
      'Give a seated member who stood on paper the committee’s post here, by phone number; it ends with the term.',
    who: offices,
    about,
    changes: true,
    input: z.strictObject({ committeeId: id('业委会'), memberId: id('成员'), phone: phone('手机号') }),
    output: z.object({}),
  }),
  endPost: operation({
    summary: 'End a post of the committee held by somebody who has no seat.',
    who: offices,
    about: { kind: 'document', collection: 'memberships', field: 'membershipId' },
    changes: true,
    input: z.strictObject({ membershipId: id('岗位'), reason: text('原因', 200) }),
    output: z.object({}),
  }),
};
