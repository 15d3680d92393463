import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole, residentRoles, supervisorRoles } from '../../roles';
import { fileId, id, instant, optionalText, over, page, seenFile, text } from '../../values';

const kind = z
  .enum(['building', 'fire-lane', 'charging', 'structure', 'occupying', 'noise', 'other'])
  .meta({ title: '什么违规' });
const state = z.enum(['reported', 'failed', 'referred', 'answered', 'closed', 'unfounded']);
const deed = z.enum(['dissuade', 'refer', 'answer', 'close', 'persists']);
const about = { kind: 'document', collection: 'violations', field: 'violationId' } as const;
const violationId = id('举报');
const fileIds = z.array(fileId('照片')).max(6).default([]).meta({ title: '照片' });
const evidence = z.array(fileId('现场照片')).min(1).max(6).meta({ title: '现场照片' });

const row = z.object({
  violationId: z.string(),
  no: z.string(),
  kind,
  kindTitle: z.string(),
  place: z.string(),
  state,
  stateTitle: z.string(),
  department: z.string(),
  reportedAt: instant('举报时间'),
  due: instant('时限').nullable(),
  late: z.boolean(),
});

export const violations = {
  violationKinds: operation({
    summary: 'What can be reported as a breach, which department sees to it and on what ground.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区') }),
    output: z.object({
      kinds: z.array(
        z.object({
          kind,
          title: z.string(),
          examples: z.string(),
          department: z.string(),
          ground: z.string(),
          callFirst: z.string(),
        }),
      ),
      limitsText: z.string(),
    }),
  }),
  reportViolation: operation({
    summary: 'Report a breach in the community; nobody else learns who did.',
    who: [...residentRoles, 'clerk', 'repairer', 'manager', 'committee', 'community', 'street'],
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      /** Chosen by the page, so that a repeated tap reports once. */
      requestId: id('编号'),
      kind,
      place: text('地点', 60),
      text: text('情况说明', 500),
      fileIds,
    }),
    output: z.object({ violationId: z.string(), no: z.string(), department: z.string() }),
  }),
  myViolations: operation({
    summary: 'The breaches the caller has reported in a community.',
    who: [...residentRoles, 'clerk', 'repairer', 'manager', 'committee', 'community', 'street'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({ violations: z.array(row) }),
  }),
  violations: operation({
    summary: 'Breaches reported in a community for those who see to them; those due first on top.',
    who: ['clerk', 'manager', 'committee', ...supervisorRoles],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({
      communityId: id('小区'),
      over,
      ...page,
    }),
    output: z.object({ violations: z.array(row) }),
  }),
  violation: operation({
    summary: 'One breach and what was done about it; a resident sees only those of one’s own.',
    who: [...residentRoles, 'clerk', 'repairer', 'manager', 'committee', ...supervisorRoles],
    about,
    changes: false,
    input: z.strictObject({ violationId }),
    output: z.object({
      now: instant('现在'),
      violation: row.extend({
        communityId: z.string(),
        text: z.string(),
        files: z.array(seenFile),
        ground: z.string(),
        /** The department as the data have it, to begin with when passing on. */
        proposed: z.string(),
        mine: z.boolean(),
        steps: z.array(
          z.object({
            at: instant('时间'),
            title: z.string(),
            who: z.string(),
            note: z.string(),
            files: z.array(seenFile),
          }),
        ),
        may: z.array(deed),
      }),
    }),
  }),
  dissuade: operation({
    summary:
      'The company has asked for it to stop: stopped, with a photo, or in vain, which starts the clock for the report.',
    who: ['clerk', 'repairer', 'manager', 'committee'],
    about,
    changes: true,
    input: z.strictObject({
      violationId,
      stopped: z.boolean().meta({ title: '停了没有' }),
      note: text('怎么劝阻的', 300),
      fileIds,
    }),
    output: z.object({}),
  }),
  referViolation: operation({
    summary: 'Report a breach to the department; it answers within five working days.',
    who: ['clerk', 'manager', 'community', 'street'],
    about,
    changes: true,
    input: z.strictObject({ violationId, department: text('部门', 40), note: optionalText('怎么报的、文号', 300) }),
    output: z.object({ due: instant('部门答复时限') }),
  }),
  recordAnswer: operation({
    summary: 'What the department answered, entered by community or street: handled, not theirs, or no breach.',
    who: ['community', 'street'],
    about,
    changes: true,
    input: z.strictObject({
      violationId,
      outcome: z.enum(['handled', 'not-ours', 'unfounded']).meta({ title: '部门怎么答复' }),
      note: text('答复内容', 500),
      fileIds,
    }),
    output: z.object({}),
  }),
  closeViolation: operation({
    summary: 'Looked at on the spot, with a photo: it is over.',
    who: ['community', 'street'],
    about,
    changes: true,
    input: z.strictObject({ violationId, note: text('核实情况', 300), fileIds: evidence }),
    output: z.object({}),
  }),
  stillThere: operation({
    summary: 'The reporter says it goes on: it has to be reported to the department again.',
    who: [...residentRoles, 'clerk', 'repairer', 'manager', 'committee', 'community', 'street'],
    about,
    changes: true,
    input: z.strictObject({ violationId, note: text('现在的情况', 300), fileIds }),
    output: z.object({}),
  }),
};
