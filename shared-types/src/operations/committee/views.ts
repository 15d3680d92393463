import * as z from 'zod';
import { day, fileId, instant, seenFile, text } from '../../values';

export const electionKind = z.enum(['first', 're-election', 'by-election']).meta({ title: '选举种类' });
export const organiser = z.enum(['committee', 'preparatory', 'community', 'street']).meta({ title: '组织者' });
export const memberRole = z.enum(['chair', 'deputy', 'member']).meta({ title: '职务' });
export const endReason = z.enum(['moved', 'not-owner', 'died', 'resigned']).meta({ title: '原因' });
export const files = z.array(fileId('附件')).max(9).default([]).meta({ title: '附件' });
/** What must be on paper. */
export const neededFiles = z.array(fileId('附件')).min(1).max(9).meta({ title: '附件' });
export const introduction = text('个人介绍', 300);

export const stage = z.enum([
  'nominating',
  'vetting',
  'published',
  'voting',
  'tied',
  'short',
  'seated',
  'failed',
  'cancelled',
]);

/** A step of the way, as everybody sees it. */
export const step = z.object({
  key: z.string(),
  title: z.string(),
  detail: z.string(),
  state: z.enum(['done', 'now', 'todo']),
});

/** A candidate on the published list: name, building and introduction by consent; never a phone or a room. */
export const listed = z.object({
  candidateId: z.string(),
  place: z.number(),
  name: z.string(),
  building: z.string(),
  introduction: z.string(),
  photo: seenFile.nullable(),
  /** What this candidate drew for the order of the ballot. */
  lot: z.string(),
  outcome: z.enum(['', 'elected', 'reserve', 'tied']),
});

export const election = z.object({
  electionId: z.string(),
  communityId: z.string(),
  kind: electionKind,
  kindTitle: z.string(),
  title: z.string(),
  seats: z.number(),
  reserveAllowed: z.boolean(),
  rulesGround: z.string(),
  organiserTitle: z.string(),
  stage,
  stageText: z.string(),
  nominateUntil: instant('推荐截止'),
  publishDays: z.number(),
  /** First UTC+8 day voting may open; null before the list is published. */
  votingFrom: day('最早投票日').nullable(),
  pollId: z.string().nullable(),
  /** How many stand; their names come with the published list. */
  standing: z.number(),
  candidates: z.array(listed),
  seed: z.string(),
  steps: z.array(step),
  tie: z
    .object({
      way: z.string(),
      note: z.string(),
      confirmed: z.boolean(),
      recordedBy: z.string(),
      order: z.array(z.string()),
    })
    .nullable(),
  outcomeText: z.string(),
});

/** Something that is due by a day, with its ground. */
export const duty = z.object({
  key: z.enum(['meeting', 'filing', 'hand-over', 'term']),
  title: z.string(),
  dueDay: day('期限'),
  doneDay: day('办结').nullable(),
  late: z.boolean(),
  text: z.string(),
  ground: z.string(),
});

export const committee = z.object({
  committeeId: z.string(),
  communityId: z.string(),
  current: z.boolean(),
  /** 本系统启用前选出，由社区登记 and the like; empty when elected here. */
  sourceText: z.string(),
  termFrom: day('任期开始'),
  termTo: day('任期结束'),
  termText: z.string(),
  termState: z.enum(['running', 'ending', 'over']),
  seats: z.number(),
  members: z.array(
    z.object({
      memberId: z.string(),
      name: z.string(),
      building: z.string(),
      role: memberRole,
      roleTitle: z.string(),
      inOffice: z.boolean(),
      detail: z.string(),
    }),
  ),
  reserve: z.array(
    z.object({
      candidateId: z.string(),
      name: z.string(),
      building: z.string(),
      waiting: z.boolean(),
      detail: z.string(),
    }),
  ),
  vacancies: z.number(),
  vacancyWay: z.enum(['none', 'reserve', 'by-election', 're-election']),
  vacancyText: z.string(),
  filingState: z.enum(['due', 'submitted', 'returned', 'filed']),
  filingText: z.string(),
  duties: z.array(duty),
});
