import { DEFAULT_POLICY } from '@mulin/domain/assembly/policy';
import { CloudError } from '../../../cloud/error';
import type { Known, PollDraft, QuestionDraft, Setting } from './draft';

export type Step = 'kind' | 'what' | 'when' | 'rules' | 'effect';
/** 检查 is the sixth: the draft as the cloud has it. */
export const steps: readonly Step[] = ['kind', 'what', 'when', 'rules', 'effect'];
export const stepTitles: Record<Step | 'check', string> = {
  kind: '种类',
  what: '事项',
  when: '范围与时间',
  rules: '规矩',
  effect: '附件与效力',
  check: '检查',
};

const wrong = (message: string, field: string) => new CloudError('INVALID_INPUT', message, field);

/** What must be right before the next step; named by the fields of the contract. */
export function checkStep(step: Step, draft: PollDraft, known: Known): void {
  if (step === 'kind') {
    if (draft.title.trim() === '') throw wrong('写个名称，比如 2026 年第 2 次业主大会', 'title');
    if (known.needsReason && draft.instead.trim() === '') throw wrong('写明为什么不由业委会召集', 'instead');
  }
  if (step === 'what') {
    if (draft.questions.length === 0) throw wrong('至少加一件要表决的事', 'questions');
    draft.questions.forEach(checkQuestion);
  }
  if (step === 'when' && draft.closes <= draft.opens) throw wrong('截止要晚于开始', 'closesAt');
  if (step === 'rules') {
    const [bare] = changedWithoutClause(draft);
    if (bare) throw wrong('和一般做法不同的，要写明是议事规则哪一条', `grounds.${bare}`);
  }
  if (step === 'effect' && draft.legalMode === 'binding-electronic' && draft.electronicGround.trim() === '')
    throw wrong('写明议事规则里手机投票的那一条', 'electronicGround');
}

function checkQuestion(question: QuestionDraft, at: number): void {
  const field = (name: string) => `questions.${at}.${name}`;
  if (question.kind === 'decision' && !question.matter) throw wrong('选是哪一类事，过几道线由它定', field('matter'));
  if (question.text.trim() === '') throw wrong('写上要表决的事，一字不差地印在票上', field('text'));
  if (question.shortName.trim() === '') throw wrong('写个简称', field('shortName'));
  if (question.kind === 'election') return;
  if (question.ifAgree.trim() === '') throw wrong('说白了，同意会怎样', field('ifAgree'));
  if (question.ifAgainst.trim() === '') throw wrong('说白了，反对会怎样', field('ifAgainst'));
}

/** Whether a setting departs from what is done where nothing is agreed. */
export const isChanged = ({ policy }: Pick<PollDraft, 'policy'>, setting: Setting): boolean =>
  JSON.stringify(policy[setting]) !== JSON.stringify(DEFAULT_POLICY[setting]);

const changedWithoutClause = (draft: PollDraft): Setting[] =>
  (Object.keys(draft.policy) as Setting[]).filter(
    (setting) => isChanged(draft, setting) && !draft.grounds[setting]?.trim(),
  );
