import { OPEN_POINTS, type Policy } from './policy';

export interface PolicyWords {
  setting: keyof Policy;
  title: string;
  answer: string;
  /** The clause of the rules of procedure 议事规则; empty where the default stands. */
  ground: string;
}

/** How a vote settles every point the law leaves open, in words. */
export function policyWords(policy: Policy, grounds: Partial<Record<keyof Policy, string>>): PolicyWords[] {
  return OPEN_POINTS.map(({ setting, title }) => ({
    setting,
    title,
    answer: answerText(setting, policy),
    ground: grounds[setting] ?? '',
  }));
}

/** The same as lines of a notice. */
export const policyLines = (policy: Policy, grounds: Partial<Record<keyof Policy, string>>): string[] =>
  policyWords(policy, grounds).map(
    ({ title, answer, ground }) => `${title}：${answer}${ground === '' ? '' : `（${ground}）`}。`,
  );

/** One setting in words. */
export function answerText(setting: keyof Policy, policy: Policy): string {
  if (setting === 'proxyCap') return policy.proxyCap === 0 ? '不接受委托' : `最多 ${policy.proxyCap} 位`;
  const value = setting === 'channelPriority' ? policy.channelPriority?.[0] : policy[setting];
  const option = OPEN_POINTS.find((point) => point.setting === setting)?.options.find((one) => one.value === value);
  return option?.text ?? '不分先后，按重复投票的规矩';
}
