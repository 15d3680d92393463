import { DEFAULT_POLICY } from '@mulin/domain/assembly/policy';
import { addDays, dayOf, daysBetween, startOf } from '@mulin/domain/day/day';
import type { Cloud } from '../../../cloud/cloud';
import type { PollDraft, QuestionDraft, Sent, Settled } from './draft';

type Written = Omit<Sent, 'communityId'>;
type Kept = Awaited<ReturnType<Cloud['assembly']['drafted']>>['draft'];

const hour = 3600_000;
const at = (day: string, hours: number) => new Date(Date.parse(startOf(day)) + hours * hour).toISOString();
export const opensAt = ({ opens }: PollDraft): string => at(opens, 8);
export const closesAt = ({ closes }: PollDraft): string => at(closes, 18);
export const paperUntil = ({ closes, paperDays }: PollDraft): string => at(addDays(closes, paperDays), 18);

/** As the contract wants it; the photos must have been uploaded. */
export const asSent = (draft: PollDraft, uploaded: readonly string[]): Written => ({
  kind: draft.kind,
  ...(draft.petitionId ? { petitionId: draft.petitionId } : {}),
  instead: draft.instead,
  title: draft.title,
  opensAt: opensAt(draft),
  closesAt: closesAt(draft),
  paperUntil: paperUntil(draft),
  buildings: [...draft.buildings],
  questions: draft.questions.flatMap(asAsked),
  policy: {
    ...draft.policy,
    channelPriority: draft.policy.channelPriority ? [...draft.policy.channelPriority] : null,
  },
  grounds: Object.fromEntries(Object.entries(draft.grounds).filter(([, clause]) => clause.trim() !== '')),
  legalMode: draft.legalMode,
  electronicGround: draft.electronicGround,
  sealed: draft.sealed,
  fileIds: [...draft.fileIds, ...uploaded],
});

function asAsked(question: QuestionDraft): Written['questions'] {
  if (question.kind === 'election') {
    const { kind, electionId, shortName, text } = question;
    return [{ kind, electionId, shortName, text }];
  }
  const { kind, matter, shortName, text, ifAgree, ifAgainst, covenantVersionId } = question;
  if (!matter) return [];
  return [{ kind, matter, shortName, text, ifAgree, ifAgainst, ...(covenantVersionId ? { covenantVersionId } : {}) }];
}

const paperDays = ({ closesAt: closes, paperUntil: until = closes }: Kept): PollDraft['paperDays'] => {
  const days = daysBetween(dayOf(closes), dayOf(until));
  return days === 1 || days === 2 || days === 3 ? days : 0;
};

/** A draft of the cloud, to be changed here. */
export const fromKept = (kept: Kept): PollDraft => ({
  kind: kept.kind,
  petitionId: kept.petitionId,
  instead: kept.instead,
  title: kept.title,
  opens: dayOf(kept.opensAt),
  closes: dayOf(kept.closesAt),
  paperDays: paperDays(kept),
  questions: kept.questions.map((question, nth) => ({ covenantVersionId: undefined, ...question, key: nth + 1 })),
  buildings: kept.buildings,
  policy: settledOf(kept.policy),
  grounds: kept.grounds,
  legalMode: kept.legalMode,
  electronicGround: kept.electronicGround,
  sealed: kept.sealed,
  fileIds: kept.fileIds,
  photos: [],
});

export const settledOf = (policy: Settled = DEFAULT_POLICY): Settled => {
  const { duplicates, invalid, channelPriority, countParking, rights, tieBreak, proxyCap } = policy;
  return { duplicates, invalid, channelPriority, countParking, rights, tieBreak, proxyCap };
};
