import { earliestOpen } from '@mulin/domain/assembly/deadlines';
import { addDays, startOf } from '@mulin/domain/day/day';
import type { matters } from '@mulin/shared-types/matters';
import { CloudError } from '../../../cloud/error';

export type MatterId = (typeof matters)[number];
export type LegalMode = 'binding-electronic' | 'paper-binding' | 'consultation';

export interface QuestionDraft {
  /** Tells the cards of the page apart. */
  key: number;
  matter: MatterId | undefined;
  shortName: string;
  text: string;
  ifAgree: string;
  ifAgainst: string;
}

/** A vote as it is being written down. */
export interface PollDraft {
  title: string;
  /** UTC+8 days: voting opens at 08:00 and closes at 18:00. */
  opens: string;
  closes: string;
  questions: readonly QuestionDraft[];
  /** Empty: the whole community votes. */
  buildings: readonly string[];
  countParking: boolean;
  rulesGround: string;
  legalMode: LegalMode;
}

export const emptyQuestion = (key: number): QuestionDraft => ({
  key,
  matter: undefined,
  shortName: '',
  text: '',
  ifAgree: '',
  ifAgainst: '',
});

/** Opens as early as the law allows after a notice today, and stays open two weeks. */
export function emptyDraft(today: string): PollDraft {
  const opens = earliestOpen(today);
  return {
    title: '',
    opens,
    closes: addDays(opens, 14),
    questions: [emptyQuestion(1)],
    buildings: [],
    countParking: false,
    rulesGround: '',
    legalMode: 'paper-binding',
  };
}

const hour = 3600_000;
const at = (day: string, hours: number) => new Date(Date.parse(startOf(day)) + hours * hour).toISOString();
export const opensAt = ({ opens }: PollDraft): string => at(opens, 8);
export const closesAt = ({ closes }: PollDraft): string => at(closes, 18);

export type Step = 'when' | 'what' | 'how' | 'check';
export const steps: readonly Step[] = ['when', 'what', 'how', 'check'];

const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);

/** What must be right before the next step; named by the fields of the contract. */
export function checkStep(step: Step, draft: PollDraft): void {
  if (step === 'when') {
    if (draft.title.trim() === '') throw wrong('写个名称，比如 2026 年第 2 次业主大会', 'title');
    if (draft.closes < draft.opens) throw wrong('截止不能早于开始', 'closesAt');
  }
  if (step === 'what') draft.questions.forEach(checkQuestion);
}

function checkQuestion({ matter, shortName, text, ifAgree, ifAgainst }: QuestionDraft, at: number): void {
  const field = (name: string) => `questions.${at}.${name}`;
  if (!matter) throw wrong('选是哪一类事，过几道线由它定', field('matter'));
  if (text.trim() === '') throw wrong('写上要表决的事，一字不差地印在票上', field('text'));
  if (shortName.trim() === '') throw wrong('写个简称', field('shortName'));
  if (ifAgree.trim() === '') throw wrong('说白了，同意会怎样', field('ifAgree'));
  if (ifAgainst.trim() === '') throw wrong('说白了，反对会怎样', field('ifAgainst'));
}
