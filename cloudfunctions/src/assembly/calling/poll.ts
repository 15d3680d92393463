import type { PollCard } from '@mulin/domain/assembly/card/card';
import { MATTERS } from '@mulin/domain/assembly/matters';
import { type Policy, parsePolicy } from '@mulin/domain/assembly/policy';
import type { polls } from '@mulin/shared-types/documents/assembly';
import { matters } from '@mulin/shared-types/matters';
import { groundsInput, policyInput } from '@mulin/shared-types/operations/assembly/policy';
import * as z from 'zod';
import type { Row } from '../../kit/database';

export type Poll = Row<typeof polls>;

const asked = { questionId: z.string(), shortName: z.string(), text: z.string() };
const decision = z.object({
  ...asked,
  kind: z.literal('decision'),
  matter: z.enum(matters),
  ifAgree: z.string(),
  ifAgainst: z.string(),
  covenantVersionId: z.string().optional(),
});
/** Seats and candidates as they were read last; at the announcement they are read once more and stay. */
const election = z.object({
  ...asked,
  kind: z.literal('election'),
  matter: z.literal('committee'),
  electionId: z.string(),
  seats: z.int(),
  candidates: z.array(
    z.object({ candidateId: z.string(), name: z.string(), label: z.string(), introduction: z.string() }),
  ),
});

/** What the convener wrote down, as the poll document keeps it until and after the card is frozen. */
const pollDraft = z.object({
  buildings: z.array(z.string()),
  questions: z.array(z.discriminatedUnion('kind', [decision, election])),
  policy: policyInput,
  grounds: groundsInput,
  legalMode: z.enum(['binding-electronic', 'paper-binding', 'consultation']),
  electronicGround: z.string(),
  fileIds: z.array(z.string()),
  /** Why community or street call it in the committee's place; empty if they do not. */
  instead: z.string(),
  sealed: z.boolean(),
});
export type PollDraft = z.output<typeof pollDraft>;
export type Question = PollDraft['questions'][number];
export type ElectionAsked = z.output<typeof election>;

export const draftOf = (poll: Pick<Poll, 'draft'>): PollDraft => pollDraft.parse(poll.draft);

/** What the statutes leave open, as this vote settles it. */
export const policyOf = (draft: Pick<PollDraft, 'policy'>): Policy => parsePolicy(draft.policy);

export const matterTitle = (id: Question['matter']): string => MATTERS.find((one) => one.id === id)?.name ?? id;

/** Where a vote stands at an instant: the timer that writes `open` and `closed` down may come a minute late, the window does not. */
export function stateAt(poll: Poll, now: Date): Poll['state'] {
  if (poll.state !== 'announced' && poll.state !== 'open') return poll.state;
  if (now >= poll.closesAt) return 'closed';
  return now >= poll.opensAt ? 'open' : 'announced';
}

export const isFrozen = (poll: Poll): boolean => poll.card !== null;

/** A draft that was thrown away before anybody else saw it. */
export const isDiscarded = ({ state, announcedAt }: Pick<Poll, 'state' | 'announcedAt'>): boolean =>
  state === 'withdrawn' && announcedAt === null;

/** The frozen card. It was made by `announce` and never changes, so it is taken as it lies. */
export function cardOf(poll: Pick<Poll, '_id' | 'card'>): PollCard {
  if (poll.card === null) throw new Error(`${poll._id} has no card yet`);
  return poll.card as PollCard;
}
