import * as z from 'zod';
import { operation } from '../../contract';
import { day, fileId, id, page, seenFile, text } from '../../values';

const ofStreet = { kind: 'street', field: 'streetId' } as const;
const unit = text('单位', 40);
const units = (title: string) => z.array(unit).max(40).meta({ title });
const fileIds = z.array(fileId('附件')).max(9).default([]).meta({ title: '附件' });
const meetingKind = z.enum(['regular', 'urgent']).meta({ title: '会议种类' });

const meeting = z.object({
  meetingId: z.string(),
  kind: meetingKind,
  day: day('会议日'),
  place: z.string(),
  participants: z.array(z.string()),
  state: z.enum(['called', 'filed', 'cancelled']),
});

export const joint = {
  joint: operation({
    summary:
      'A street’s joint meeting: its units, its sessions, what is open and late, and what ought to be said about it.',
    who: ['street', 'bureau'],
    about: ofStreet,
    changes: false,
    input: z.strictObject({ streetId: id('镇街'), ...page }),
    output: z.object({
      today: day('今天'),
      body: z
        .object({
          convener: z.string(),
          members: z.array(z.string()),
          lastMetDay: day('上次开会').nullable(),
        })
        .nullable(),
      usualMembers: z.array(z.string()),
      /** Never set up, or silent for four months. */
      warning: z.string(),
      open: z.number(),
      late: z.number(),
      meetings: z.array(meeting),
    }),
  }),
  jointByStreet: operation({
    summary: 'The joint meetings of a district, street by street: set up, last met, open and late matters.',
    who: ['bureau'],
    about: { kind: 'district', field: 'districtId' },
    changes: false,
    input: z.strictObject({ districtId: id('旗县区') }),
    output: z.object({
      streets: z.array(
        z.object({
          streetId: z.string(),
          name: z.string(),
          warning: z.string(),
          lastMetDay: day('上次开会').nullable(),
          open: z.number(),
          late: z.number(),
        }),
      ),
    }),
  }),
  setUpJoint: operation({
    summary: 'Set the joint meeting up, or change its convener and units.',
    who: ['street'],
    about: ofStreet,
    changes: true,
    input: z.strictObject({
      streetId: id('镇街'),
      convener: text('召集人', 60),
      members: z.array(unit).min(2).max(40).meta({ title: '成员单位' }),
    }),
    output: z.object({}),
  }),
  callJoint: operation({
    summary: 'Call a session: day, place and the units that take part.',
    who: ['street'],
    about: ofStreet,
    changes: true,
    input: z.strictObject({
      streetId: id('镇街'),
      requestId: id('编号'),
      kind: meetingKind,
      day: day('会议日'),
      place: text('地点', 80),
      participants: z.array(unit).min(2).max(40).meta({ title: '参加单位' }),
    }),
    output: z.object({ meetingId: z.string() }),
  }),
  meeting: operation({
    summary: 'One session with its minutes and the matters decided in it; for the offices.',
    who: ['street', 'bureau'],
    about: { kind: 'document', collection: 'jointMeetings', field: 'meetingId' },
    changes: false,
    input: z.strictObject({ meetingId: id('会议') }),
    output: z.object({
      today: day('今天'),
      meeting: meeting.extend({
        streetId: z.string(),
        attended: z.array(z.string()),
        signed: z.array(z.string()),
        minutes: z.string(),
        files: z.array(seenFile),
      }),
      matters: z.array(z.object({ matterId: z.string(), no: z.string(), title: z.string(), stateTitle: z.string() })),
    }),
  }),
  fileMinutes: operation({
    summary: 'File the minutes of a session that was held: who came, who signed; or call it off with a reason.',
    who: ['street'],
    about: { kind: 'document', collection: 'jointMeetings', field: 'meetingId' },
    changes: true,
    input: z.strictObject({
      meetingId: id('会议'),
      held: z.boolean().meta({ title: '开了没有' }),
      attended: units('到会单位').default([]).meta({ title: '到会单位' }),
      signed: units('签字单位').default([]).meta({ title: '签字单位' }),
      minutes: text('纪要或原因', 3000),
      fileIds,
    }),
    output: z.object({}),
  }),
};
