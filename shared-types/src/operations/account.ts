import * as z from 'zod';
import { contract, operation } from '../contract';
import { everyRole, residentRoles } from '../roles';
import { day, id, instant, optionalText, page, text } from '../values';
import { looks } from './account/looks';
import { ownData } from './account/own-data';
import { posts } from './account/posts';
import { transfers } from './account/transfers';

const membership = z.object({
  id: z.string(),
  role: z.enum(everyRole),
  roleTitle: z.string(),
  status: z.enum(['pending', 'active']),
  personName: z.string(),
  placeName: z.string(),
  unitId: z.string().optional(),
  communityId: z.string().optional(),
  streetId: z.string().optional(),
  districtId: z.string().optional(),
});

const home = z.object({
  unitId: z.string(),
  communityId: z.string(),
  communityName: z.string(),
  districtName: z.string(),
  building: z.string(),
  unitNo: z.number().nullable(),
  roomNo: z.string(),
  label: z.string(),
  areaCenti: z.number(),
  kindTitle: z.string(),
  relation: z.enum(residentRoles),
  ownerName: z.string(),
});

export const account = contract('account', 'Who you are: sign-in, homes, posts, binding and appointments.', {
  me: operation({
    summary: 'The caller: whether consent is given, homes, posts, and what waits for approval.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: false,
    input: z.strictObject({}),
    output: z.object({
      known: z.boolean(),
      /** `old`: agreed to a privacy notice that has changed since. */
      consent: z.enum(['none', 'old', 'current']),
      phoneMasked: z.string(),
      elder: z.boolean(),
      homes: z.array(home),
      memberships: z.array(membership),
      /** Bindings staff refused in the last 30 days, and why. */
      refused: z.array(z.object({ placeName: z.string(), roleTitle: z.string(), reason: z.string() })),
      /** Messages not read yet. */
      unread: z.number(),
      now: instant('现在'),
    }),
  }),
  register: operation({
    summary:
      'Agree to the privacy notice and prove a phone number; posts given to that number become active, homes on the roll are offered.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: true,
    rate: 'signing-in',
    input: z.strictObject({
      consent: z.literal(true).meta({ title: '同意隐私说明' }),
      phoneCode: text('手机号验证码', 200),
      /** The notice that was read; must be the one in force. */
      version: text('隐私说明版本', 20).optional(),
    }),
    output: z.object({ phoneMasked: z.string(), matched: z.array(home), taken: z.array(membership) }),
  }),
  bindByPhone: operation({
    summary: 'Bind the homes whose owner’s phone on the roll is the caller’s proven number.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: true,
    input: z.strictObject({ unitIds: z.array(id('房屋')).min(1).max(50) }),
    output: z.object({ homes: z.array(home) }),
  }),
  findUnits: operation({
    summary: 'Look for a home by community, building and room, to ask for a binding; no names are shown.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: false,
    rate: 'searching',
    input: z.strictObject({
      communityId: id('小区'),
      building: optionalText('楼栋', 40),
      room: optionalText('房号', 40),
    }),
    output: z.object({
      buildings: z.array(z.string()),
      units: z.array(z.object({ unitId: z.string(), label: z.string() })),
      /** So many more there are than a list holds: the room narrows it. */
      more: z.number(),
    }),
  }),
  openCommunities: operation({
    summary: 'Communities in the app, to choose one’s own from.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: false,
    input: z.strictObject({ name: optionalText('小区名称', 40) }),
    output: z.object({
      communities: z.array(z.object({ communityId: z.string(), name: z.string(), streetName: z.string() })),
    }),
  }),
  askToBind: operation({
    summary: 'Ask staff to bind the caller to a home, as owner, family or tenant.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      role: z.enum(residentRoles).meta({ title: '关系' }),
      personName: text('姓名', 40),
      note: optionalText('说明', 200),
      /** Of a tenant; a year from now if none is named. */
      untilDay: day('租到哪天').optional(),
    }),
    output: z.object({ membershipId: z.string() }),
  }),
  bindingsToDecide: operation({
    summary: 'Bindings that wait for approval in a community; names masked.',
    who: ['clerk', 'manager', 'community'],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      total: z.number(),
      bindings: z.array(
        z.object({
          membershipId: z.string(),
          unitLabel: z.string(),
          role: z.enum(residentRoles),
          roleTitle: z.string(),
          personMasked: z.string(),
          note: z.string(),
          ownerNamesMasked: z.string(),
          nameOnRoll: z.boolean(),
          askedAt: instant('申请时间'),
        }),
      ),
    }),
  }),
  bindingName: operation({
    summary:
      'The full name of one who waits to be bound, to hold it against a paper. The look is logged, and the person reads it.',
    who: ['clerk', 'manager', 'community'],
    about: { kind: 'document', collection: 'memberships', field: 'membershipId' },
    changes: true,
    rate: 'looking',
    input: z.strictObject({ membershipId: id('申请') }),
    output: z.object({ personName: z.string() }),
  }),
  decideBinding: operation({
    summary:
      'Approve or refuse a binding; a refusal says why. The home’s owner decides on family and tenants only. An owner whose name is not on the roll gets a vote by it, so only the community may approve that.',
    who: ['owner', 'clerk', 'manager', 'community'],
    about: { kind: 'document', collection: 'memberships', field: 'membershipId' },
    changes: true,
    input: z.strictObject({
      membershipId: id('申请'),
      approve: z.boolean().meta({ title: '是否同意' }),
      reason: optionalText('理由', 200),
    }),
    output: z.object({}),
  }),
  endMembership: operation({
    summary: 'End one of the caller’s own bindings or posts.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: true,
    input: z.strictObject({ membershipId: id('身份') }),
    output: z.object({}),
  }),
  ...ownData,
  ...looks,
  ...posts,
  ...transfers,
  setElder: operation({
    summary: 'Remember whether the caller wants large type 大字版.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: true,
    input: z.strictObject({ elder: z.boolean().meta({ title: '大字版' }) }),
    output: z.object({}),
  }),
  home: operation({
    summary: 'The first screen of a resident: what to do today, newest notices, what is overdue.',
    who: residentRoles,
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({
      now: instant('现在'),
      home,
      todos: z.array(
        z.object({
          kind: z.enum(['pay', 'vote', 'confirm-repair', 'answer-offer']),
          /** The bill's unit, the poll or the request. */
          id: z.string(),
          title: z.string(),
          detail: z.string(),
          amountFen: z.number().optional(),
        }),
      ),
      notices: z.array(
        z.object({
          id: z.string(),
          kind: z.string(),
          kindTitle: z.string(),
          title: z.string(),
          badge: z.enum(['on-time', 'late', 'overdue', 'none']),
          badgeText: z.string(),
          dateText: z.string(),
        }),
      ),
      companyPhone: z.string(),
      companyName: z.string(),
      pollsToVote: z.number(),
    }),
  }),
});
