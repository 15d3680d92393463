import type { PollCard } from '@mulin/domain/assembly/card/card';

const names = { paper: '纸质票', electronic: '手机投的票' } as const;

/** 手机和纸质都投了，算哪张: as the frozen card settles it, in one sentence. */
export function whichCounts({ policy, legalMode }: Pick<PollCard, 'policy' | 'legalMode'>): string {
  const [first] = policy.channelPriority ?? [];
  const both = first
    ? `手机和纸质都投了的，计票时以${names[first]}为准`
    : `手机和纸质都投了的，计票时${policy.duplicates === 'last' ? '以最后交的一张为准' : '以最先交的一张为准'}`;
  const mode = legalMode === 'paper-binding' ? '这次表决以纸质选票为准，手机投票同时留痕，请尽量交纸质票。' : '';
  return `${mode}${both}，只算一次。纸质票按交到工作人员手里的时间算，不按录入的时间算。`;
}
