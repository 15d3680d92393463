import * as z from 'zod';
import { operation } from '../../contract';
import { day, fileId, id, instant, page, phone, seenFile, text } from '../../values';
import { wholeBallot } from './questions';
import { poll, pollState, receipt } from './views';

export const proxyState = z.enum(['registered', 'granted', 'accepted', 'declined', 'withdrawn', 'refused']);

/** What a written proxy must say (Civil Code 165): the agent by name, what for, from when until when. */
const wording = {
  agentName: text('受托人姓名', 30),
  agentPhone: phone('受托人手机号'),
  /** One vote; null: every vote until the last day. */
  pollId: id('表决').nullable().default(null),
  until: day('委托到期日'),
};
const terms = {
  proxyId: z.string(),
  state: proxyState,
  scopeText: z.string(),
  from: instant('开始时间'),
  /** Half-open. */
  until: instant('到期时间'),
};
const writers = ['committee', 'community', 'street'] as const;

/** 委托: an owner lets somebody else vote (PM Regulation 12). One proxy is one head. */
export const proxies = {
  grantProxy: operation({
    summary:
      'An owner names an agent by name and phone, for one vote or for all until a day. The agent accepts in the app.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({ unitId: id('房屋'), ...wording }),
    output: z.object({ proxyId: z.string() }),
  }),
  withdrawProxy: operation({
    summary: 'An owner of the home takes a proxy back, before the agent has voted under it.',
    who: ['owner'],
    about: { kind: 'document', collection: 'proxies', field: 'proxyId' },
    changes: true,
    input: z.strictObject({ proxyId: id('委托') }),
    output: z.object({}),
  }),
  ownProxies: operation({
    summary:
      'The proxies given for a home, also written ones somebody registered, and the votes one could be given for.',
    who: ['owner'],
    about: { kind: 'unit', field: 'unitId' },
    changes: false,
    input: z.strictObject({ unitId: id('房屋') }),
    output: z.object({
      now: instant('现在'),
      proxies: z.array(
        z.object({
          ...terms,
          agentName: z.string(),
          agentPhone: z.string(),
          written: z.boolean(),
          scan: seenFile.nullable(),
          votes: z.number(),
          mayWithdraw: z.boolean(),
          /** What one can do instead, or how it ended. */
          note: z.string(),
        }),
      ),
      polls: z.array(
        z.object({ pollId: z.string(), title: z.string(), closesAt: instant('截止时间'), cap: z.number() }),
      ),
    }),
  }),
  agencies: operation({
    summary: 'The proxies that name the caller’s phone number, by room label only; no names or phones of principals.',
    who: 'signedIn',
    about: { kind: 'self' },
    changes: false,
    input: z.strictObject({}),
    output: z.object({
      now: instant('现在'),
      agencies: z.array(
        z.object({
          ...terms,
          home: z.string(),
          communityName: z.string(),
          polls: z.array(
            z.object({
              pollId: z.string(),
              title: z.string(),
              state: pollState,
              opensAt: instant('开始时间'),
              closesAt: instant('截止时间'),
              mayVote: z.boolean(),
              why: z.string(),
              voted: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  }),
  answerProxy: operation({
    summary: 'The agent accepts or declines. Accepting one for a single vote takes a place under the cap of that vote.',
    who: 'signedIn',
    about: { kind: 'document', collection: 'proxies', field: 'proxyId' },
    changes: true,
    input: z.strictObject({ proxyId: id('委托'), accept: z.boolean().meta({ title: '是否接受' }) }),
    output: z.object({ state: proxyState }),
  }),
  agentBallot: operation({
    summary: 'What an agent needs to vote for a principal: the vote, the room label, whether it may be cast now.',
    who: 'signedIn',
    about: { kind: 'document', collection: 'proxies', field: 'proxyId' },
    changes: false,
    input: z.strictObject({ proxyId: id('委托'), pollId: id('表决') }),
    output: z.object({
      now: instant('现在'),
      poll,
      home: z.string(),
      units: z.array(z.object({ label: z.string(), areaCenti: z.number() })),
      areaCenti: z.number(),
      mayVote: z.boolean(),
      why: z.string(),
      /** A ballot cast under this proxy is in. */
      voted: z.boolean(),
      /** The head’s label on this roll, as in `ownRow`. */
      headKey: z.string().nullable(),
      receipt: receipt.nullable(),
    }),
  }),
  castAsAgent: operation({
    summary:
      'Cast or replace the ballot of the principal’s head under an accepted proxy. Never in place of a ballot the owner cast in person.',
    who: 'signedIn',
    about: { kind: 'document', collection: 'proxies', field: 'proxyId' },
    changes: true,
    input: z.strictObject({
      proxyId: id('委托'),
      pollId: id('表决'),
      ...wholeBallot,
    }),
    output: receipt,
  }),
  registerProxy: operation({
    summary: 'Take a written proxy on file with its scan. It holds once a second person has confirmed it.',
    who: [...writers],
    about: { kind: 'unit', field: 'unitId' },
    changes: true,
    input: z.strictObject({
      unitId: id('房屋'),
      ...wording,
      from: day('委托开始日'),
      scanFileId: fileId('委托书照片'),
    }),
    output: z.object({ proxyId: z.string() }),
  }),
  writtenProxy: operation({
    summary: 'One written proxy beside its scan, to be compared. Every look is written down.',
    who: [...writers],
    about: { kind: 'document', collection: 'proxies', field: 'proxyId' },
    changes: true,
    rate: 'looking',
    input: z.strictObject({ proxyId: id('委托') }),
    output: z.object({
      ...terms,
      home: z.string(),
      agentName: z.string(),
      agentPhone: z.string(),
      scan: seenFile.nullable(),
      mayConfirm: z.boolean(),
      why: z.string(),
    }),
  }),
  decideProxy: operation({
    summary:
      'The second person confirms a written proxy after comparing it with the scan, or refuses it with a reason.',
    who: [...writers],
    about: { kind: 'document', collection: 'proxies', field: 'proxyId' },
    changes: true,
    input: z.strictObject({
      proxyId: id('委托'),
      /** Empty: it is in order. */
      refusal: z.string().trim().max(200).default('').meta({ title: '不受理的理由' }),
    }),
    output: z.object({ state: proxyState }),
  }),
  writtenProxies: operation({
    summary: 'The written proxies of a community: those to be confirmed first, then all others, newest on top.',
    who: [...writers],
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({
      communityId: id('小区'),
      waiting: z.boolean().default(true).meta({ title: '只看待核对的' }),
      ...page,
    }),
    output: z.object({
      now: instant('现在'),
      total: z.number(),
      proxies: z.array(
        z.object({ ...terms, home: z.string(), agentName: z.string(), mine: z.boolean(), at: instant('登记时间') }),
      ),
    }),
  }),
};
