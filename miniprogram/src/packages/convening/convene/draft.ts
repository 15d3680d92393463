import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import type { Policy } from '@mulin/domain/assembly/policy';
import { addDays } from '@mulin/domain/day/day';
import type { matters } from '@mulin/shared-types/matters';
import type { Cloud } from '../../../cloud/cloud';

export type MatterId = (typeof matters)[number];
export type Sent = Parameters<Cloud['assembly']['draft']>[0];
export type AssemblyKind = NonNullable<Sent['kind']>;
export type LegalMode = NonNullable<Sent['legalMode']>;
/** What a convener has to know first. */
export type Known = Awaited<ReturnType<Cloud['assembly']['convening']>>;

interface Asked {
  /** Tells the cards of the page apart. */
  key: number;
  shortName: string;
  text: string;
}
export interface DecisionDraft extends Asked {
  kind: 'decision';
  matter: MatterId | undefined;
  ifAgree: string;
  ifAgainst: string;
  /** The draft of a covenant or of rules it adopts. */
  covenantVersionId: string | undefined;
}
export interface ElectionDraft extends Asked {
  kind: 'election';
  electionId: string;
}
export type QuestionDraft = DecisionDraft | ElectionDraft;

/** The open points a convener may settle. */
export type Settled = Pick<
  Policy,
  'duplicates' | 'invalid' | 'channelPriority' | 'countParking' | 'rights' | 'tieBreak' | 'proxyCap'
>;
export type Setting = keyof Settled;

/** A vote as it is being written down. */
export interface PollDraft {
  kind: AssemblyKind;
  petitionId: string | undefined;
  /** Why community or street call it in the committee's place. */
  instead: string;
  title: string;
  /** UTC+8 days: voting opens at 08:00 and closes at 18:00. */
  opens: string;
  closes: string;
  /** Days after the close in which paper handed in before may still be entered. */
  paperDays: 0 | 1 | 2 | 3;
  questions: readonly QuestionDraft[];
  /** Empty: the whole community votes. */
  buildings: readonly string[];
  policy: Settled;
  grounds: Partial<Record<Setting, string>>;
  legalMode: LegalMode;
  electronicGround: string;
  sealed: boolean;
  /** Attachments in the cloud already, and photos still on the phone. */
  fileIds: readonly string[];
  photos: string[];
}

export const emptyDecision = (key: number): DecisionDraft => ({
  key,
  kind: 'decision',
  matter: undefined,
  shortName: '',
  text: '',
  ifAgree: '',
  ifAgainst: '',
  covenantVersionId: undefined,
});

export const electionOf = (key: number, { electionId, title }: Known['elections'][number]): ElectionDraft => ({
  key,
  kind: 'election',
  electionId,
  shortName: '选业委会',
  text: title,
});

export const nextKey = (questions: readonly QuestionDraft[]): number =>
  Math.max(0, ...questions.map(({ key }) => key)) + 1;

/** Opens as early as the law allows after a notice today, and stays open two weeks. */
export function emptyDraft(today: string, policy: Settled): PollDraft {
  const opens = earliestOpen(today);
  return {
    kind: 'regular',
    petitionId: undefined,
    instead: '',
    title: '',
    opens,
    closes: addDays(opens, 14),
    paperDays: 1,
    questions: [emptyDecision(1)],
    buildings: [],
    policy,
    grounds: {},
    legalMode: 'paper-binding',
    electronicGround: '',
    sealed: false,
    fileIds: [],
    photos: [],
  };
}
