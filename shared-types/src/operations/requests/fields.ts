import * as z from 'zod';
import { fileId, id, instant, requestKind, seenFile, text, urgency } from '../../values';

const state = z.enum(['reported', 'assigned', 'taken', 'coming', 'working', 'waiting', 'done', 'closed', 'withdrawn']);

/** A request in a list. */
export const row = z.object({
  requestId: z.string(),
  no: z.string(),
  kind: requestKind,
  title: z.string(),
  category: z.string(),
  place: z.string(),
  urgency,
  urgencyTitle: z.string(),
  state,
  stateTitle: z.string(),
  /** Counted from now: 剩 11 分钟, 超时 2 小时. */
  limitText: z.string(),
  late: z.boolean(),
  /** Homes that are affected too. */
  affected: z.number(),
  reportedAt: instant('报修时间'),
});

const seenStep = z.object({
  at: instant('时间'),
  what: z.string(),
  title: z.string(),
  who: z.string(),
  note: z.string(),
  files: z.array(seenFile),
});

const offered = z.object({
  no: z.number(),
  what: z.string(),
  fen: z.number(),
  state: z.enum(['offered', 'accepted', 'refused', 'released']),
  /** 租户: who of the home said yes to it and waits for the owner; empty when nobody does. */
  wishedBy: z.string(),
  /** Who signed on paper; empty where nobody did. */
  signedBy: z.string(),
});

/** One request with its whole history. */
export const request = row.extend({
  communityId: z.string(),
  unitLabel: z.string(),
  common: z.boolean(),
  text: z.string(),
  files: z.array(seenFile),
  takeBy: instant('应接单时间'),
  onSiteBy: instant('应到场时间').nullable(),
  doneBy: instant('应完工时间'),
  visitAt: instant('约好上门时间').nullable(),
  confirmBy: instant('自动确认时间').nullable(),
  pauseTitle: z.string(),
  pauseStops: z.boolean(),
  handlerName: z.string(),
  costFen: z.number(),
  offers: z.array(offered),
  /** Whether the caller's own yes to a price makes the bill, or waits for the owner's. */
  yesBinds: z.boolean(),
  /** A price is agreed to and not billed: the home cannot take the request back by itself. */
  agreed: z.boolean(),
  bills: z.array(z.object({ billId: z.string(), fen: z.number(), paid: z.boolean() })),
  costs: z.array(z.object({ of: z.enum(['voucher', 'fund']), title: z.string(), detail: z.string() })),
  steps: z.array(seenStep),
  /** What the caller may do now. */
  may: z.array(
    z.enum([
      'take',
      'assign',
      'handBack',
      'appoint',
      'arrive',
      'pause',
      'resume',
      'offer',
      'recordPaperYes',
      'confirmPaperYes',
      'releaseOffer',
      'linkCost',
      'finish',
      'answerOffer',
      'confirm',
      'reopen',
      'withdraw',
    ]),
  ),
});

/** What is broken inside a home; nobody complains or suggests in somebody else's name. */
export const insideHome = {
  unitId: id('房屋'),
  /** Chosen by the page, so that a repeated tap reports once. */
  requestId: id('报修编号'),
  category: text('类别', 40),
  place: text('地点', 60),
  urgency,
  text: text('情况说明', 500),
  fileIds: z.array(fileId('照片或视频')).max(6).default([]).meta({ title: '照片或视频' }),
};
/** What a report says, whoever enters it. */
export const reported = {
  ...insideHome,
  kind: requestKind.default('repair'),
  common: z.boolean().meta({ title: '是否公共地方' }),
};
export const afterReport = z.object({
  requestId: z.string(),
  no: z.string(),
  takeBy: instant('应接单时间'),
  similar: z.number(),
});

export const aboutRequest = { kind: 'document', collection: 'requests', field: 'requestId' } as const;
export const requestId = id('报修');
export const who = {
  watch: ['clerk', 'repairer', 'manager', 'committee', 'community', 'street', 'bureau'],
  work: ['repairer', 'clerk', 'manager'],
  lead: ['clerk', 'manager'],
} as const;
