import * as z from 'zod';
import { operation } from '../../contract';
import { everyRole } from '../../roles';
import { id, instant, optionalText, page, text } from '../../values';
import { election, electionKind, neededFiles, organiser, stage } from './views';

const organisers = ['committee', 'community', 'street'] as const;
const offices = ['community', 'street'] as const;
const about = { kind: 'document', collection: 'elections', field: 'electionId' } as const;

/** 选举: calling it, its list, its way, and what people decide where votes are equal. */
export const elections = {
  startElection: operation({
    summary:
      'Start an election: odd 5–11 seats (Guide Rules art. 31), or the vacant ones in a by-election; nominations open at once.',
    who: organisers,
    about: { kind: 'community', field: 'communityId' },
    changes: true,
    input: z.strictObject({
      communityId: id('小区'),
      kind: electionKind,
      title: text('名称', 40),
      seats: z.int().min(1).max(11).meta({ title: '应选人数' }),
      organiser,
      termYears: z.int().min(1).max(5).meta({ title: '任期年数' }),
      nominateUntil: instant('推荐截止'),
      publishDays: z.int().min(7).max(60).default(15).meta({ title: '公布天数' }),
      objectDays: z.int().min(1).max(15).default(3).meta({ title: '异议天数' }),
      reserveAllowed: z.boolean().default(false).meta({ title: '设候补' }),
      rulesGround: optionalText('议事规则条款', 200),
    }),
    output: z.object({ electionId: z.string() }),
  }),
  elections: operation({
    summary: 'Elections of a community, newest first.',
    who: everyRole,
    about: { kind: 'community', field: 'communityId' },
    changes: false,
    input: z.strictObject({ communityId: id('小区'), ...page }),
    output: z.object({
      total: z.number(),
      elections: z.array(
        z.object({
          electionId: z.string(),
          title: z.string(),
          kindTitle: z.string(),
          seats: z.number(),
          stage,
          stageText: z.string(),
          pollId: z.string().nullable(),
        }),
      ),
    }),
  }),
  election: operation({
    summary:
      'One election as everybody sees it: its way, the published candidates, how their order was drawn, the result.',
    who: everyRole,
    about,
    changes: false,
    input: z.strictObject({ electionId: id('选举') }),
    output: election,
  }),
  extendNomination: operation({
    summary:
      'Open nominations again or longer, as long as no list is frozen on a vote; a published list is drawn anew later.',
    who: organisers,
    about,
    changes: true,
    input: z.strictObject({ electionId: id('选举'), nominateUntil: instant('推荐截止'), reason: text('原因', 200) }),
    output: z.object({}),
  }),
  publishList: operation({
    summary:
      'Publish the qualified candidates on the board in an order drawn by lot; refuses while anything about them is open.',
    who: offices,
    about,
    changes: true,
    input: z.strictObject({ electionId: id('选举') }),
    output: z.object({ noticeId: z.string(), votingFrom: z.string() }),
  }),
  cancelElection: operation({
    summary: 'Call an election off before it is put to a vote, with a reason and a notice.',
    who: offices,
    about,
    changes: true,
    input: z.strictObject({ electionId: id('选举'), reason: text('原因', 200) }),
    output: z.object({}),
  }),
  settleTie: operation({
    summary:
      'Write down how lot or second ballot settled equal votes at the last seat, with the minutes; the other office confirms.',
    who: offices,
    about,
    changes: true,
    input: z.strictObject({
      electionId: id('选举'),
      order: z.array(id('候选人')).min(2).max(50).meta({ title: '先后顺序' }),
      way: z.enum(['lot', 'second-ballot']).meta({ title: '办法' }),
      note: text('经过', 300),
      fileIds: neededFiles,
    }),
    output: z.object({}),
  }),
  confirmTie: operation({
    summary:
      'The other office (community or street) confirms how a tie was settled, or sends it back; then the seats are taken.',
    who: offices,
    about,
    changes: true,
    input: z.strictObject({ electionId: id('选举'), agree: z.boolean().meta({ title: '是否确认' }) }),
    output: z.object({}),
  }),
};
