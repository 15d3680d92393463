import type { PollCard } from '@mulin/domain/assembly/card/card';
import { MATTERS } from '@mulin/domain/assembly/matters';
import { type Policy, parsePolicy } from '@mulin/domain/assembly/policy';
import type { polls } from '@mulin/shared-types/documents/assembly';
import { matters } from '@mulin/shared-types/matters';
import * as z from 'zod';
import type { Row } from '../../kit/database';

export type Poll = Row<typeof polls>;

/** What the convener wrote down, as the poll document keeps it until and after the card is frozen. */
const pollDraft = z.object({
  buildings: z.array(z.string()),
  questions: z.array(
    z.object({
      questionId: z.string(),
      matter: z.enum(matters),
      shortName: z.string(),
      text: z.string(),
      ifAgree: z.string(),
      ifAgainst: z.string(),
    }),
  ),
  countParking: z.boolean(),
  rulesGround: z.string(),
  legalMode: z.enum(['binding-electronic', 'paper-binding', 'consultation']),
  fileIds: z.array(z.string()),
});
export type PollDraft = z.output<typeof pollDraft>;
export type Question = PollDraft['questions'][number];

export const draftOf = (poll: Poll): PollDraft => pollDraft.parse(poll.draft);

/** What the statutes leave open, as this vote settles it. */
export const policyOf = (draft: PollDraft): Policy => parsePolicy({ countParking: draft.countParking });

export const matterTitle = (id: Question['matter']): string => MATTERS.find((one) => one.id === id)?.name ?? id;

/** Where a vote stands at an instant: the timer that writes `open` and `closed` down may come a minute late, the window does not. */
export function stateAt(poll: Poll, now: Date): Poll['state'] {
  if (poll.state !== 'announced' && poll.state !== 'open') return poll.state;
  if (now >= poll.closesAt) return 'closed';
  return now >= poll.opensAt ? 'open' : 'announced';
}

export const isFrozen = (poll: Poll): boolean => poll.state !== 'draft';

/** The frozen card. It was made by `announce` and never changes, so it is taken as it lies. */
export function cardOf(poll: Poll): PollCard {
  if (poll.card === null) throw new Error(`${poll._id} has no card yet`);
  return poll.card as PollCard;
}
