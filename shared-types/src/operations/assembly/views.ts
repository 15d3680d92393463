import * as z from 'zod';
import { instant, seenFile } from '../../values';
import { question } from './questions';

export const turnout = z.object({
  totalAreaCenti: z.number(),
  totalHeads: z.number(),
  areaCenti: z.number(),
  heads: z.number(),
  areaPercent: z.string(),
  headPercent: z.string(),
  /** What is still missing to two thirds; 0 when reached. */
  areaGapCenti: z.number(),
  headGap: z.number(),
  areaMet: z.boolean(),
  headMet: z.boolean(),
});

/**
 * draft → announced → open → closed (nobody votes any more, paper handed in before may still be entered) → published (counted,
 * owners may object) → final. `withdrawn`: taken back before it opened. `revoked`: annulled by the street (PM Regulation 19).
 */
export const pollState = z.enum(['draft', 'announced', 'open', 'closed', 'published', 'final', 'withdrawn', 'revoked']);
export const legalMode = z.enum(['binding-electronic', 'paper-binding', 'consultation']);
export const assemblyKind = z.enum(['regular', 'extraordinary', 'first']).meta({ title: '会议种类' });

/** One vote as anybody in the community may see it. */
export const poll = z.object({
  pollId: z.string(),
  communityId: z.string(),
  title: z.string(),
  kind: assemblyKind,
  state: pollState,
  /** Those that vote and count; empty for the whole community. */
  buildings: z.array(z.string()),
  scopeText: z.string(),
  legalMode,
  legalModeText: z.string(),
  announcedAt: instant('公告时间').nullable(),
  opensAt: instant('开始时间'),
  closesAt: instant('截止时间'),
  /** Until then paper handed in before the close may be entered; the count waits for it. */
  paperUntil: instant('纸质票录入截止'),
  questions: z.array(question),
  /** What the law leaves open, as this vote settles it, each with the clause that decides it. */
  policies: z.array(z.object({ setting: z.string(), title: z.string(), answer: z.string(), ground: z.string() })),
  /** Whether a ballot can be replaced until the close. */
  changeable: z.boolean(),
  /** 三方封存 was asked for; the keys stand in `sealedTo` once it is announced. */
  sealed: z.boolean(),
  /** Whom the phone seals its ballot to; null where the cloud seals it. */
  sealedTo: z.array(z.object({ holder: z.enum(['committee', 'community', 'street']), key: z.string() })).nullable(),
  turnout: turnout.nullable(),
  cardHash: z.string().nullable(),
  files: z.array(seenFile),
});

export const measure = z.object({
  have: z.number(),
  of: z.number(),
  line: z.string(),
  percent: z.string(),
  met: z.boolean(),
});
export const weight = z.object({ areaCenti: z.number(), heads: z.number() });

/** What every result shows, whatever was asked. Areas in 0.01 ㎡. */
const counted = {
  questionId: z.string(),
  shortName: z.string(),
  text: z.string(),
  passed: z.boolean(),
  quorumText: z.string(),
  passText: z.string(),
  quorumArea: measure,
  quorumHeads: measure,
  participating: weight,
  silent: weight,
  total: weight,
  refused: z.array(z.object({ reason: z.string(), count: z.number() })),
};

/** 同意、反对、弃权: four tests, all of which must hold. */
export const decisionResult = z.object({
  ...counted,
  kind: z.literal('decision'),
  passArea: measure,
  passHeads: measure,
  agree: weight,
  against: weight,
  abstain: weight,
});

/** 选举: quorum as always, then each candidate by more than half of the participants, by area and heads. */
export const electionResult = z.object({
  ...counted,
  kind: z.literal('election'),
  seats: z.number(),
  candidates: z.array(
    z.object({
      candidateId: z.string(),
      name: z.string(),
      area: measure,
      heads: measure,
      /** `tied`: equal at the last seat; people decide it, not code. */
      outcome: z.enum(['elected', 'reserve', 'tied', 'not-elected']),
    }),
  ),
  /** An odd number from five to eleven was elected without a tie (Guide Rules art. 31). */
  committeeFormed: z.boolean(),
});

/** 待人工认定: one head said two things; the count supervisors 监票人 decide, not the code. */
export const undecidedResult = z.object({
  kind: z.literal('undecided'),
  questionId: z.string(),
  shortName: z.string(),
  text: z.string(),
  passed: z.literal(false),
  /** Heads whose ballots contradict themselves. */
  heads: z.number(),
  why: z.string(),
});

export const questionResult = z.discriminatedUnion('kind', [decisionResult, electionResult, undecidedResult]);

/** A tree head (RFC 9162) signed by the operator: so many ballots are in the log, and this is their fingerprint. */
export const treeHead = z.object({
  size: z.number(),
  root: z.string(),
  /** Last link of the hash chain. */
  chain: z.string(),
  at: instant('时间'),
  /** The last head of the vote: nothing is logged after it. */
  closes: z.boolean(),
  signature: z.string(),
});

/** The operator's signed word that a ballot will be in the log by then. */
export const promise = z.object({
  pollId: z.string(),
  commit: z.string(),
  at: instant('交票时间'),
  mustBeLoggedBy: instant('最晚登记时间'),
  signature: z.string(),
  operatorKey: z.string(),
});

export const receipt = z.object({
  pollId: z.string(),
  code: z.string(),
  commit: z.string(),
  castAt: instant('交票时间'),
  areaCenti: z.number(),
  channel: z.enum(['electronic', 'paper']),
  /** An agent cast it under a written proxy. */
  byProxy: z.boolean(),
  /** How often this head's ballot has been replaced. */
  replaced: z.number(),
  counted: z.boolean(),
  promise,
  /** Number in the log, from 1; null while it still waits for the sequencer. */
  loggedAs: z.number().nullable(),
});
