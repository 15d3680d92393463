import * as z from 'zod';
import { operation } from '../../contract';
import { companyRoles, residentRoles, supervisorRoles } from '../../roles';
import { count, day, fileId, id, instant, page, phone, seenFile, text } from '../../values';

const community = { kind: 'community', field: 'communityId' } as const;
const post = { kind: 'document', collection: 'memberships', field: 'membershipId' } as const;

const certificate = z.strictObject({
  name: text('证书名称', 60),
  no: text('证书编号', 60),
  validUntil: day('有效期到').nullable().default(null),
  fileId: fileId('证书照片').nullable().default(null),
});
const training = z.strictObject({ day: day('培训日期'), title: text('培训内容', 100), hours: count('学时') });

/** 岗位: given from one day to another, with certificates and training; ended by the right superior, handed over to a successor. */
export const posts = {
  appoint: operation({
    summary:
      'Give a post in a community to a phone number, from one day to another; it becomes active when that phone signs in. Nobody appoints himself.',
    who: ['manager', 'community', 'street'],
    about: community,
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      role: z.enum(['clerk', 'cashier', 'repairer', 'manager', 'committee', 'community']).meta({ title: '岗位' }),
      personName: text('姓名', 40),
      phone: phone('手机号'),
      /** Today if not said. */
      fromDay: day('从哪天').optional(),
      /** The last day; without one it holds until somebody ends it. */
      toDay: day('到哪天').optional(),
    }),
    output: z.object({ appointmentId: z.string() }),
  }),
  waitingPosts: operation({
    summary: 'Posts given to a phone number that has not signed in yet, as far as the caller may give them.',
    who: ['manager', 'community', 'street'],
    about: community,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      posts: z.array(
        z.object({
          appointmentId: z.string(),
          roleTitle: z.string(),
          personName: z.string(),
          givenDay: day('哪天给的'),
        }),
      ),
    }),
  }),
  withdrawAppointment: operation({
    summary: 'Take back a post given to a phone number that has not signed in yet, such as a wrong number.',
    who: ['manager', 'community', 'street'],
    about: { kind: 'document', collection: 'appointments', field: 'appointmentId' },
    changes: true,
    input: z.strictObject({ appointmentId: id('岗位') }),
    output: z.object({}),
  }),
  staff: operation({
    summary: 'Who holds which post in a community, since when, with which certificates, and the work phone.',
    who: [...residentRoles, ...companyRoles, 'committee', ...supervisorRoles],
    about: community,
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      staff: z.array(
        z.object({
          membershipId: z.string(),
          role: z.string(),
          roleTitle: z.string(),
          personName: z.string(),
          sinceDay: day('从哪天'),
          untilDay: day('到哪天').nullable(),
          certificates: z.array(
            z.object({ name: z.string(), validUntil: day('有效期到').nullable(), expired: z.boolean() }),
          ),
          /** Whether the caller may end this post. */
          mayEnd: z.boolean(),
          /** Whether the caller may write down certificates and training. */
          mayKeep: z.boolean(),
        }),
      ),
      companyPhone: z.string(),
    }),
  }),
  postRecord: operation({
    summary: 'Certificates with number and photo, and training, of somebody who holds a post.',
    who: ['manager', 'committee', ...supervisorRoles],
    about: post,
    changes: false,
    input: z.strictObject({ membershipId: id('岗位') }),
    output: z.object({
      certificates: z.array(
        z.object({
          name: z.string(),
          no: z.string(),
          validUntil: day('有效期到').nullable(),
          file: seenFile.nullable(),
        }),
      ),
      trainings: z.array(z.object({ day: day('培训日期'), title: z.string(), hours: z.number() })),
    }),
  }),
  keepPostRecord: operation({
    summary: 'Write down the certificates and training of somebody one may appoint; the whole record is replaced.',
    who: ['manager', 'community', 'street'],
    about: post,
    changes: true,
    input: z.strictObject({
      membershipId: id('岗位'),
      certificates: z.array(certificate).max(20).meta({ title: '证书' }),
      trainings: z.array(training).max(50).meta({ title: '培训' }),
    }),
    output: z.object({}),
  }),
  endPost: operation({
    summary:
      'End somebody else’s post: the manager those of the company, the street managers and communities, the bureau streets. What is in hand passes to a named successor.',
    who: ['manager', 'community', 'street', 'bureau'],
    about: post,
    changes: true,
    input: z.strictObject({
      membershipId: id('岗位'),
      reason: text('理由', 200),
      successorId: id('接手的人').nullable().default(null),
      custody: z.array(text('保管的东西', 60)).max(30).default([]).meta({ title: '保管的东西' }),
    }),
    output: z.object({ requests: z.number() }),
  }),
  postHandOvers: operation({
    summary: 'What passed from whom to whom when posts ended, newest first.',
    who: [...companyRoles, 'committee', ...supervisorRoles],
    about: community,
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      handOvers: z.array(
        z.object({
          handOverId: z.string(),
          roleTitle: z.string(),
          fromName: z.string(),
          toName: z.string(),
          requests: z.number(),
          custody: z.array(z.string()),
          reason: z.string(),
          at: instant('交接时间'),
          confirmedAt: instant('确认时间').nullable(),
          mayConfirm: z.boolean(),
        }),
      ),
    }),
  }),
  confirmPostHandOver: operation({
    summary: 'The successor confirms having got what was handed over.',
    who: [...companyRoles, 'committee', ...supervisorRoles],
    about: { kind: 'document', collection: 'postHandOvers', field: 'handOverId' },
    changes: true,
    input: z.strictObject({ handOverId: id('交接') }),
    output: z.object({}),
  }),
};
