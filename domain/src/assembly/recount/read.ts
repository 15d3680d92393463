import type { MatterId } from '../matters';
import { MATTERS } from '../matters';
import { RULES, type RuleId } from '../rules';
import { CHOICES, type Reason } from '../tally/types';
import type { RecountPackage } from './package';
import {
  either,
  flag,
  hash,
  instant,
  list,
  nullable,
  object,
  oneOf,
  optional,
  type Reader,
  record,
  signature,
  text,
  whole,
} from './shape';

const fraction = object({ num: whole, den: whole, op: oneOf('>', '>=') });
const lines = object({ of: oneOf('total', 'participating'), area: fraction, heads: fraction });
const weight = object({ area: whole, heads: whole });
const met = object({ areaMet: flag, headMet: flag });
const channel = oneOf('electronic', 'paper');
const matter = oneOf<MatterId>(...MATTERS.map((one) => one.id));
const rule = oneOf<RuleId>(...(Object.keys(RULES) as RuleId[]));
const reason = oneOf<Reason>('NOT_ON_ROLL', 'OUT_OF_WINDOW', 'NO_RIGHT', 'INVALID', 'SUPERSEDED', 'DUPLICATE');
const ofKind = (kind: string) => (value: unknown) =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === kind;

const policy = object({
  abstain: oneOf('participates'),
  invalid: oneOf('not-participating', 'participating'),
  ballotScope: oneOf('owner', 'unit'),
  duplicates: oneOf('last', 'first'),
  channelPriority: nullable(list(channel)),
  countParking: flag,
  followMajority: oneOf(false),
  rights: oneOf('holder-at-cast', 'holder-on-roll'),
  tieBreak: oneOf('second-ballot', 'lot'),
  proxyCap: whole,
});

const clause = optional(text);
const policyGrounds = object({
  abstain: clause,
  invalid: clause,
  ballotScope: clause,
  duplicates: clause,
  channelPriority: clause,
  countParking: clause,
  followMajority: clause,
  rights: clause,
  tieBreak: clause,
  proxyCap: clause,
});

const question = either(
  ofKind('election'),
  object({
    id: text,
    kind: oneOf('election'),
    matter,
    text,
    seats: whole,
    candidates: list(object({ id: text, name: text })),
    rule,
    quorum: lines,
    pass: lines,
  }),
  object({
    id: text,
    kind: oneOf('decision'),
    matter,
    text,
    ifAgree: text,
    ifAgainst: text,
    rule,
    quorum: lines,
    pass: lines,
  }),
);

const card = object({
  v: oneOf('mulin-card/2'),
  community: text,
  title: text,
  kind: oneOf('regular', 'extraordinary', 'first'),
  questions: list(question),
  policy,
  policyGrounds,
  legalMode: oneOf('binding-electronic', 'paper-binding', 'consultation'),
  window: object({ from: instant, to: instant, paperUntil: instant }),
  scope: nullable(list(text)),
  rollRoot: hash,
  total: weight,
  operatorKey: hash,
  sealedTo: nullable(list(object({ holder: oneOf('committee', 'community', 'street'), key: hash }))),
});

const entry = { commit: hash, at: instant, channel };
const head = object({ size: whole, root: hash, chain: hash, at: instant, closes: flag, signature });
const answer = either(Array.isArray, list(text), oneOf(...CHOICES));
const whose = { headKey: text, units: optional(list(text)) };
const ballot = object({ ...entry, ...whose, choices: record(answer), nonce: text });
const refused = object({ ...entry, ...whose, reason });

const result = either(
  ofKind('decision'),
  object({
    questionId: text,
    kind: oneOf('decision'),
    total: weight,
    participating: weight,
    agree: weight,
    against: weight,
    abstain: weight,
    quorum: met,
    pass: met,
    passed: flag,
    percent: object({ quorumArea: text, quorumHeads: text, passArea: text, passHeads: text }),
  }),
  either(
    ofKind('election'),
    object({
      questionId: text,
      kind: oneOf('election'),
      total: weight,
      participating: weight,
      candidates: list(object({ id: text, area: whole, heads: whole })),
      quorum: met,
      elected: list(text),
      reserve: list(text),
      tieAtCut: flag,
      tied: list(text),
      committeeFormed: flag,
      needsHuman: flag,
    }),
    object({ questionId: text, kind: oneOf('undecided'), error: oneOf('OWNER_CONFLICT'), headKeys: list(text) }),
  ),
);

/** Reads a recount package; throws `Misshapen` with the place at fault. */
export const readPackage: Reader<RecountPackage> = object({
  v: oneOf('mulin-recount/2'),
  pollId: hash,
  card,
  roll: list(object({ unit: text, headKey: text, area: whole, kind: text, building: text })),
  log: object({ entries: list(object(entry)), heads: list(head) }),
  ballots: list(ballot),
  refused: list(refused),
  results: list(result),
  fingerprint: hash,
  signature,
});
